import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { at, fail, node, Refusal, run } from '../lib/run.mjs';

const say = (line) => console.error(line);
const file = at('schema.graphql');

try {
  await ensureInstalled(say);
  await ensureBuilt({ only: ['server'], say });
  const {
    code,
    output,
    stdout: schema,
  } = await run(node('dist/apps/api/src/print-schema.js'), { output: 'collect' });
  if (code !== 0) throw new Refusal(output);
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (schema === committed) console.log('schema.graphql is up to date');
  else if (process.argv.includes('--check')) {
    throw new Refusal(
      `schema.graphql is out of date (${firstDifference(committed, schema)}). Run "npm run schema".`,
    );
  } else {
    writeFileSync(file, schema);
    console.log('schema.graphql written');
  }
} catch (error) {
  fail(error);
}

function firstDifference(before, after) {
  const [left, right] = [before.split('\n'), after.split('\n')];
  const line = right.findIndex((text, index) => text !== left[index]);
  return line === -1 ? 'lines are missing at its end' : `line ${line + 1}: ${right[line].trim() || 'empty'}`;
}
