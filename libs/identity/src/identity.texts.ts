import { catalogue } from '@app/platform/i18n';

/** What people read that comes from identity. */
export const texts = catalogue({
  de: {
    unknownDevice: 'Unbekanntes Gerät',

    codeValid:
      'Der Code gilt {minutes, plural, one {eine Minute} other {# Minuten}} und nur einmal. Geben Sie ihn nur auf {host} ein und an niemanden weiter.',
    notYou: 'Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ohne den Code geschieht nichts.',

    signUpSubject: '{code} ist Ihr Code für {instance}',
    signUpHeading: 'Willkommen bei {instance}',
    signUpIntro: 'Mit diesem Code bestätigen Sie Ihre E-Mail-Adresse. Danach ist Ihr Konto angelegt:',

    alreadySubject: '{code} ist Ihr Code für {instance}: Sie haben schon ein Konto',
    alreadyHeading: 'Sie haben schon ein Konto',
    alreadyIntro:
      'Unter dieser E-Mail-Adresse gibt es bei {instance} bereits ein Konto. Ein zweites brauchen Sie nicht. Mit diesem Code melden Sie sich an:',

    signInSubject: '{code} ist Ihr Code für {instance}',
    signInHeading: 'Ihr Code zum Anmelden',
    signInIntro: 'Mit diesem Code melden Sie sich bei {instance} an:',

    noAccountSubject: 'Zu dieser Adresse gibt es kein Konto bei {instance}',
    noAccountHeading: 'Kein Konto unter dieser Adresse',
    noAccountIntro:
      'Jemand wollte sich mit dieser E-Mail-Adresse bei {instance} anmelden. Es gibt dazu kein Konto. Vielleicht haben Sie sich mit einer anderen Adresse registriert. Sonst können Sie hier ein Konto anlegen:',
    noAccountButton: 'Konto anlegen',
    noAccountNotYou: 'Wenn Sie das nicht waren, brauchen Sie nichts zu tun.',

    resetSubject: '{code} ist Ihr Code für ein neues Passwort bei {instance}',
    resetHeading: 'Neues Passwort',
    resetIntro: 'Mit diesem Code legen Sie bei {instance} ein neues Passwort fest:',

    passwordChangedSubject: 'Ihr Passwort bei {instance} wurde geändert',
    passwordChangedHeading: 'Ihr Passwort wurde geändert',
    passwordChangedIntro:
      'Das Passwort Ihres Kontos wurde am {at} Uhr geändert. Alle anderen Anmeldungen wurden beendet.',
    passwordChangedNotYou:
      'Wenn Sie das nicht waren, legen Sie bitte sofort ein neues Passwort fest und wenden Sie sich an die Verwaltung der Plattform.',
    passwordChangedButton: 'Neues Passwort festlegen',

    blockedSubject: 'Ihr Konto bei {instance} wurde gesperrt',
    blockedHeading: 'Ihr Konto wurde gesperrt',
    blockedIntro:
      'Die Verwaltung von {instance} hat Ihr Konto gesperrt. Sie können sich nicht mehr anmelden.',
    blockedReason: 'Begründung: {reason}',
    blockedContact:
      'Wenn Sie das für falsch halten, wenden Sie sich bitte an den Betreiber der Plattform. Die Kontaktdaten stehen im Impressum.',

    unblockedSubject: 'Ihr Konto bei {instance} ist wieder frei',
    unblockedHeading: 'Ihr Konto ist wieder frei',
    unblockedIntro:
      'Die Sperre Ihres Kontos bei {instance} wurde aufgehoben. Sie können sich wieder anmelden.',
    signInButton: 'Anmelden',
  },
  en: {
    unknownDevice: 'Unknown device',

    codeValid:
      'The code is valid for {minutes, plural, one {one minute} other {# minutes}} and only once. Enter it on {host} only and do not pass it on.',
    notYou: 'If this was not you, there is nothing you need to do: without the code nothing happens.',

    signUpSubject: '{code} is your code for {instance}',
    signUpHeading: 'Welcome to {instance}',
    signUpIntro: 'This code confirms your e-mail address. Your account is ready after that:',

    alreadySubject: '{code} is your code for {instance}: you already have an account',
    alreadyHeading: 'You already have an account',
    alreadyIntro:
      'There already is an account at {instance} under this e-mail address. You do not need a second one. This code signs you in:',

    signInSubject: '{code} is your code for {instance}',
    signInHeading: 'Your code to sign in',
    signInIntro: 'This code signs you in to {instance}:',

    noAccountSubject: 'There is no account at {instance} under this address',
    noAccountHeading: 'No account under this address',
    noAccountIntro:
      'Somebody tried to sign in to {instance} with this e-mail address. There is no account for it. Perhaps you signed up with another address. Otherwise you can create an account here:',
    noAccountButton: 'Create an account',
    noAccountNotYou: 'If this was not you, there is nothing you need to do.',

    resetSubject: '{code} is your code for a new password at {instance}',
    resetHeading: 'New password',
    resetIntro: 'With this code you set a new password at {instance}:',

    passwordChangedSubject: 'Your password at {instance} was changed',
    passwordChangedHeading: 'Your password was changed',
    passwordChangedIntro: 'The password of your account was changed on {at}. All other sign-ins have ended.',
    passwordChangedNotYou:
      'If this was not you, please set a new password at once and contact the administrators of the platform.',
    passwordChangedButton: 'Set a new password',

    blockedSubject: 'Your account at {instance} was blocked',
    blockedHeading: 'Your account was blocked',
    blockedIntro: 'The administrators of {instance} have blocked your account. You can no longer sign in.',
    blockedReason: 'Reason: {reason}',
    blockedContact:
      'If you think this is wrong, please contact the operator of the platform. The imprint says how.',

    unblockedSubject: 'Your account at {instance} is open again',
    unblockedHeading: 'Your account is open again',
    unblockedIntro: 'Your account at {instance} is no longer blocked. You can sign in again.',
    signInButton: 'Sign in',
  },
});
