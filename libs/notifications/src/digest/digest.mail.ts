import { TIME_ZONE, type Locale } from '@app/contracts';
import { catalogue } from '@app/platform/i18n';
import { layOut, type MailBlock, type MailContent, type MailKind } from '@app/platform/mail';
import { NO_FACTS, type Facts } from '../facts/facts.js';
import { INBOX_PATH, SETTINGS_PATH, settingPath } from '../links.js';
import { previewFacts } from '../preview-facts.js';
import { meetingFiles } from '../telling/meeting.calendar.js';
import { wordingOf } from '../wording.js';
import { groupItems, type DigestGroup, type DigestItem, type RunPeriod } from './digest.rules.js';

/** An item as it is stored with the order: without the many fields that are null. */
export type StoredItem = Partial<DigestItem> &
  Pick<DigestItem, 'kind' | 'reason' | 'subjectId' | 'events' | 'read'>;

/** What an overview is written from. */
export interface DigestMailData {
  readonly period: RunPeriod;
  /** The window, ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** Newest first. */
  readonly items: readonly StoredItem[];
  /** Path of the page that switches exactly this overview off. */
  readonly unsubscribe: string;
  /** Ids whose hiding changes the mail while it waits. */
  readonly refs: readonly string[];
}

const texts = catalogue({
  de: {
    'subject.DAILY':
      'Ihre Tagesübersicht vom {date}: {count, plural, one {eine Neuigkeit} other {# Neuigkeiten}}',
    'subject.WEEKLY':
      'Ihre Wochenübersicht vom {date}: {count, plural, one {eine Neuigkeit} other {# Neuigkeiten}}',
    'subject.BUNDLE':
      'Nach Ihrer Ruhezeit, {date}: {count, plural, one {eine Neuigkeit} other {# Neuigkeiten}}',
    intro: 'Das ist neu seit {from} Uhr.',
    seen: 'Haben Sie schon gesehen',
    'about.mention': '{count, plural, one {Sie wurden erwähnt} other {Sie wurden erwähnt, # Beiträge}}',
    'about.question': 'Neue Frage aus {town}',
    'about.question.shielded': 'Neue Frage, geschützt gestellt',
    'about.answer': '{count, plural, one {Neue Antwort} other {# neue Antworten}}',
    'about.accepted': 'Ihre Antwort ist die Lösung',
    'about.comment': '{count, plural, one {Neuer Kommentar} other {# neue Kommentare}}',
    line: '{about}, {reason}',
    sentence: '{text} Sie erfahren davon, {reason}.',
    open: 'Alle Benachrichtigungen ansehen',
  },
  en: {
    'subject.DAILY': 'Your daily overview of {date}: {count, plural, one {one update} other {# updates}}',
    'subject.WEEKLY': 'Your weekly overview of {date}: {count, plural, one {one update} other {# updates}}',
    'subject.BUNDLE': 'After your quiet time, {date}: {count, plural, one {one update} other {# updates}}',
    intro: 'This is new since {from}.',
    seen: 'You have already seen',
    'about.mention': '{count, plural, one {You were mentioned} other {You were mentioned, # contributions}}',
    'about.question': 'New question from {town}',
    'about.question.shielded': 'New question, asked shielded',
    'about.answer': '{count, plural, one {New answer} other {# new answers}}',
    'about.accepted': 'Your answer is the solution',
    'about.comment': '{count, plural, one {New comment} other {# new comments}}',
    line: '{about}, {reason}',
    sentence: '{text} You are told {reason}.',
    open: 'See all notifications',
  },
});

type LinkBlock = Extract<MailBlock, { kind: 'link' }>;

/** Leaves out what is null: an overview has many items, and most fields of each are. */
export function stored(item: DigestItem): StoredItem {
  const kept: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(item)) if (value !== null) kept[field] = value;
  return kept as unknown as StoredItem;
}

const itemsOf = (data: DigestMailData): DigestItem[] => data.items.map((item) => ({ ...NO_FACTS, ...item }));

function content(locale: Locale, data: DigestMailData, publicUrl: string): MailContent {
  const items = itemsOf(data);
  const groups = groupItems(items);
  const entries = (read: boolean): MailBlock[] =>
    groups.filter((group) => group.read === read).map((group) => entry(locale, group, publicUrl));
  const seen = entries(true);
  return {
    subject: texts.text(locale, `subject.${data.period}`, {
      date: day(locale, data.to),
      count: items.reduce((sum, { events }) => sum + events.length, 0),
    }),
    blocks: [
      {
        kind: 'paragraph',
        text: texts.text(locale, 'intro', { from: moment(locale, data.from) }),
      },
      ...entries(false),
      ...(seen.length === 0 ? [] : [{ kind: 'heading', text: texts.text(locale, 'seen') } as const, ...seen]),
      { kind: 'button', text: texts.text(locale, 'open'), url: `${publicUrl}${INBOX_PATH}` },
    ],
    unsubscribeUrl: `${publicUrl}${data.unsubscribe}`,
    withSettings: true,
  };
}

/** One entry of an overview for a page of the client; plain text, paths instead of addresses. */
export interface DigestEntry {
  readonly title: string;
  readonly note: string;
  readonly url: string;
  readonly settingUrl: string;
  /** True when it would stand below what has been seen already. */
  readonly read: boolean;
}

/** The entries an overview of `items` (newest first) would have. */
export function digestEntries(locale: Locale, items: readonly DigestItem[]): DigestEntry[] {
  return groupItems(items).map((group) => {
    const { text, url, note = '', noteUrl = SETTINGS_PATH } = entry(locale, group, '');
    return { title: text, url, note, settingUrl: noteUrl, read: group.read };
  });
}

function entry(locale: Locale, { questionId, items }: DigestGroup, publicUrl: string): LinkBlock {
  const words = items.map((item) => wordingOf(locale, item));
  const first = words[0]!;
  const lines = items.map((item, index) => {
    const { text, reason } = words[index]!;
    const short = about(locale, item);
    return short === null
      ? texts.text(locale, 'sentence', { text, reason })
      : texts.text(locale, 'line', { about: short, reason });
  });
  return {
    kind: 'link',
    text: questionId === null ? first.title : first.text,
    url: `${publicUrl}${items.length === 1 || questionId === null ? first.path : `/fragen/${questionId}`}`,
    note: lines.join(' · '),
    noteUrl: `${publicUrl}${settingPath(items[0]!.kind)}`,
  };
}

/** What has happened to the question the line stands below, in as few words as possible; null for other objects. */
function about(locale: Locale, { kind, events, town }: DigestItem): string | null {
  if (kind === 'mention') return texts.text(locale, 'about.mention', { count: events.length });
  if (kind.startsWith('question.'))
    return town === null
      ? texts.text(locale, 'about.question.shielded')
      : texts.text(locale, 'about.question', { town });
  if (kind === 'answer.accepted') return texts.text(locale, 'about.accepted');
  if (kind.startsWith('answer.')) return texts.text(locale, 'about.answer', { count: events.length });
  if (kind.startsWith('comment.')) return texts.text(locale, 'about.comment', { count: events.length });
  return null;
}

const DAY = { dateStyle: 'medium', timeZone: TIME_ZONE } as const;
const MOMENT = { dateStyle: 'full', timeStyle: 'short', timeZone: TIME_ZONE } as const;
const formats = {
  de: { day: new Intl.DateTimeFormat('de', DAY), moment: new Intl.DateTimeFormat('de', MOMENT) },
  en: { day: new Intl.DateTimeFormat('en-GB', DAY), moment: new Intl.DateTimeFormat('en-GB', MOMENT) },
} satisfies Record<Locale, { day: Intl.DateTimeFormat; moment: Intl.DateTimeFormat }>;

function day(locale: Locale, iso: string): string {
  return formats[locale].day.format(new Date(iso));
}

function moment(locale: Locale, iso: string): string {
  return formats[locale].moment.format(new Date(iso));
}

function mailKind(period: RunPeriod): MailKind<DigestMailData> {
  const sample = (facts: Facts, read = false): StoredItem => stored({ ...facts, read });
  return {
    kind: `digest.${period.toLowerCase()}`,
    render: (locale, data, env) => {
      const files = meetingFiles(locale, itemsOf(data), env);
      return {
        ...layOut(locale, content(locale, data, env.publicUrl), env),
        ...(files.length === 0 ? {} : { files }),
      };
    },
    preview: {
      period,
      from: period === 'DAILY' ? '2026-05-03T05:00:00.000Z' : '2026-04-27T05:00:00.000Z',
      to: '2026-05-04T05:00:00.000Z',
      items: [
        sample(previewFacts('answer.to-followed-question')),
        sample(previewFacts('question.in-topic')),
        sample(previewFacts('offer.in-topic')),
        sample(
          { ...previewFacts('question.from-town'), questionId: '01990000-0000-7000-8000-000000000009' },
          true,
        ),
      ],
      unsubscribe: '/abmelden/beispiel',
      refs: [],
    },
  };
}

/** The two overviews, and the bundle after quiet times. */
export const DIGEST_MAILS: Readonly<Record<RunPeriod, MailKind<DigestMailData>>> = {
  DAILY: mailKind('DAILY'),
  WEEKLY: mailKind('WEEKLY'),
  BUNDLE: mailKind('BUNDLE'),
};
