import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { MatchingModule } from '@app/matching';
import { RoomPolicies } from '@app/platform/live';
import { FollowTargets, TopicContents, TopicsModule } from '@app/topics';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FileCare } from './file/file-care.service.js';
import { FileContents } from './file/file-contents.js';
import { FileInspector } from './file/file-inspector.js';
import { FileEntity, FileVersionEntity } from './file/file.entity.js';
import { FileReader } from './file/file.reader.js';
import { FileService } from './file/file.service.js';
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
import { UpdateEntity } from './update/update.entity.js';
import { UpdateReader } from './update/update.reader.js';
import { UpdateService } from './update/update.service.js';

const services = [
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
  MilestoneReader,
  MilestoneService,
  PartnerReader,
  PartnerService,
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
  UpdateReader,
  UpdateService,
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
      FileEntity,
      FileVersionEntity,
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
      ProjectStanceEntity,
      TaskArchiveEntity,
      TaskEntity,
      UpdateEntity,
    ]),
  ],
  providers: [
    ...services,
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
    private readonly contents: TopicContents,
    private readonly topicContent: ProjectTopicContent,
    private readonly follows: FollowTargets,
  ) {}

  onModuleInit(): void {
    this.rooms.register('project', async (ctx, ids) =>
      ctx.actor ? this.gate.visible(ctx, ids) : new Set<string>(),
    );
    this.follows.register('PROJECT', { visible: (ctx, ids) => this.gate.visible(ctx, ids) });
    this.contents.register('PROJECT', this.topicContent);
  }
}
