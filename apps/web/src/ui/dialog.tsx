import './dialog.scss';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { m } from '../paraglide/messages.js';
import { AriaLocale } from './aria.js';
import { Icon } from './icon.js';
import { closeIcon } from './icons/close.js';

interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  /** `alertdialog` for a question that must be answered; a click outside does not close it. */
  role?: 'dialog' | 'alertdialog';
  size?: 'small' | 'default' | 'large';
  children: ReactNode;
}

/**
 * A window over the page; shown for as long as it is rendered. Keeps the focus inside, closes with Escape and
 * gives the focus back. Load it lazily: it brings React Aria's overlays with it.
 */
export function Dialog({ title, onClose, role = 'dialog', size = 'default', children }: DialogProps) {
  return (
    <AriaLocale>
      <ModalOverlay
        className="overlay"
        isOpen
        isDismissable={role === 'dialog'}
        onOpenChange={(open) => !open && onClose()}
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
            <div className="dialog__body">{children}</div>
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
