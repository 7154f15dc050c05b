/** Long, so that a busy machine fails no test; whoever measures time does so in the bench. */
const PATIENCE_MS = 15_000;

/** Waits for a condition; what it throws at the end is what was missing. */
export async function eventually(check: () => Promise<void> | void): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
