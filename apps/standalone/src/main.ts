import 'reflect-metadata';
import { giveUp } from '@app/platform/boot';
import { askForFirstAdmin } from './first-admin.js';
import { startStandalone, type Standalone } from './standalone.js';
import { welcome } from './welcome.js';

const say = (line: string): void => console.log(line);

let product: Standalone | undefined;
let ending = false;

function end(code: number): void {
  if (ending) return;
  ending = true;
  say('\nEnding …');
  const patience = setTimeout(() => process.exit(code || 1), 15_000);
  (product?.close() ?? Promise.resolve())
    .then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    )
    .finally(() => clearTimeout(patience));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));

try {
  product = await startStandalone({
    demo: !process.argv.includes('--no-demo'),
    say,
    onLost: (error) => {
      console.error(error.message);
      end(1);
    },
  });
  say(welcome(product));
  if (product.prepared.needsAdmin && process.stdin.isTTY) {
    const email = await askForFirstAdmin(product.app);
    if (email) say(`\n${email} can sign in now with a code by mail: ${product.url}/anmelden\n`);
  }
} catch (error) {
  giveUp(error);
}
