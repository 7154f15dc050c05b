export * from './context.js';
export * from './problem.js';
export * from './signed-in.js';
