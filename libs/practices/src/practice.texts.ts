import { catalogue } from '@app/platform/i18n';

/** Words of an exported draft. */
export const practiceTexts = catalogue({
  de: {
    by: 'Von',
    topics: 'Themen',
    source: 'Quelle',
    organisations: 'Beteiligte',
    period: 'Zeitraum',
    costs: 'Kosten',
    contact: 'Ansprechperson',
    result: 'Ergebnis',
    lessons: 'Was nicht funktioniert hat',
  },
  en: {
    by: 'By',
    topics: 'Topics',
    source: 'Source',
    organisations: 'Taking part',
    period: 'Period',
    costs: 'Costs',
    contact: 'Contact',
    result: 'Result',
    lessons: 'What did not work',
  },
});
