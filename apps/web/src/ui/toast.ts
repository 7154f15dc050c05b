export interface ToastMessage {
  readonly text: string;
  readonly tone: 'success' | 'info' | 'danger';
}

type Listener = (message: ToastMessage) => void;

const waiting: ToastMessage[] = [];
let listener: Listener | undefined;

/** Shows a short message in the corner for some seconds. For outcomes; questions belong in a dialog. */
export function showToast(text: string, tone: ToastMessage['tone'] = 'success'): void {
  const message = { text, tone };
  if (listener) listener(message);
  else waiting.push(message);
}

/** The one place that shows them (app/shell/toast-host). Messages from before are handed over at once. */
export function onToast(next: Listener): () => void {
  listener = next;
  waiting.splice(0).forEach(next);
  return () => {
    if (listener === next) listener = undefined;
  };
}
