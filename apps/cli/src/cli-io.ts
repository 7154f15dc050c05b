/** What a command sees of the terminal it runs in; specs bring their own. */
export interface CliIo {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results, for people and programs. */
  out(text: string): void;
  /** Everything else: what goes on, and what went wrong. */
  err(text: string): void;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Where a progress bar may be drawn; absent when nobody watches. */
  readonly progress?: NodeJS.WritableStream | undefined;
  /** Aborted when the person presses Ctrl-C. */
  readonly signal: AbortSignal;
}

/** A command cannot do what it was asked to; the message says why and is all the person needs. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** The person has pressed Ctrl-C. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('Interrupted. Nothing was changed.');
  }
}

/** Exit codes: 0 done, 1 could not be done, 2 wrong usage, 130 broken off by Ctrl-C. */
export const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;
