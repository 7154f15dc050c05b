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

    changeSubject: '{code} ist Ihr Code für die neue Adresse bei {instance}',
    changeHeading: 'Ihre neue E-Mail-Adresse',
    changeIntro:
      'Mit diesem Code bestätigen Sie, dass Ihr Konto bei {instance} künftig diese E-Mail-Adresse hat:',

    changeTakenSubject: 'Diese Adresse gehört schon zu einem Konto bei {instance}',
    changeTakenHeading: 'Zu dieser Adresse gibt es schon ein Konto',
    changeTakenIntro:
      'Jemand wollte diese E-Mail-Adresse für ein anderes Konto bei {instance} verwenden. Das geht nicht, weil sie bereits zu einem Konto gehört. Waren Sie es selbst, melden Sie sich bitte mit dieser Adresse an:',

    changeRequestedSubject: 'Ihr Konto bei {instance} soll eine andere E-Mail-Adresse bekommen',
    changeRequestedHeading: 'Andere E-Mail-Adresse für Ihr Konto',
    changeRequestedIntro:
      'Am {at} Uhr wurde für Ihr Konto eine andere E-Mail-Adresse angegeben. Sie gilt, sobald sie mit dem Code bestätigt ist, der an die neue Adresse ging.',
    changeDoneSubject: 'Ihr Konto bei {instance} hat eine andere E-Mail-Adresse',
    changeDoneHeading: 'Ihre E-Mail-Adresse wurde geändert',
    changeDoneIntro:
      'Am {at} Uhr wurde die E-Mail-Adresse Ihres Kontos geändert. Sie melden sich künftig mit der neuen Adresse an; alle anderen Anmeldungen wurden beendet.',
    changeNotYou:
      'Waren Sie das, brauchen Sie nichts zu tun. Wenn nicht, stoppen Sie die Änderung bitte gleich; das geht bis zum {until} Uhr:',
    changeStopButton: 'Änderung stoppen',
    changeStoppedSubject: 'Die Änderung Ihrer E-Mail-Adresse bei {instance} ist gestoppt',
    changeStoppedHeading: 'Die Änderung ist gestoppt',
    changeStoppedIntro:
      '{confirmed, select, true {Ihr Konto hat wieder diese E-Mail-Adresse.} other {Ihr Konto behält diese E-Mail-Adresse.}} Zu Ihrer Sicherheit wurden alle Anmeldungen beendet und das Passwort entfernt, denn wer die Änderung veranlasst hat, hatte Zugang zu Ihrem Konto.',
    changeStoppedNext:
      'Melden Sie sich mit einem Code an, den wir an diese Adresse schicken, und legen Sie in den Einstellungen ein neues Passwort fest.',

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

    changeSubject: '{code} is your code for the new address at {instance}',
    changeHeading: 'Your new e-mail address',
    changeIntro: 'This code confirms that your account at {instance} has this e-mail address from now on:',

    changeTakenSubject: 'This address already belongs to an account at {instance}',
    changeTakenHeading: 'There already is an account with this address',
    changeTakenIntro:
      'Somebody wanted to use this e-mail address for another account at {instance}. That is not possible because it already belongs to an account. If it was you, please sign in with this address:',

    changeRequestedSubject: 'Your account at {instance} is to get another e-mail address',
    changeRequestedHeading: 'Another e-mail address for your account',
    changeRequestedIntro:
      'On {at} another e-mail address was given for your account. It counts as soon as it is confirmed with the code that went to the new address.',
    changeDoneSubject: 'Your account at {instance} has another e-mail address',
    changeDoneHeading: 'Your e-mail address was changed',
    changeDoneIntro:
      'On {at} the e-mail address of your account was changed. You sign in with the new address from now on; all other sign-ins have ended.',
    changeNotYou:
      'If this was you, there is nothing you need to do. If not, please stop the change at once; you can do so until {until}:',
    changeStopButton: 'Stop the change',
    changeStoppedSubject: 'The change of your e-mail address at {instance} was stopped',
    changeStoppedHeading: 'The change was stopped',
    changeStoppedIntro:
      '{confirmed, select, true {Your account has this e-mail address again.} other {Your account keeps this e-mail address.}} For your safety all sign-ins have ended and the password was removed, because whoever asked for the change had access to your account.',
    changeStoppedNext: 'Sign in with a code we send to this address, and set a new password in the settings.',

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
