import { catalogue } from '@app/platform/i18n';

/** Why something was found. */
export const similarTexts = catalogue({
  de: {
    WORDS: 'gemeinsam: {words}',
    TOPIC: 'zum Thema {topic}',
    OTHERS: 'ähnliche Wörter',
  },
  en: {
    WORDS: 'in common: {words}',
    TOPIC: 'on the topic {topic}',
    OTHERS: 'similar words',
  },
});
