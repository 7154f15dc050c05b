import { TIME_ZONE, type Locale } from '@app/contracts';
import { layOut, type MailBlock, type MailEnvironment, type MailKind } from '@app/platform/mail';
import { texts } from './identity.texts.js';

/*
 * Mails of identity. Those with a code go to addresses nobody has proved to own yet, so they hold nothing the
 * sender of the request could have written, such as a name.
 */

interface CodeData {
  readonly code: string;
  readonly minutes: number;
}

type CodeTopic = 'signUp' | 'already' | 'signIn' | 'reset' | 'change';

function codeMail(kind: string, topic: CodeTopic): MailKind<CodeData> {
  return {
    kind,
    preview: { code: '402913', minutes: 10 },
    render: (locale, { code, minutes }, env) => {
      const values = { code, minutes, instance: env.instanceName, host: new URL(env.publicUrl).host };
      return layOut(
        locale,
        {
          subject: texts.text(locale, `${topic}Subject`, values),
          blocks: [
            { kind: 'heading', text: texts.text(locale, `${topic}Heading`, values) },
            { kind: 'paragraph', text: texts.text(locale, `${topic}Intro`, values) },
            { kind: 'code', text: code },
            { kind: 'paragraph', text: texts.text(locale, 'codeValid', values) },
            { kind: 'paragraph', text: texts.text(locale, 'notYou') },
          ],
        },
        env,
      );
    },
  };
}

/** Confirms the address of a sign-up. */
export const SIGN_UP_CODE = codeMail('identity.sign-up-code', 'signUp');

/** Answers a sign-up with an address that has an account. */
export const ALREADY_HAS_ACCOUNT = codeMail('identity.already-has-account', 'already');

export const SIGN_IN_CODE = codeMail('identity.sign-in-code', 'signIn');

export const RESET_CODE = codeMail('identity.reset-code', 'reset');

/** Confirms the new address of an account. */
export const CHANGE_CODE = codeMail('identity.change-code', 'change');

/** Answers whoever asks for an address that has an account already, or is kept for one. */
export const CHANGE_ADDRESS_TAKEN: MailKind<object> = {
  kind: 'identity.change-address-taken',
  preview: {},
  render: (locale, _data, env) =>
    notice(locale, env, 'changeTaken', [
      { kind: 'paragraph', text: texts.text(locale, 'changeTakenIntro', { instance: env.instanceName }) },
      button(locale, env, 'signInButton', '/anmelden'),
      { kind: 'paragraph', text: texts.text(locale, 'noAccountNotYou') },
    ]),
};

interface StoppableData {
  readonly at: string;
  /** Until then the link works. */
  readonly until: string;
  /** Path of the page that stops it. */
  readonly path: string;
}

function stoppable(kind: string, topic: 'changeRequested' | 'changeDone'): MailKind<StoppableData> {
  return {
    kind,
    preview: { at: '2026-05-04T08:00:00Z', until: '2026-05-11T08:00:00Z', path: '/adresse/beispiel' },
    render: (locale, { at, until, path }, env) =>
      notice(locale, env, topic, [
        { kind: 'paragraph', text: texts.text(locale, `${topic}Intro`, { at: momentIn(locale, at) }) },
        { kind: 'paragraph', text: texts.text(locale, 'changeNotYou', { until: momentIn(locale, until) }) },
        button(locale, env, 'changeStopButton', path),
      ]),
  };
}

/** Tells the present address that another one was asked for. */
export const CHANGE_REQUESTED = stoppable('identity.change-requested', 'changeRequested');

/** Tells the old address that another one has taken its place. */
export const CHANGE_DONE = stoppable('identity.change-done', 'changeDone');

/** Tells the old address that the change was stopped, and how to get in again. */
export const CHANGE_STOPPED: MailKind<{ readonly confirmed: boolean }> = {
  kind: 'identity.change-stopped',
  preview: { confirmed: true },
  render: (locale, { confirmed }, env) =>
    notice(locale, env, 'changeStopped', [
      { kind: 'paragraph', text: texts.text(locale, 'changeStoppedIntro', { confirmed: String(confirmed) }) },
      { kind: 'paragraph', text: texts.text(locale, 'changeStoppedNext') },
      button(locale, env, 'signInButton', '/anmelden'),
    ]),
};

/** Answers whoever asks for a code with an address that has no account. */
export const NO_ACCOUNT: MailKind<object> = {
  kind: 'identity.no-account',
  preview: {},
  render: (locale, _data, env) =>
    notice(locale, env, 'noAccount', [
      { kind: 'paragraph', text: texts.text(locale, 'noAccountIntro', { instance: env.instanceName }) },
      button(locale, env, 'noAccountButton', '/registrieren'),
      { kind: 'paragraph', text: texts.text(locale, 'noAccountNotYou') },
    ]),
};

/** Tells the owner that the password is new. */
export const PASSWORD_CHANGED: MailKind<{ readonly at: string }> = {
  kind: 'identity.password-changed',
  preview: { at: '2026-05-04T08:00:00Z' },
  render: (locale, { at }, env) =>
    notice(locale, env, 'passwordChanged', [
      { kind: 'paragraph', text: texts.text(locale, 'passwordChangedIntro', { at: momentIn(locale, at) }) },
      { kind: 'paragraph', text: texts.text(locale, 'passwordChangedNotYou') },
      button(locale, env, 'passwordChangedButton', '/anmelden'),
    ]),
};

/** Tells somebody that the account is blocked, and why. */
export const ACCOUNT_BLOCKED: MailKind<{ readonly reason: string }> = {
  kind: 'identity.account-blocked',
  preview: { reason: 'Werbung in mehreren Antworten' },
  render: (locale, { reason }, env) =>
    notice(locale, env, 'blocked', [
      { kind: 'paragraph', text: texts.text(locale, 'blockedIntro', { instance: env.instanceName }) },
      { kind: 'paragraph', text: texts.text(locale, 'blockedReason', { reason }) },
      { kind: 'paragraph', text: texts.text(locale, 'blockedContact') },
    ]),
};

/** Tells somebody that the account is open again. */
export const ACCOUNT_UNBLOCKED: MailKind<object> = {
  kind: 'identity.account-unblocked',
  preview: {},
  render: (locale, _data, env) =>
    notice(locale, env, 'unblocked', [
      { kind: 'paragraph', text: texts.text(locale, 'unblockedIntro', { instance: env.instanceName }) },
      button(locale, env, 'signInButton', '/anmelden'),
    ]),
};

export const IDENTITY_MAILS = [
  SIGN_UP_CODE,
  ALREADY_HAS_ACCOUNT,
  SIGN_IN_CODE,
  RESET_CODE,
  CHANGE_CODE,
  CHANGE_ADDRESS_TAKEN,
  CHANGE_REQUESTED,
  CHANGE_DONE,
  CHANGE_STOPPED,
  NO_ACCOUNT,
  PASSWORD_CHANGED,
  ACCOUNT_BLOCKED,
  ACCOUNT_UNBLOCKED,
] as unknown as readonly MailKind<object>[];

type NoticeTopic =
  | 'noAccount'
  | 'passwordChanged'
  | 'blocked'
  | 'unblocked'
  | 'changeTaken'
  | 'changeRequested'
  | 'changeDone'
  | 'changeStopped';

function notice(locale: Locale, env: MailEnvironment, topic: NoticeTopic, blocks: readonly MailBlock[]) {
  const values = { instance: env.instanceName };
  return layOut(
    locale,
    {
      subject: texts.text(locale, `${topic}Subject`, values),
      blocks: [{ kind: 'heading', text: texts.text(locale, `${topic}Heading`, values) }, ...blocks],
    },
    env,
  );
}

function button(
  locale: Locale,
  env: MailEnvironment,
  key: 'noAccountButton' | 'passwordChangedButton' | 'signInButton' | 'changeStopButton',
  path: string,
): MailBlock {
  return { kind: 'button', text: texts.text(locale, key), url: `${env.publicUrl}${path}` };
}

/** A moment in German time, in words. */
function momentIn(locale: Locale, at: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: TIME_ZONE,
  }).format(new Date(at));
}
