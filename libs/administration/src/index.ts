export { AdministrationApiModule } from './administration-api.module.js';
