import type { Locale, NotificationKind } from '@app/contracts';
import { catalogue } from '@app/platform/i18n';
import { layOut, type MailCalendar, type MailKind } from '@app/platform/mail';
import type { Facts } from '../facts/facts.js';
import { KINDS, definitionOf } from '../kinds.rules.js';
import { previewFacts } from '../preview-facts.js';
import { settingPath } from '../links.js';
import { wordingOf } from '../wording.js';

/** What the mail about one notification is written from. */
export interface NotificationMailData {
  readonly facts: Facts;
  /** Path of the page that switches exactly this kind off; null for kinds that cannot be switched off. */
  readonly unsubscribe: string | null;
  /** The appointment that goes with it; not in mails of an older release. */
  readonly calendar?: MailCalendar | null;
  /** Ids whose hiding takes the mail back while it waits. */
  readonly refs: readonly string[];
}

const texts = catalogue({
  de: {
    subject: '{asks, select, true {{title} {text}} other {{title}: {text}}}',
    open: 'Ansehen',
    'result.ja': 'Ja, er hat geholfen',
    'result.teilweise': 'Teilweise',
    'result.nein': 'Nein',
    reason: 'Sie erhalten diese Mail, {reason}.',
  },
  en: {
    subject: '{asks, select, true {{title} {text}} other {{title}: {text}}}',
    open: 'Have a look',
    'result.ja': 'Yes, it helped',
    'result.teilweise': 'Partly',
    'result.nein': 'No',
    reason: 'You receive this mail {reason}.',
  },
});

const SUBJECT_LENGTH = 150;

function render(locale: Locale, { facts, unsubscribe }: NotificationMailData, publicUrl: string) {
  const { title, text, reason, path } = wordingOf(locale, facts);
  const url = `${publicUrl}${path}`;
  return {
    subject: subjectOf(locale, facts, title),
    blocks: [
      { kind: 'heading' as const, text: title },
      { kind: 'paragraph' as const, text },
      ...buttonsOf(locale, facts, url),
      {
        kind: 'reason' as const,
        text: texts.text(locale, 'reason', { reason }),
        url: `${publicUrl}${settingPath(facts.kind)}`,
      },
    ].filter((block) => block.text !== ''),
    withSettings: true,
    ...(unsubscribe === null ? {} : { unsubscribeUrl: `${publicUrl}${unsubscribe}` }),
  };
}

/**
 * The way to the page; for the question what came of an exchange, one way per answer, which the page then has
 * chosen already. It counts once it is saved there: programs that look into mails must not answer.
 */
function buttonsOf(
  locale: Locale,
  facts: Facts,
  url: string,
): { kind: 'button'; text: string; url: string }[] {
  if (facts.kind !== 'contact.result-asked' || facts.events.length === 0)
    return [{ kind: 'button', text: texts.text(locale, 'open'), url }];
  return (['ja', 'teilweise', 'nein'] as const).map((answer) => ({
    kind: 'button',
    text: texts.text(locale, `result.${answer}`),
    url: `${url}?antwort=${answer}`,
  }));
}

/** The title of a question belongs into the subject; sentences stay in the mail. */
function subjectOf(locale: Locale, facts: Facts, title: string): string {
  if (facts.title === null || facts.events.length === 0) return title;
  const subject = texts.text(locale, 'subject', {
    title,
    text: facts.title,
    asks: String(title.endsWith('?')),
  });
  return subject.length > SUBJECT_LENGTH ? `${subject.slice(0, SUBJECT_LENGTH - 1).trimEnd()}…` : subject;
}

function mailKind(kind: NotificationKind): MailKind<NotificationMailData> {
  return {
    kind: `notification.${kind}`,
    render: (locale, data, env) => ({
      ...layOut(locale, render(locale, data, env.publicUrl), env),
      ...(data.calendar ? { calendar: data.calendar } : {}),
    }),
    preview: {
      facts: previewFacts(kind),
      unsubscribe: definitionOf(kind).locked ? null : '/abmelden/beispiel',
      refs: [],
    },
  };
}

/** One mail kind for each kind of notification. */
export const NOTIFICATION_MAILS = Object.fromEntries(KINDS.map((kind) => [kind, mailKind(kind)])) as Record<
  NotificationKind,
  MailKind<NotificationMailData>
>;
