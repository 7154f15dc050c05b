import { TIME_ZONE, type Locale } from '@app/contracts';
import { catalogue } from '@app/platform/i18n';
import { layOut, type MailBlock, type MailContent, type MailKind } from '@app/platform/mail';
import { NO_FACTS, type Facts } from '../facts.js';
import type { DigestPeriod } from '../kinds.rules.js';
import { INBOX_PATH } from '../links.js';
import { previewFacts } from '../preview-facts.js';
import { wordingOf } from '../wording.js';
import { groupItems, type DigestGroup, type DigestItem } from './digest.rules.js';

/** An item as it is stored with the order: without the many fields that are null. */
export type StoredItem = Partial<DigestItem> &
  Pick<DigestItem, 'kind' | 'reason' | 'subjectId' | 'events' | 'read'>;

/** What an overview is written from. */
export interface DigestMailData {
  readonly period: DigestPeriod;
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
    'intro.DAILY': 'Das ist neu seit {from}.',
    'intro.WEEKLY': 'Das ist neu seit {from}.',
    seen: 'Haben Sie schon gesehen',
    line: '{title}, {reason}',
    open: 'Alle Benachrichtigungen ansehen',
  },
  en: {
    'subject.DAILY': 'Your daily overview of {date}: {count, plural, one {one update} other {# updates}}',
    'subject.WEEKLY': 'Your weekly overview of {date}: {count, plural, one {one update} other {# updates}}',
    'intro.DAILY': 'This is new since {from}.',
    'intro.WEEKLY': 'This is new since {from}.',
    seen: 'You have already seen',
    line: '{title}, {reason}',
    open: 'See all notifications',
  },
});

/** Leaves out what is null: an overview has many items, and most fields of each are. */
export function stored(item: DigestItem): StoredItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)) as StoredItem;
}

function content(locale: Locale, data: DigestMailData, publicUrl: string): MailContent {
  const items = data.items.map((item): DigestItem => ({ ...NO_FACTS, ...item }));
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
        text: texts.text(locale, `intro.${data.period}`, { from: moment(locale, data.from) }),
      },
      ...entries(false),
      ...(seen.length === 0 ? [] : [{ kind: 'heading', text: texts.text(locale, 'seen') } as const, ...seen]),
      { kind: 'button', text: texts.text(locale, 'open'), url: `${publicUrl}${INBOX_PATH}` },
    ],
    unsubscribeUrl: `${publicUrl}${data.unsubscribe}`,
    withSettings: true,
  };
}

function entry(locale: Locale, { questionId, items }: DigestGroup, publicUrl: string): MailBlock {
  const words = items.map((item) => wordingOf(locale, item));
  const [first] = words;
  const lines = words.map(({ title, text, reason }) =>
    texts.text(locale, 'line', { title: questionId === null ? text : title, reason }),
  );
  return {
    kind: 'link',
    text: questionId === null ? first!.title : (items[0]!.title ?? first!.title),
    url: `${publicUrl}${items.length === 1 || questionId === null ? first!.path : `/fragen/${questionId}`}`,
    note: lines.join(' · '),
  };
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

function mailKind(period: DigestPeriod): MailKind<DigestMailData> {
  const sample = (facts: Facts, read = false): StoredItem => stored({ ...facts, read });
  return {
    kind: `digest.${period.toLowerCase()}`,
    render: (locale, data, env) => layOut(locale, content(locale, data, env.publicUrl), env),
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

/** The two overviews. */
export const DIGEST_MAILS: Readonly<Record<DigestPeriod, MailKind<DigestMailData>>> = {
  DAILY: mailKind('DAILY'),
  WEEKLY: mailKind('WEEKLY'),
};
