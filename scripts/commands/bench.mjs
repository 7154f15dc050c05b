import { runProgram } from '../lib/program.mjs';

await runProgram('dist/test/bench/main.js');
