export { PlatformModule } from './platform.module.js';
export { checkPort } from './port.js';
export { giveUp, runProcess, type Running } from './run-process.js';
export { startProblem } from './start-problem.js';
