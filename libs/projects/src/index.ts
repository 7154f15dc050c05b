export { ProjectGate, type LockedProject } from './project/project-gate.js';
export { ProjectJournal, type HistoryEntry } from './project/project-journal.js';
export { Project, ProjectConnection } from './project/project.model.js';
export { ProjectReader } from './project/project.reader.js';
export { ProjectService } from './project/project.service.js';
export { ProjectStateService } from './project/project-state.service.js';
export { ProjectsApiModule } from './projects-api.module.js';
export { ProjectsModule } from './projects.module.js';
export { ProjectsWorkerModule } from './projects-worker.module.js';
