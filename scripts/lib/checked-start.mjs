import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Refusal } from './run.mjs';

// The product checks the same when it starts; here it is asked first, so that nobody waits for a build in vain.

/** Throws a sentence when nobody could listen on this port. */
export async function checkPort(text, host) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new Refusal(`PORT must be a number from 0 to 65535, not "${text}".`);
  await new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => reject(new Refusal(portProblem(error, port, host))));
    probe.listen(port, host, () => probe.close(resolve));
  });
}

function portProblem(error, port, host) {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use. End the other program or choose another port, for example PORT=${port + 1} npm start.`;
    case 'EACCES':
      return `Port ${port} may not be used by this account. Choose one above 1023, for example PORT=3000 npm start.`;
    default:
      return `Port ${port} on ${host} cannot be used: ${error.message}`;
  }
}

/** Makes the data folder if needed; throws a sentence when nothing can be written in it. */
export function checkDataDir(name) {
  const folder = path.resolve(name);
  try {
    makeFolder(folder);
    const probe = path.join(folder, `.write-test-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const why = ['EEXIST', 'ENOTDIR'].includes(error.code) ? 'a file is in the way' : 'it is not writable';
    throw new Refusal(`The data folder ${folder} cannot be used: ${why}. Set DATA_DIR to a folder that can.`);
  }
}

/** Level by level: in /proc and the like Node's own recursive mkdir never ends. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}
