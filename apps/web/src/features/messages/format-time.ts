import { TIME_ZONE } from '@app/contracts';
import { getIntlLocale } from '../../i18n/locale.js';

/** “14:05”, German time. */
export const formatTime = (value: string): string =>
  new Intl.DateTimeFormat(getIntlLocale(), { timeStyle: 'short', timeZone: TIME_ZONE }).format(
    new Date(value),
  );
