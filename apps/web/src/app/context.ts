import type { QueryClient } from '@tanstack/react-query';
import type { Locale } from '../i18n/locale.js';
import type { Clock } from './clock.js';
import type { Theme } from './theme.js';

/** What every route can reach. One per request on the server, one per tab in the browser. */
export interface AppContext {
  readonly queryClient: QueryClient;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly clock: Clock;
}
