/** How a decision about a vanished place is written: old AGS, `=`, and the AGS that carries it on, or nothing. */
const DECISION = /^(\d{8})=(\d{8})?$/;

/**
 * Reads decisions of the form `06435014=06415000`; `06435014=` says that nothing follows.
 *
 * @returns null when one of them is not of that form, or a place is decided about twice
 */
export function parseSuccessors(decisions: readonly string[]): Map<string, string | null> | null {
  const successors = new Map<string, string | null>();
  for (const decision of decisions) {
    const [, old, next] = DECISION.exec(decision.trim()) ?? [];
    if (old === undefined || successors.has(old)) return null;
    successors.set(old, next ?? null);
  }
  return successors;
}

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
