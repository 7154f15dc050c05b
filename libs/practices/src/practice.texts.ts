import { catalogue } from '@app/platform/i18n';

/** Words of an exported draft. */
export const practiceTexts = catalogue({
  de: { by: 'Von', topics: 'Themen', source: 'Quelle' },
  en: { by: 'By', topics: 'Topics', source: 'Source' },
});
