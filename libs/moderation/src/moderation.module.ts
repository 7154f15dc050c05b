import { ConversationsModule } from '@app/conversations';
import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { ProjectsModule } from '@app/projects';
import { QuestionsModule } from '@app/questions';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditReader } from './audit/audit.reader.js';
import { AuditSubjects } from './audit/audit-subject.reader.js';
import { CaseReader } from './case.reader.js';
import { CaseService } from './case.service.js';
import { ContentStates } from './content-state.reader.js';
import { ModerationCaseEntity, ModerationDecisionEntity, ReportEntity } from './moderation.entity.js';
import { PrivateLooks } from './private-looks.js';
import { ReportService } from './report.service.js';
import { ReportedContent } from './reported-content.js';

const services = [
  AuditReader,
  AuditSubjects,
  CaseReader,
  CaseService,
  ContentStates,
  PrivateLooks,
  ReportedContent,
  ReportService,
];

/** Reports, cases, decisions, and the audit log. */
@Module({
  imports: [
    ConversationsModule,
    DirectoryModule,
    IdentityModule,
    ProjectsModule,
    QuestionsModule,
    TypeOrmModule.forFeature([ModerationCaseEntity, ModerationDecisionEntity, ReportEntity]),
  ],
  providers: services,
  exports: services,
})
export class ModerationModule {}
