import './toast.scss';
import { useEffect } from 'react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast';
import { Text } from 'react-aria-components/Text';
import { Button } from 'react-aria-components/Button';
import { m } from '../paraglide/messages.js';
import { AriaLocale } from './aria.js';
import { Icon } from './icon.js';
import { closeIcon } from './icons/close.js';
import { dangerIcon } from './icons/danger.js';
import { infoIcon } from './icons/info.js';
import { successIcon } from './icons/success.js';
import { onToast, type ToastMessage } from './toast.js';

const ICONS = { success: successIcon, info: infoIcon, danger: dangerIcon };
const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** What is said again takes the place of what was said before, instead of standing beside it. */
function show(message: ToastMessage): void {
  queue.visibleToasts
    .filter(({ content }) => content.text === message.text)
    .forEach(({ key }) => queue.close(key));
  queue.add(message, { timeout: 8000 });
}

/** Says how high the toasts are, for what makes room for them. */
function measure(region: HTMLElement | null): (() => void) | undefined {
  if (!region) return undefined;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty('--toasts', `${region.offsetHeight}px`));
  observer.observe(region);
  return () => {
    observer.disconnect();
    style.removeProperty('--toasts');
  };
}

/** The only place that knows React Aria's toasts, which are still marked unstable there. */
export default function ToastRegion({ first }: { first: readonly ToastMessage[] }) {
  useEffect(() => {
    first.forEach(show);
    return onToast(show);
    // The first ones are handed over once, when this part has been loaded.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <AriaLocale>
      <AriaToastRegion ref={measure} queue={queue} className="toasts">
        {({ toast }) => (
          <AriaToast toast={toast} className={`toast toast--${toast.content.tone}`}>
            <Icon path={ICONS[toast.content.tone]} />
            <ToastContent className="toast__text">
              <Text slot="title">{toast.content.text}</Text>
            </ToastContent>
            <Button slot="close" className="icon-btn" aria-label={m.toast_close()}>
              <Icon path={closeIcon} />
            </Button>
          </AriaToast>
        )}
      </AriaToastRegion>
    </AriaLocale>
  );
}
