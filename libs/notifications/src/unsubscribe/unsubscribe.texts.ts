import { catalogue } from '@app/platform/i18n';

/** The page behind the unsubscribe link. */
export const unsubscribeTexts = catalogue({
  de: {
    title: 'Mails abbestellen',
    'question.kind': 'Möchten Sie keine Mails mehr bekommen, wenn es um „{what}“ geht?',
    'question.digest': 'Möchten Sie „{what}“ nicht mehr bekommen?',
    others: 'Alle anderen Benachrichtigungen bleiben, wie sie sind.',
    confirm: 'Abbestellen',
    done: 'Abbestellt',
    'done.kind': 'Sie bekommen keine Mails mehr, wenn es um „{what}“ geht.',
    'done.digest': 'Sie bekommen „{what}“ nicht mehr.',
    undo: 'Rückgängig machen',
    undone: 'Wieder bestellt',
    'undone.text': 'Sie bekommen diese Mails wieder wie vorher.',
    settings: 'Alle Einstellungen zu Benachrichtigungen',
    gone: 'Dieser Link gilt nicht mehr',
    'gone.text':
      'Wir können den Link keiner Einstellung zuordnen. Vielleicht wurde er beim Kopieren abgeschnitten. In den Einstellungen können Sie jede Benachrichtigung einzeln ab- und anschalten.',
    slow: 'Bitte warten Sie einen Moment',
    'slow.text': 'Das waren zu viele Aufrufe in kurzer Zeit. Bitte versuchen Sie es später noch einmal.',
    'digest.NOW': 'E-Mails, die sofort kommen',
    'digest.DAILY': 'Tagesübersicht',
    'digest.WEEKLY': 'Wochenübersicht',
  },
  en: {
    title: 'Unsubscribe from mails',
    'question.kind': 'Would you like to get no more mails about “{what}”?',
    'question.digest': 'Would you like to get the “{what}” no more?',
    others: 'All other notifications stay as they are.',
    confirm: 'Unsubscribe',
    done: 'Unsubscribed',
    'done.kind': 'You will get no more mails about “{what}”.',
    'done.digest': 'You will no longer get the “{what}”.',
    undo: 'Undo',
    undone: 'Subscribed again',
    'undone.text': 'You will get these mails again as before.',
    settings: 'All notification settings',
    gone: 'This link is no longer valid',
    'gone.text':
      'We cannot match the link to a setting. Perhaps it was cut off when it was copied. In the settings you can switch each notification off and on.',
    slow: 'Please wait a moment',
    'slow.text': 'Too many requests in a short time. Please try again later.',
    'digest.NOW': 'Mails at once',
    'digest.DAILY': 'Daily overview',
    'digest.WEEKLY': 'Weekly overview',
  },
});
