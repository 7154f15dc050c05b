import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { MatchingModule } from '@app/matching';
import { RoomPolicies } from '@app/platform/live';
import { QuestionsModule } from '@app/questions';
import { FollowTargets, TopicContents, TopicsModule } from '@app/topics';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DecisionComments } from './decision/comment.service.js';
import { DecisionClose } from './decision/decision-close.js';
import { DecisionGate } from './decision/decision-gate.js';
import { DecisionPartsReader } from './decision/decision-parts.reader.js';
import {
  DecisionCommentEntity,
  DecisionElectorEntity,
  DecisionEntity,
  DecisionOptionEntity,
  DecisionRoundEntity,
} from './decision/decision.entity.js';
import { DecisionReader } from './decision/decision.reader.js';
import { DecisionService } from './decision/decision.service.js';
import { DecisionSweep } from './decision/decision.sweep.js';
import { DeputyReader } from './decision/deputy.reader.js';
import { DeputyService } from './decision/deputy.service.js';
import { Electorate } from './decision/electorate.js';
import {
  DecisionReviewEntity,
  DecisionVoteEntity,
  DecisionVoteEntryEntity,
  VoteDeputyEntity,
} from './decision/vote.entity.js';
import { VoteService } from './decision/vote.service.js';
import { FileCare } from './file/file-care.service.js';
import { FileContents } from './file/file-contents.js';
import { FileInspector } from './file/file-inspector.js';
import { FileEntity, FileVersionEntity } from './file/file.entity.js';
import { FileReader } from './file/file.reader.js';
import { FileService } from './file/file.service.js';
import { DiscussionEffects } from './discussion/discussion.effects.js';
import { ProjectPostEntity, ProjectPostRevisionEntity } from './discussion/post.entity.js';
import { PostReader } from './discussion/post.reader.js';
import { PostService } from './discussion/post.service.js';
import { CommentContent } from './reported/comment-content.js';
import { PostContent } from './reported/post-content.js';
import { ProjectContent } from './reported/project-content.js';
import { ProjectText } from './reported/project-text.js';
import { UpdateContent } from './reported/update-content.js';
import { ThreadMentions } from './discussion/thread-mentions.js';
import { ProjectThreadEntity, ProjectThreadReaderEntity } from './discussion/thread.entity.js';
import { ThreadReader } from './discussion/thread.reader.js';
import { ThreadService } from './discussion/thread.service.js';
import {
  FundingProgrammeEntity,
  FundingReminderEntity,
  FundingShareEntity,
  ProjectFundingEntity,
} from './funding/funding.entity.js';
import { FundingReader } from './funding/funding.reader.js';
import { FundingService } from './funding/funding.service.js';
import { FundingSweep } from './funding/funding.sweep.js';
import { ProgrammesModule } from './funding/programmes.module.js';
import { MeetingAgenda } from './meeting/meeting-agenda.js';
import { MeetingGate } from './meeting/meeting-gate.js';
import { MeetingEntity, MeetingInviteeEntity, MeetingSectionEntity } from './meeting/meeting.entity.js';
import { MeetingReader } from './meeting/meeting.reader.js';
import { MeetingService } from './meeting/meeting.service.js';
import { MeetingSweep } from './meeting/meeting.sweep.js';
import { MinutesRecordReader } from './meeting/minutes-record.reader.js';
import { MinutesSeal } from './meeting/minutes-seal.service.js';
import { MinutesSections } from './meeting/minutes-sections.js';
import {
  MeetingAddendumEntity,
  MeetingAttendeeEntity,
  MeetingResolutionEntity,
  MeetingRevisionEntity,
  MeetingTaskEntity,
} from './meeting/minutes.entity.js';
import { MinutesReader } from './meeting/minutes.reader.js';
import { MinutesService } from './meeting/minutes.service.js';
import { MilestoneEntity } from './milestone/milestone.entity.js';
import { MilestoneReader } from './milestone/milestone.reader.js';
import { MilestoneService } from './milestone/milestone.service.js';
import { JoinRequestEnd } from './partner/join-request-end.js';
import { JoinRequestService } from './partner/join-request.service.js';
import { JoinRequestSweep } from './partner/join-request.sweep.js';
import { PartnerEnd } from './partner/partner-end.js';
import { PartnerLapse } from './partner/partner-lapse.js';
import { PartnerEntry } from './partner/partner.entry.js';
import { PartnerMandate } from './partner/partner-mandate.js';
import { PartnerService } from './partner/partner.service.js';
import { ProjectJoinRequestEntity, ProjectPartnerEntity } from './partner/project-partner.entity.js';
import { ProjectSuggestions } from './partner/suggestions.service.js';
import { ProjectParts } from './project/project-parts.reader.js';
import { ProjectGate } from './project/project-gate.js';
import { ProjectHistoryEntity } from './project/project-history.entity.js';
import { ProjectJournal } from './project/project-journal.js';
import { ProjectPeople } from './project/project-people.service.js';
import { ProjectRemoval } from './project/project-removal.service.js';
import { ProjectStateService } from './project/project-state.service.js';
import { ProjectTopicContent } from './project/project-topic-content.js';
import { ProjectEntity, ProjectPersonEntity, ProjectStanceEntity } from './project/project.entity.js';
import { ProjectReader } from './project/project.reader.js';
import { ProjectService } from './project/project.service.js';
import { SimilarProjects } from './project/similar-projects.js';
import { SupportApplicationService } from './support/support-application.service.js';
import { SupportFormatService } from './support/support-format.service.js';
import {
  SupportApplicationEntity,
  SupportFormatEntity,
  SupportStepEntity,
} from './support/support.entity.js';
import { SupportReader } from './support/support.reader.js';
import { TaskBoard } from './task/task-board.js';
import { TaskArchiveEntity, TaskEntity } from './task/task.entity.js';
import { TaskReader } from './task/task.reader.js';
import { TaskService } from './task/task.service.js';
import { TaskSweep } from './task/task.sweep.js';
import { UpdateEntity } from './update/update.entity.js';
import { UpdateReader } from './update/update.reader.js';
import { UpdateService } from './update/update.service.js';

const services = [
  DecisionClose,
  DecisionComments,
  DecisionPartsReader,
  DecisionReader,
  DecisionService,
  DecisionSweep,
  DeputyReader,
  DeputyService,
  FileCare,
  FileContents,
  FileInspector,
  FileReader,
  FileService,
  FundingReader,
  FundingService,
  FundingSweep,
  JoinRequestService,
  JoinRequestSweep,
  MeetingReader,
  MeetingService,
  MeetingSweep,
  MilestoneReader,
  MilestoneService,
  MinutesReader,
  MinutesRecordReader,
  MinutesSeal,
  MinutesSections,
  MinutesService,
  PartnerService,
  PostReader,
  PostService,
  CommentContent,
  PostContent,
  ProjectContent,
  ProjectText,
  UpdateContent,
  ProjectParts,
  ProjectGate,
  ProjectJournal,
  ProjectPeople,
  ProjectReader,
  ProjectRemoval,
  ProjectService,
  ProjectStateService,
  ProjectSuggestions,
  SupportApplicationService,
  SupportFormatService,
  SupportReader,
  TaskReader,
  TaskService,
  TaskSweep,
  ThreadMentions,
  ThreadReader,
  ThreadService,
  UpdateReader,
  UpdateService,
  VoteService,
];

/** Cooperation projects: their life, their partners, what they have reached. */
@Module({
  imports: [
    DirectoryModule,
    IdentityModule,
    MatchingModule,
    ProgrammesModule,
    QuestionsModule,
    TopicsModule,
    TypeOrmModule.forFeature([
      DecisionCommentEntity,
      DecisionElectorEntity,
      DecisionEntity,
      DecisionOptionEntity,
      DecisionReviewEntity,
      DecisionRoundEntity,
      DecisionVoteEntity,
      DecisionVoteEntryEntity,
      FileEntity,
      FileVersionEntity,
      FundingProgrammeEntity,
      FundingReminderEntity,
      FundingShareEntity,
      MeetingAddendumEntity,
      MeetingAttendeeEntity,
      MeetingEntity,
      MeetingInviteeEntity,
      MeetingResolutionEntity,
      MeetingRevisionEntity,
      MeetingSectionEntity,
      MeetingTaskEntity,
      MilestoneEntity,
      ProjectEntity,
      ProjectFundingEntity,
      ProjectHistoryEntity,
      ProjectJoinRequestEntity,
      ProjectPartnerEntity,
      ProjectPersonEntity,
      ProjectPostEntity,
      ProjectPostRevisionEntity,
      ProjectStanceEntity,
      ProjectThreadEntity,
      ProjectThreadReaderEntity,
      SupportApplicationEntity,
      SupportFormatEntity,
      SupportStepEntity,
      TaskArchiveEntity,
      TaskEntity,
      UpdateEntity,
      VoteDeputyEntity,
    ]),
  ],
  providers: [
    ...services,
    DecisionGate,
    DiscussionEffects,
    Electorate,
    JoinRequestEnd,
    MeetingAgenda,
    MeetingGate,
    PartnerEnd,
    PartnerLapse,
    PartnerEntry,
    PartnerMandate,
    ProjectTopicContent,
    SimilarProjects,
    TaskBoard,
  ],
  exports: [...services, ProgrammesModule],
})
export class ProjectsModule implements OnModuleInit {
  constructor(
    private readonly rooms: RoomPolicies,
    private readonly gate: ProjectGate,
    private readonly tasks: TaskReader,
    private readonly contents: TopicContents,
    private readonly topicContent: ProjectTopicContent,
    private readonly meetings: MeetingReader,
    private readonly follows: FollowTargets,
  ) {}

  onModuleInit(): void {
    this.rooms.register('project', async (ctx, ids) =>
      ctx.actor ? this.gate.visible(ctx, ids) : new Set<string>(),
    );
    this.rooms.register('minutes', (ctx, ids) => this.meetings.open(ctx, ids));
    this.rooms.registerWriters('minutes', (ctx, ids) => this.meetings.writable(ctx, ids));
    this.follows.register('PROJECT', { visible: (ctx, ids) => this.gate.visible(ctx, ids) });
    this.rooms.register('project-talk', async (ctx, ids) =>
      ctx.actor ? new Set((await this.tasks.openTo(ctx, ids)).keys()) : new Set<string>(),
    );
    this.rooms.registerWriters('project-talk', (ctx, ids) => this.gate.entitled(ctx, ids, 'work'));
    this.contents.register('PROJECT', this.topicContent);
  }
}
