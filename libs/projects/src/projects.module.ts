import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { MatchingModule } from '@app/matching';
import { RoomPolicies } from '@app/platform/live';
import { TopicContents, TopicsModule } from '@app/topics';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DiscussionEffects } from './discussion/discussion.effects.js';
import { ProjectPostEntity, ProjectPostRevisionEntity } from './discussion/post.entity.js';
import { PostReader } from './discussion/post.reader.js';
import { PostService } from './discussion/post.service.js';
import { ProjectContent } from './discussion/project-content.js';
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
import { MilestoneEntity } from './milestone/milestone.entity.js';
import { MilestoneReader } from './milestone/milestone.reader.js';
import { MilestoneService } from './milestone/milestone.service.js';
import { JoinRequestEnd } from './partner/join-request-end.js';
import { JoinRequestService } from './partner/join-request.service.js';
import { JoinRequestSweep } from './partner/join-request.sweep.js';
import { PartnerEnd } from './partner/partner-end.js';
import { PartnerEntry } from './partner/partner.entry.js';
import { PartnerMandate } from './partner/partner-mandate.js';
import { PartnerReader } from './partner/partner.reader.js';
import { PartnerService } from './partner/partner.service.js';
import { ProjectJoinRequestEntity, ProjectPartnerEntity } from './partner/project-partner.entity.js';
import { ProjectSuggestions } from './partner/suggestions.service.js';
import { ProjectGaps } from './project/project-gaps.reader.js';
import { ProjectGate } from './project/project-gate.js';
import { ProjectHistoryEntity } from './project/project-history.entity.js';
import { ProjectJournal } from './project/project-journal.js';
import { ProjectPeople } from './project/project-people.service.js';
import { ProjectStateService } from './project/project-state.service.js';
import { ProjectTopicContent } from './project/project-topic-content.js';
import { ProjectEntity, ProjectPersonEntity, ProjectStanceEntity } from './project/project.entity.js';
import { ProjectReader } from './project/project.reader.js';
import { ProjectService } from './project/project.service.js';
import { TaskBoard } from './task/task-board.js';
import { TaskArchiveEntity, TaskEntity } from './task/task.entity.js';
import { TaskReader } from './task/task.reader.js';
import { TaskService } from './task/task.service.js';
import { TaskSweep } from './task/task.sweep.js';

const services = [
  FundingReader,
  FundingService,
  FundingSweep,
  JoinRequestService,
  JoinRequestSweep,
  MilestoneReader,
  MilestoneService,
  PartnerReader,
  PartnerService,
  PostReader,
  PostService,
  ProjectContent,
  ProjectGaps,
  ProjectGate,
  ProjectJournal,
  ProjectPeople,
  ProjectReader,
  ProjectService,
  ProjectStateService,
  ProjectSuggestions,
  TaskReader,
  TaskService,
  TaskSweep,
  ThreadMentions,
  ThreadReader,
  ThreadService,
];

/** Cooperation projects: their life, their partners, what they have reached. */
@Module({
  imports: [
    DirectoryModule,
    IdentityModule,
    MatchingModule,
    ProgrammesModule,
    TopicsModule,
    TypeOrmModule.forFeature([
      FundingProgrammeEntity,
      FundingReminderEntity,
      FundingShareEntity,
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
      TaskArchiveEntity,
      TaskEntity,
    ]),
  ],
  providers: [
    ...services,
    DiscussionEffects,
    JoinRequestEnd,
    PartnerEnd,
    PartnerEntry,
    PartnerMandate,
    ProjectTopicContent,
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
  ) {}

  onModuleInit(): void {
    this.rooms.register('project', async (ctx, ids) =>
      ctx.actor ? this.gate.visible(ctx, ids) : new Set<string>(),
    );
    this.rooms.register('project-talk', async (ctx, ids) =>
      ctx.actor ? new Set((await this.tasks.openTo(ctx, ids)).keys()) : new Set<string>(),
    );
    this.contents.register('PROJECT', this.topicContent);
  }
}
