import path from 'node:path';
import { CliError } from './cli-io.js';

/** Where Destatis publishes the edition of each quarter of a year; the older ones stay until they are replaced. */
export const OFFICIAL_REGISTER_URL =
  'https://www.destatis.de/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis/Administrativ/Archiv/GV100ADQ/GV100AD{quarter}QAktuell.zip?__blob=publicationFile';

/** Destatis turns unknown programs away. */
const USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
const QUARTER = '{quarter}';
const LARGEST_BYTES = 60 * 1024 * 1024;
const PATIENCE_MS = 120_000;

export interface DownloadedFile {
  readonly url: string;
  /** Last part of the address, as the name of the file. */
  readonly name: string;
  readonly bytes: Buffer;
}

export interface DownloadLimits {
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

/**
 * Fetches the register, plain or as ZIP archive. An address with `{quarter}` stands for four files, one for each
 * quarter; all that exist are returned, as only their content tells which is the newest.
 *
 * @throws CliError with address and reason when none can be had
 */
export async function downloadRegister(
  address: string,
  signal: AbortSignal,
  limits: DownloadLimits = {},
): Promise<DownloadedFile[]> {
  if (!address.includes(QUARTER)) return [await download(address, signal, limits)];
  const files: DownloadedFile[] = [];
  const reasons: string[] = [];
  for (const quarter of ['1', '2', '3', '4']) {
    try {
      files.push(await download(address.replaceAll(QUARTER, quarter), signal, limits));
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      reasons.push(error.message);
    }
  }
  if (files.length === 0) throw new CliError(reasons.join('\n'));
  return files;
}

async function download(
  address: string,
  signal: AbortSignal,
  limits: DownloadLimits,
): Promise<DownloadedFile> {
  const { maxBytes = LARGEST_BYTES, timeoutMs = PATIENCE_MS } = limits;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new CliError(`${address} is not a web address.`);
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      headers: { 'user-agent': USER_AGENT, accept: '*/*' },
      signal: AbortSignal.any([signal, timeout]),
    });
    if (!response.ok) throw new CliError(`${address} answers with status ${response.status}.`);
    if (response.headers.get('content-type')?.includes('text/html'))
      throw new CliError(`${address} answers with a web page instead of a file.`);
    const bytes = await readBody(response, address, maxBytes);
    return { url: address, name: path.posix.basename(url.pathname), bytes };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof CliError) throw error;
    if (timeout.aborted) throw new CliError(`${address} did not answer within ${timeoutMs / 1_000} seconds.`);
    throw new CliError(`${address} cannot be reached: ${reasonOf(error)}.`, { cause: error });
  }
}

async function readBody(response: Response, address: string, maxBytes: number): Promise<Buffer> {
  const tooLarge = (): CliError => new CliError(`${address} is larger than ${maxBytes / 1024 / 1024} MB.`);
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > maxBytes) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

/** `fetch` hides the reason in the cause. */
function reasonOf(error: unknown): string {
  const cause = (error as { cause?: unknown }).cause ?? error;
  const { code, message } = cause as { code?: string; message?: string };
  return (message || code) ?? String(cause);
}
