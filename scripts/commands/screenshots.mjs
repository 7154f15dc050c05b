import { runProgram } from '../lib/program.mjs';

await runProgram('dist/test/screenshots/main.js');
