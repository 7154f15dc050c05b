export { DemoModule } from './demo.module.js';
export { DEMO_PASSWORD } from './demo-people.seed.js';
export { DemoSeeder, type DemoLogin } from './demo-seeder.js';
