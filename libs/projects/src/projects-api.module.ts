import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { TopicsModule } from '@app/topics';
import { Module } from '@nestjs/common';
import { FileDownloadController, FileUploadController } from './file/file.controller.js';
import { FileResolver, FileVersionResolver, ProjectFilesResolver } from './file/file.resolver.js';
import {
  DecisionCommentFieldsResolver,
  DecisionElectorFieldsResolver,
  DecisionFieldsResolver,
  DecisionReviewFieldsResolver,
  DecisionVoteEntryFieldsResolver,
  DecisionVoteFieldsResolver,
  ProjectVotingResolver,
  VoteDeputyFieldsResolver,
  VotingTownFieldsResolver,
} from './decision/decision-fields.resolver.js';
import { DecisionResolver } from './decision/decision.resolver.js';
import { VoteResolver } from './decision/vote.resolver.js';
import {
  PostFieldsResolver,
  PostQuoteFieldsResolver,
  ProjectDiscussionResolver,
  ThreadFieldsResolver,
} from './discussion/discussion-fields.resolver.js';
import { PostResolver } from './discussion/post.resolver.js';
import { ThreadResolver } from './discussion/thread.resolver.js';
import {
  FundingFieldsResolver,
  FundingShareFieldsResolver,
  ProgrammeResolver,
  ProjectFundingResolver,
} from './funding/funding.resolver.js';
import { MeetingController } from './meeting/meeting.controller.js';
import {
  MeetingFieldsResolver,
  MinutesAddendumFieldsResolver,
  MinutesSectionFieldsResolver,
  MinutesTaskFieldsResolver,
  TaskMeetingResolver,
} from './meeting/meeting-fields.resolver.js';
import { MeetingResolver } from './meeting/meeting.resolver.js';
import { MinutesResolver } from './meeting/minutes.resolver.js';
import { MilestoneResolver } from './milestone/milestone.resolver.js';
import {
  JoinRequestFieldsResolver,
  ProjectPartnerFieldsResolver,
  ProjectPartnersResolver,
  ProjectViewerOrganisationsResolver,
  SuggestedPartnerFieldsResolver,
  ViewerOrganisationFieldsResolver,
} from './partner/partner-fields.resolver.js';
import { PartnerResolver } from './partner/partner.resolver.js';
import {
  ProjectFieldsResolver,
  ProjectHistoryFieldsResolver,
  ProjectPersonFieldsResolver,
  ProjectViewerFieldsResolver,
} from './project/project-fields.resolver.js';
import { ProjectResolver } from './project/project.resolver.js';
import {
  ProjectSupportResolver,
  SupportApplicationFieldsResolver,
  SupportHistoryFieldsResolver,
} from './support/support-fields.resolver.js';
import { SupportResolver } from './support/support.resolver.js';
import { ProjectTasksResolver, TaskFieldsResolver } from './task/task-fields.resolver.js';
import { TaskResolver } from './task/task.resolver.js';
import { ProjectFollowingResolver, UpdateResolver } from './update/update.resolver.js';
import { ProjectsModule } from './projects.module.js';

@Module({
  imports: [ProjectsModule, DirectoryModule, IdentityModule, TopicsModule],
  controllers: [FileDownloadController, FileUploadController, MeetingController],
  providers: [
    DecisionCommentFieldsResolver,
    DecisionElectorFieldsResolver,
    DecisionFieldsResolver,
    DecisionResolver,
    DecisionReviewFieldsResolver,
    DecisionVoteEntryFieldsResolver,
    DecisionVoteFieldsResolver,
    ProjectVotingResolver,
    VoteDeputyFieldsResolver,
    VoteResolver,
    VotingTownFieldsResolver,
    FileResolver,
    FileVersionResolver,
    ProjectFilesResolver,
    FundingFieldsResolver,
    FundingShareFieldsResolver,
    ProgrammeResolver,
    ProjectFundingResolver,
    JoinRequestFieldsResolver,
    MeetingFieldsResolver,
    MeetingResolver,
    MilestoneResolver,
    MinutesAddendumFieldsResolver,
    MinutesResolver,
    MinutesSectionFieldsResolver,
    MinutesTaskFieldsResolver,
    PartnerResolver,
    PostFieldsResolver,
    PostQuoteFieldsResolver,
    PostResolver,
    ProjectDiscussionResolver,
    ProjectFieldsResolver,
    ProjectHistoryFieldsResolver,
    ProjectPartnerFieldsResolver,
    ProjectPartnersResolver,
    ProjectPersonFieldsResolver,
    ProjectResolver,
    ProjectSupportResolver,
    ProjectTasksResolver,
    ProjectViewerFieldsResolver,
    ProjectViewerOrganisationsResolver,
    SuggestedPartnerFieldsResolver,
    SupportApplicationFieldsResolver,
    SupportHistoryFieldsResolver,
    SupportResolver,
    TaskFieldsResolver,
    TaskMeetingResolver,
    TaskResolver,
    ProjectFollowingResolver,
    UpdateResolver,
    ThreadFieldsResolver,
    ThreadResolver,
    ViewerOrganisationFieldsResolver,
  ],
})
export class ProjectsApiModule {}
