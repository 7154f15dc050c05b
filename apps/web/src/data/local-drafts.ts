/**
 * Texts that somebody has typed and that have not arrived yet: kept on this device until they have, so that neither a
 * lost connection nor a closed tab costs any. Gone when the person signs out.
 */
const PREFIX = 'draft:';

/** Null when there is none, or the browser keeps nothing (private windows, storage switched off). */
export function readDraft(key: string): unknown {
  try {
    const stored = localStorage.getItem(PREFIX + key);
    return stored === null ? null : (JSON.parse(stored) as unknown);
  } catch {
    return null;
  }
}

/** Keeps a draft; null forgets it. */
export function keepDraft(key: string, draft: object | null): void {
  try {
    if (draft === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // The page still has the text, and warns before it is left.
  }
}

/** Forgets what was typed and has not arrived, of whatever page. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Nothing is kept then.
  }
}
