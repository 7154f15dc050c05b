import { TIME_ZONE, type Locale } from '@app/contracts';
import { berlinTime } from '@app/platform/clock';
import { notificationTexts as texts } from './notification.texts.js';
import type { Facts, MeetingFacts } from './facts/facts.js';
import { INBOX_PATH, pathOf } from './links.js';

/** A notification in words. Plain text throughout. */
export interface Wording {
  /** What has happened, half a sentence. */
  readonly title: string;
  /** What it is about: the title of a question, or a sentence. */
  readonly text: string;
  /** Why the person is told, as a clause: "weil Sie dem Thema Leerstand folgen". */
  readonly reason: string;
  /** Path of the page to look at. */
  readonly path: string;
}

/** Puts facts into words. Nothing of a subject that may not be read reaches the result. */
export function wordingOf(locale: Locale, facts: Facts): Wording {
  const reason = reasonText(locale, facts);
  if (facts.events.length === 0)
    return {
      title: texts.text(locale, 'gone'),
      text: texts.text(locale, 'gone.text'),
      reason,
      path: INBOX_PATH,
    };
  return { title: titleOf(locale, facts), text: textOf(locale, facts), reason, path: pathOf(facts) };
}

function titleOf(locale: Locale, facts: Facts): string {
  const { kind } = facts;
  const topic = topicName(locale, facts);
  if (kind === 'question.in-topic' && topic === null) return texts.text(locale, 'question.in-topic.unnamed');
  const byWhom = `${kind}.by`;
  return texts.text(locale, facts.who !== null && texts.has(byWhom) ? byWhom : kind, {
    count: facts.events.length,
    where: (facts.occasion ?? '').replace(/\W/g, '_'),
    town: (kind === 'question.suggested' ? facts.reasonTown : null) ?? facts.town ?? '',
    topic: topic ?? '',
    who: facts.who ?? '',
    accepted: String(facts.outcome !== 'REJECTED'),
    outcome: facts.outcome ?? '',
    target: facts.target ?? '',
    hasTown: String(facts.town !== null),
    own: String(facts.reason === 'OWN_CONTENT'),
  });
}

function textOf(locale: Locale, facts: Facts): string {
  const key = `${facts.kind}.text`;
  if (texts.has(key) && key !== 'gone.text') {
    const about = facts.kind === 'moderation.decided' && facts.title !== null ? `${facts.title} · ` : '';
    return (
      about +
      texts.text(locale, key, {
        open: String(facts.outcome === 'PENDING' || facts.outcome === 'PROOF_LOST'),
        accepted: String(facts.outcome !== 'REJECTED'),
        outcome: facts.outcome ?? '',
        explanation: facts.explanation ?? '–',
        title: facts.title ?? '',
        project: facts.project ?? '',
        when: meetingTime(locale, facts.meeting),
        where: facts.meeting?.place ?? facts.meeting?.link ?? '',
        from: dayText(locale, facts.period?.from),
        until: dayText(locale, facts.period?.until),
        holds: String(facts.reason !== 'TOWN_ADMIN'),
        target: facts.target ?? '',
        topic: topicName(locale, facts) ?? '',
        town: facts.town ?? '',
        hasTown: String(facts.town !== null),
        ended: String(facts.occasion === 'project.role-ended'),
        hasContacts: String(facts.contacts !== null),
        contacts: facts.contacts ?? '',
        hasReason: String(facts.explanation !== null),
      })
    );
  }
  return facts.title ?? '';
}

/** A day in words: "4. Mai 2026". */
function dayText(locale: Locale, day: string | undefined): string {
  if (day === undefined) return '';
  return new Intl.DateTimeFormat(tagOf(locale), { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(day));
}

/** English dates as in Europe. */
const tagOf = (locale: Locale): string => (locale === 'de' ? 'de-DE' : 'en-GB');

/** When a meeting is, by the clock in Germany. */
function meetingTime(locale: Locale, meeting: MeetingFacts | null): string {
  if (meeting === null) return '';
  const [start, end] = [new Date(meeting.startsAt), new Date(meeting.endsAt)];
  const day = new Intl.DateTimeFormat(tagOf(locale), {
    timeZone: TIME_ZONE,
    dateStyle: 'full',
  }).format(start);
  return texts.text(locale, 'meeting.when', { day, from: berlinTime(start), to: berlinTime(end) });
}

function reasonText(locale: Locale, facts: Facts): string {
  switch (facts.reason) {
    case 'OWN_CONTENT':
      if (
        facts.kind === 'answer.to-own-question' ||
        facts.kind === 'question.escalated' ||
        facts.kind === 'question.duplicate-asked'
      )
        return texts.text(locale, 'reason.OWN_CONTENT.question');
      if (facts.kind === 'answer.accepted' || facts.kind === 'practice.consent-asked')
        return texts.text(locale, 'reason.OWN_CONTENT.answer');
      return texts.text(locale, 'reason.OWN_CONTENT');
    case 'OWN_REQUEST':
      if (facts.kind === 'moderation.report-decided') return texts.text(locale, 'reason.OWN_REQUEST.report');
      if (facts.kind === 'question.duplicate-answered')
        return texts.text(locale, 'reason.OWN_REQUEST.duplicate');
      if (facts.kind === 'contact.answered') return texts.text(locale, 'reason.OWN_REQUEST.contact');
      if (facts.kind === 'project.join-decided') return texts.text(locale, 'reason.OWN_REQUEST.project');
      if (facts.kind === 'mandate.decided') return texts.text(locale, 'reason.OWN_REQUEST.mandate');
      if (facts.kind === 'institution.decided') return texts.text(locale, 'reason.OWN_REQUEST.institution');
      return texts.text(locale, 'reason.OWN_REQUEST');
    case 'WRITTEN_TO':
      if (facts.kind === 'contact.result-asked') return texts.text(locale, 'reason.WRITTEN_TO.exchange');
      return named(locale, 'reason.WRITTEN_TO', facts.reasonTown);
    case 'MENTIONED':
    case 'MEMBER':
    case 'LEADS_PROJECT':
    case 'IN_PROJECT':
    case 'ASSIGNED_TASK':
    case 'ASSIGNED_ORGANISATION':
    case 'CREATED_TASK':
    case 'OWN_OFFER':
    case 'OWN_MEMBERSHIP':
    case 'OWN_ROLE':
    case 'STAFF':
    case 'FOLLOWS_QUESTION':
    case 'FOLLOWS_PROJECT':
    case 'FOLLOWS_THREAD':
      return texts.text(locale, `reason.${facts.reason}`);
    case 'FOLLOWS_TOPIC':
      return named(locale, 'reason.FOLLOWS_TOPIC', topicName(locale, facts));
    default:
      return named(locale, `reason.${facts.reason}`, facts.reasonTown);
  }
}

function named(
  locale: Locale,
  key:
    | 'reason.FOLLOWS_TOPIC'
    | 'reason.FOLLOWS_TOWN'
    | 'reason.HOLDS_MANDATE'
    | 'reason.VOTE_DEPUTY'
    | 'reason.TOWN_VOTES'
    | 'reason.TOWN_ADMIN'
    | 'reason.INSTITUTION_ADMIN'
    | 'reason.TOWN_IN_CIRCLE'
    | 'reason.TOWN_SUGGESTED'
    | 'reason.WRITTEN_TO',
  name: string | null,
): string {
  return name === null ? texts.text(locale, `${key}.unnamed`) : texts.text(locale, key, { name });
}

function topicName(locale: Locale, { topicDe, topicEn }: Facts): string | null {
  return locale === 'de' ? topicDe : (topicEn ?? topicDe);
}
