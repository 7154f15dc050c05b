import './dialog.scss';
import { useEffect, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { m } from '../paraglide/messages.js';
import { AriaLocale } from './aria.js';
import { Button } from './button.js';
import { Icon } from './icon.js';
import { closeIcon } from './icons/close.js';
import { keepFocus } from './keep-focus.js';

interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  /** `alertdialog` for a question that must be answered; a click outside does not close it. */
  role?: 'dialog' | 'alertdialog';
  size?: 'small' | 'default' | 'large';
  children: ReactNode;
}

/** By then React Aria has done what it does. */
const GIVEN_BACK_MS = 100;

/**
 * A window over the page; shown for as long as it is rendered. Keeps the focus inside, closes with Escape and
 * gives the focus back. Once something is filled in, a click beside it does nothing, and Escape and the cross ask
 * first. Load it lazily: it brings React Aria's overlays with it.
 */
export function Dialog({ title, onClose, role = 'dialog', size = 'default', children }: DialogProps) {
  // Read before a field of the dialog takes the focus.
  const [pressed] = useState(() => document.activeElement);
  // React Aria gives the focus back, unless the page is still inert at that moment or the button is gone.
  useEffect(() => () => void setTimeout(() => keepFocus(pressed), GIVEN_BACK_MS), [pressed]);
  const [hasInput, setHasInput] = useState(false);
  const note = ({ target }: FormEvent) => {
    if (target instanceof Element && target.closest('form')) setHasInput(true);
  };
  /** Where the cursor stood when somebody wanted to close what they had filled in. */
  const [left, setLeft] = useState<Element | null>(null);
  const stay = () => {
    setLeft(null);
    if (left instanceof HTMLElement) left.focus();
  };
  const close = () => {
    if (left) stay();
    else if (hasInput) setLeft(document.activeElement);
    else onClose();
  };
  return (
    <AriaLocale>
      <ModalOverlay
        className="overlay"
        isOpen
        isDismissable={role === 'dialog' && !hasInput}
        onOpenChange={(open) => !open && close()}
      >
        <Modal className={`modal modal--${size}`}>
          <AriaDialog className="dialog" role={role}>
            <header className="dialog__head">
              <Heading slot="title" level={2} className="dialog__title">
                {title}
              </Heading>
              <AriaButton slot="close" className="icon-btn" aria-label={m.dialog_close()}>
                <Icon path={closeIcon} />
              </AriaButton>
            </header>
            <div className="dialog__body" onInput={note}>
              {children}
            </div>
            {left && (
              <div role="alert" className="dialog__unsaved">
                <p>{m.dialog_unsaved()}</p>
                <div className="btn-row btn-row--end">
                  <Button autoFocus onClick={stay}>
                    {m.dialog_stay()}
                  </Button>
                  <Button variant="danger" onClick={onClose}>
                    {m.dialog_discard()}
                  </Button>
                </div>
              </div>
            )}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </AriaLocale>
  );
}

/** Buttons at the end of a dialog. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return <div className="dialog__foot btn-row btn-row--end">{children}</div>;
}
