import { useRouter, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import type { MouseEvent } from 'react';
import { m } from '../../paraglide/messages.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Icon } from '../../ui/icon.js';
import { checkIcon } from '../../ui/icons/check.js';
import { themeAutoIcon } from '../../ui/icons/theme-auto.js';
import { applyTheme, THEMES, type Theme } from '../theme.js';

const label = (theme: Theme) =>
  ({ auto: m.theme_auto(), light: m.theme_light(), dark: m.theme_dark() })[theme];

/** Light, dark, or as the device says. Links of the server that JavaScript takes over. */
export function ThemeSwitch() {
  const router = useRouter();
  const here = useRouterState({ select: (state) => state.location.href });
  const [current, setCurrent] = useState(router.options.context.theme);

  const choose = (theme: Theme) => (event: MouseEvent) => {
    event.preventDefault();
    applyTheme(theme);
    setCurrent(theme);
  };

  return (
    <Disclosure className="header__theme">
      <summary className="icon-btn" title={m.theme_title()}>
        <Icon path={themeAutoIcon} />
        <span className="visually-hidden">{m.theme_title()}</span>
      </summary>
      <ul className="menu">
        {THEMES.map((theme) => (
          <li key={theme}>
            <a
              className="menu__item"
              href={`/darstellung?auf=${theme}&zurueck=${encodeURIComponent(here)}`}
              aria-current={theme === current ? 'true' : undefined}
              onClick={choose(theme)}
              rel="nofollow"
            >
              {label(theme)}
              {theme === current && <Icon path={checkIcon} size={20} />}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
