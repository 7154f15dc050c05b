import { startProblem } from './start-problem.js';

/** Something that runs until it is closed. */
export interface Running {
  close(): Promise<void>;
}

const PATIENCE_MS = 25_000;

/**
 * Runs a process of its own from its start to SIGTERM or Ctrl-C. Exit code 0 when it was told to end, 1 with a
 * sentence when it could not start.
 */
export async function runProcess(start: () => Promise<Running>): Promise<void> {
  const now: { running?: Running; ending: boolean } = { ending: false };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (now.ending) return;
      now.ending = true;
      // Whoever is still starting has nothing in hand.
      if (!now.running) process.exit(0);
      setTimeout(() => process.exit(1), PATIENCE_MS).unref();
      now.running.close().then(() => process.exit(0), giveUp);
    });
  }
  now.running = await start().catch(giveUp);
}

/** Ends the process with a sentence, or with the stack where the fault is ours. */
export function giveUp(error: unknown): never {
  console.error(startProblem(error) ?? error);
  process.exit(1);
}
