import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { ReactNode } from 'react';
import { getIntlLocale } from '../i18n/locale.js';

/** Gives React Aria the language of the page. Every wrapper around one of its parts renders inside of this. */
export function AriaLocale({ children }: { children: ReactNode }) {
  return <I18nProvider locale={getIntlLocale()}>{children}</I18nProvider>;
}
