export { PracticeReader } from './practice.reader.js';
export { PracticeService } from './practice.service.js';
export { ProjectPracticeService } from './project-practice.service.js';
export { PracticesApiModule } from './practices-api.module.js';
export { PracticesModule } from './practices.module.js';
