import { ConfigError } from '../config/index.js';
import { DatabaseUnusable } from '../database/index.js';
import { EmbeddedPostgresError } from '../embedded-postgres/index.js';
import { RedisUnusable } from '../jobs/index.js';
import { portProblem } from './port.js';

/** What the operating system says when a folder or a disk does not let us write. */
const FOLDER_CODES = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST']);

/**
 * Why a process cannot start, as a sentence for whoever starts it.
 *
 * @returns null when the error is a fault of ours, whose stack is of more use than a sentence
 */
export function startProblem(error: unknown): string | null {
  if (
    error instanceof ConfigError ||
    error instanceof DatabaseUnusable ||
    error instanceof EmbeddedPostgresError ||
    error instanceof RedisUnusable
  )
    return error.message;
  if (!(error instanceof Error)) return null;
  const { syscall, code = '', path } = error as NodeJS.ErrnoException;
  // The same problem can show while looking up the host.
  if (syscall === 'listen' || syscall === 'bind') return portProblem(error);
  if (syscall === 'getaddrinfo')
    return `HOST must be an address of this machine, for example 127.0.0.1 or 0.0.0.0: ${error.message}.`;
  if (path !== undefined && FOLDER_CODES.has(code))
    return `${path} cannot be written: ${error.message}. Set DATA_DIR to a folder that can.`;
  return null;
}
