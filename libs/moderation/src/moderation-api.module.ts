import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { QuestionsModule } from '@app/questions';
import { Module } from '@nestjs/common';
import { AuditResolver } from './audit/audit.resolver.js';
import {
  ModerationCaseFieldsResolver,
  ModerationDecisionFieldsResolver,
  PrivateSnapshotResolver,
  ReportFieldsResolver,
} from './moderation-fields.resolver.js';
import { ModerationModule } from './moderation.module.js';
import { ModerationResolver } from './moderation.resolver.js';
import { ModerationRooms } from './moderation.rooms.js';

@Module({
  imports: [ModerationModule, DirectoryModule, IdentityModule, QuestionsModule],
  providers: [
    AuditResolver,
    ModerationCaseFieldsResolver,
    ModerationDecisionFieldsResolver,
    ModerationResolver,
    ModerationRooms,
    PrivateSnapshotResolver,
    ReportFieldsResolver,
  ],
})
export class ModerationApiModule {}
