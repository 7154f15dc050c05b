import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { TopicsModule } from '@app/topics';
import { Module } from '@nestjs/common';
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
import { ProjectTasksResolver, TaskFieldsResolver } from './task/task-fields.resolver.js';
import { TaskResolver } from './task/task.resolver.js';
import { ProjectsModule } from './projects.module.js';

@Module({
  imports: [ProjectsModule, DirectoryModule, IdentityModule, TopicsModule],
  providers: [
    FundingFieldsResolver,
    FundingShareFieldsResolver,
    ProgrammeResolver,
    ProjectFundingResolver,
    JoinRequestFieldsResolver,
    MilestoneResolver,
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
    ProjectTasksResolver,
    ProjectViewerFieldsResolver,
    ProjectViewerOrganisationsResolver,
    SuggestedPartnerFieldsResolver,
    TaskFieldsResolver,
    TaskResolver,
    ThreadFieldsResolver,
    ThreadResolver,
    ViewerOrganisationFieldsResolver,
  ],
})
export class ProjectsApiModule {}
