export { CircleProposals } from './circle-proposals.service.js';
export { CooperationCircle } from './circle.model.js';
export { CircleReader } from './circle.reader.js';
export { CircleService } from './circle.service.js';
export { CirclesApiModule } from './circles-api.module.js';
export { CirclesModule } from './circles.module.js';
export { CirclesWorkerModule } from './circles-worker.module.js';
