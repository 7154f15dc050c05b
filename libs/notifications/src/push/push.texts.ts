import { catalogue } from '@app/platform/i18n';

/** What stands on the screen of a device. */
export const pushTexts = catalogue({
  de: {
    reason: 'Sie erhalten dies, {reason}.',
    bundle: '{count} neue Benachrichtigungen',
    discreet: '{count, plural, one {Neue Benachrichtigung} other {# neue Benachrichtigungen}}',
    'discreet.text': 'Worum es geht, sehen Sie nach dem Öffnen.',
    test: 'Push funktioniert',
    'test.text': 'So erscheinen Benachrichtigungen auf diesem Gerät.',
  },
  en: {
    reason: 'You receive this {reason}.',
    bundle: '{count} new notifications',
    discreet: '{count, plural, one {New notification} other {# new notifications}}',
    'discreet.text': 'Open it to see what it is about.',
    test: 'Push works',
    'test.text': 'This is how notifications appear on this device.',
  },
});
