export { CaseService } from './case.service.js';
export { ModerationApiModule } from './moderation-api.module.js';
export { ModerationModule } from './moderation.module.js';
export { ReportService } from './report.service.js';
