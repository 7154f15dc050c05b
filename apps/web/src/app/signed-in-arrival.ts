const KEY = 'arrival';

/** Loads a page in full after signing in: nothing that was read while signed out stays in memory. */
export function arriveAt(path: string): void {
  sessionStorage.setItem(KEY, path);
  location.assign(path);
}

/**
 * After signing in the content gets the focus, as after every change of page; a full load leaves it on nothing.
 * Whoever has moved on meanwhile is left alone.
 */
export function welcomeArrival(): void {
  if (sessionStorage.getItem(KEY) === null) return;
  sessionStorage.removeItem(KEY);
  if (document.activeElement === document.body && !location.hash)
    document.getElementById('inhalt')?.focus({ preventScroll: true });
}
