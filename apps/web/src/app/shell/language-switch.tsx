import { useRouterState } from '@tanstack/react-router';
import { getLocale } from '../../i18n/locale.js';

/**
 * Leads to the same page in the other language. A plain link with a full load: the server sets the cookie and
 * renders in the new language, with or without JavaScript.
 */
export function LanguageSwitch({ className }: { className?: string }) {
  const here = useRouterState({ select: (state) => state.location.href });
  const other = getLocale() === 'de' ? 'en' : 'de';
  return (
    <a
      className={className}
      href={`/sprache?auf=${other}&zurueck=${encodeURIComponent(here)}`}
      hrefLang={other}
      lang={other}
      rel="nofollow"
    >
      {other === 'en' ? 'English' : 'Deutsch'}
    </a>
  );
}
