export { MaintenanceModule } from './maintenance.module.js';
export { Tidying, type Tidier } from './tidying.js';
