export { FileContents } from './file/file-contents.js';
export {
  PROJECT_CONTENT_KINDS,
  ProjectContent,
  type ProjectContentKind,
} from './reported/project-content.js';
export { ProgrammeService } from './funding/programme.service.js';
export { ProgrammesModule } from './funding/programmes.module.js';
export { MinutesRecordReader } from './meeting/minutes-record.reader.js';
export { hashOf } from './meeting/minutes.canonical.js';
export { ProjectGate, type LockedProject } from './project/project-gate.js';
export { ProjectJournal, type HistoryEntry } from './project/project-journal.js';
export { Organisation } from './partner/partner.model.js';
export { organisationOf } from './project/project-fields.resolver.js';
export { Project, ProjectConnection } from './project/project.model.js';
export { ProjectReader } from './project/project.reader.js';
export { ProjectService } from './project/project.service.js';
export { ProjectStateService } from './project/project-state.service.js';
export {
  actorAt,
  actorValues,
  projectVisible,
  roleCounts,
  roleOf,
  workVisible,
} from './project/project.sql.js';
export { UpdateService } from './update/update.service.js';
export { ProjectsApiModule } from './projects-api.module.js';
export { ProjectsModule } from './projects.module.js';
export { ProjectsWorkerModule } from './projects-worker.module.js';
