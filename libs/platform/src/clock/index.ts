export * from './calendar.js';
export * from './clock.js';
export * from './clock.module.js';
export * from './working-days.js';
