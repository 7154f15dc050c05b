import { catalogue } from '@app/platform/i18n';

/** What stands in place of a question its author has deleted. */
export const questionTexts = catalogue({
  de: {
    deletedTitle: 'Gelöschte Frage',
    deletedText: 'Diese Frage wurde gelöscht. Die Antworten bleiben lesbar.',
  },
  en: {
    deletedTitle: 'Deleted question',
    deletedText: 'This question has been deleted. Its answers remain readable.',
  },
});
