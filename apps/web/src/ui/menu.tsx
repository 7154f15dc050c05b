import './combo-box.scss';
import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { AriaLocale } from './aria.js';
import { Icon } from './icon.js';
import { moreIcon } from './icons/more.js';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly onAction: () => void;
  readonly disabled?: boolean;
}

/** A button with further actions behind it. For pages rather use links in a Disclosure. */
export function Menu({ label, actions }: { label: string; actions: readonly MenuAction[] }) {
  return (
    <AriaLocale>
      <MenuTrigger>
        <Button className="icon-btn" aria-label={label}>
          <Icon path={moreIcon} />
        </Button>
        <Popover className="popover" placement="bottom end">
          <AriaMenu
            className="options"
            disabledKeys={actions.filter(({ disabled }) => disabled).map(({ id }) => id)}
          >
            {actions.map(({ id, label: text, onAction }) => (
              <MenuItem key={id} id={id} className="option" onAction={onAction}>
                {text}
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </AriaLocale>
  );
}
