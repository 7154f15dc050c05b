/** Waits up to `ms` for a condition; what it throws at the end is what was missing. */
export async function eventually(check: () => Promise<void> | void, ms = 2_000): Promise<void> {
  for (const end = Date.now() + ms; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
