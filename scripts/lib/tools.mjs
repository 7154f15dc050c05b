import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Absolute path of the first of these programs that is on the PATH. */
function find(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser for end-to-end tests and screenshots: CHROMIUM_PATH, else what the system has. */
export const findChromium = () =>
  process.env.CHROMIUM_PATH || find('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');

export const findRedis = () => find('redis-server');
