import { TIME_ZONE } from '@app/contracts';
import { withUhr } from '../../i18n/format.js';
import { getIntlLocale } from '../../i18n/locale.js';

/** “14:05 Uhr”, German time. */
export const formatTime = (value: string): string =>
  withUhr(
    new Intl.DateTimeFormat(getIntlLocale(), { timeStyle: 'short', timeZone: TIME_ZONE }).format(
      new Date(value),
    ),
  );
