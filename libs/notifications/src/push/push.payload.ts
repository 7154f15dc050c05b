import { createHash } from 'node:crypto';
import type { Locale } from '@app/contracts';
import type { Facts } from '../facts/facts.js';
import { definitionOf } from '../kinds.rules.js';
import { INBOX_PATH, SETTINGS_PATH } from '../links.js';
import { isQuiet, type QuietTimes } from '../quiet/quiet.rules.js';
import { wordingOf } from '../wording.js';
import type { PushRequest } from './push-transport.js';
import { pushTexts as texts } from './push.texts.js';

/** What the service worker of the client gets, as JSON. */
export interface PushPayload {
  readonly title: string;
  readonly body: string;
  /** Path of the page a click opens. */
  readonly url: string;
  /** A notification with the same tag takes the place of the one before. */
  readonly tag: string;
  readonly lang: Locale;
}

const TITLE_LENGTH = 120;
const BODY_LENGTH = 300;
const BUNDLE_LINES = 3;

const HOUR_S = 3_600;
/** After a day it is old news; the client has it anyway. */
const LONGEST_S = 24 * HOUR_S;
const SHORTEST_S = 60;

/**
 * What is pushed of notifications that may still be read, newest first.
 *
 * @param discreet whether nothing of the content may appear on the screen
 * @param secret what only we and the device know; keeps topics from telling the push service what they stand for
 */
export function pushOf(
  locale: Locale,
  facts: readonly Facts[],
  { discreet, ttl, secret }: { discreet: boolean; ttl: number; secret: string },
): PushRequest {
  const [first] = facts;
  const single = facts.length === 1 ? first : undefined;
  const words = single && wordingOf(locale, single);
  const tag = single ? topicOf(secret, single.questionId ?? single.subjectId) : topicOf(secret, 'bundle');
  const shown = discreet
    ? {
        title: texts.text(locale, 'discreet', { count: facts.length }),
        body: texts.text(locale, 'discreet.text'),
      }
    : words
      ? {
          title: words.title,
          body: [words.text, texts.text(locale, 'reason', { reason: words.reason })]
            .filter(Boolean)
            .join('\n'),
        }
      : { title: texts.text(locale, 'bundle', { count: facts.length }), body: linesOf(locale, facts) };
  return {
    payload: payloadOf({ ...shown, url: words?.path ?? INBOX_PATH, tag, lang: locale }),
    ttl,
    urgency: single && definitionOf(single.kind).mail === 'NOW' ? 'high' : 'normal',
    topic: tag,
  };
}

/** What somebody gets who wants to see whether push works. */
export function testPush(locale: Locale, secret: string): PushRequest {
  const tag = topicOf(secret, 'test');
  return {
    payload: payloadOf({
      title: texts.text(locale, 'test'),
      body: texts.text(locale, 'test.text'),
      url: SETTINGS_PATH,
      tag,
      lang: locale,
    }),
    ttl: SHORTEST_S,
    urgency: 'high',
    topic: tag,
  };
}

/**
 * How long a push service may keep something for a device that is switched off: a day, and never into the next
 * quiet time of the person.
 */
export function timeToLive(times: QuietTimes, now: Date): number {
  const hour = HOUR_S * 1_000;
  for (let at = Math.floor(now.getTime() / hour) * hour + hour; ; at += hour) {
    const seconds = Math.floor((at - now.getTime()) / 1_000);
    if (seconds >= LONGEST_S) return LONGEST_S;
    if (isQuiet(times, new Date(at))) return Math.max(SHORTEST_S, seconds);
  }
}

function linesOf(locale: Locale, facts: readonly Facts[]): string {
  return facts
    .slice(0, BUNDLE_LINES)
    .map((each) => wordingOf(locale, each))
    .map(({ title, text }) => (text === '' ? title : `${title}: ${text}`))
    .map((line) => shorten(line, BODY_LENGTH / BUNDLE_LINES))
    .join('\n');
}

/** Push services take 4,096 bytes at most. */
function payloadOf({ title, body, ...rest }: PushPayload): string {
  return JSON.stringify({ title: shorten(title, TITLE_LENGTH), body: shorten(body, BODY_LENGTH), ...rest });
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}

function topicOf(secret: string, object: string): string {
  return createHash('sha256').update(`${secret} ${object}`).digest('base64url').slice(0, 32);
}
