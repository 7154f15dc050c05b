/** Lists are read anew after a change; so long what was pressed may still go. */
const WATCHED_MS = 5_000;

/**
 * Keeps the focus from being lost where `pressed` stands: it goes back there when it lies on nothing, and to the
 * part of the page around it when `pressed` goes away. For what opens something over the page, or removes itself
 * by what it does.
 */
export function keepFocus(pressed: Element | null): void {
  const around: Element[] = [];
  for (let element = pressed; element; element = element.parentElement) around.push(element);
  const isFree = () => document.activeElement === null || document.activeElement === document.body;
  if (!isFree() && document.activeElement !== pressed) return;
  const check = () => {
    if (!isFree()) return;
    if (pressed instanceof HTMLElement && pressed.isConnected && pressed !== document.body) pressed.focus();
    else land(around.find((element) => element.isConnected && element.matches('section')));
  };
  const observer = new MutationObserver(check);
  // Whoever has gone on needs no help.
  const moved = ({ target }: FocusEvent) => target !== pressed && stop();
  const stop = () => {
    observer.disconnect();
    document.removeEventListener('focusin', moved);
  };
  // Attributes too: what lies under a dialog can take no focus before it is no longer inert.
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['inert'] });
  document.addEventListener('focusin', moved);
  setTimeout(stop, WATCHED_MS);
  check();
}

function land(part: Element | undefined): void {
  const element = part ?? document.getElementById('inhalt');
  if (!(element instanceof HTMLElement)) return;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
