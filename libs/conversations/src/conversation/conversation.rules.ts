import { LIMITS } from '@app/contracts';
import { Problem } from '@app/platform/context';
import { manyLines } from '@app/platform/input';
import { renderMarkdown } from '@app/platform/markdown';
import type { ConversationKind, ConversationStanding, ConversationState } from '../conversations.enums.js';

/** How long an author may change a message, in milliseconds. */
export const EDIT_WINDOW_MS = 15 * 60_000;

/** The one key of a pair, whoever of the two writes first. */
export function pairKey(one: string, other: string): string {
  return [one, other].sort().join(':');
}

/** What decides how a conversation stands for somebody in it. */
export interface StandingFacts {
  readonly kind: ConversationKind;
  readonly state: ConversationState;
  /** The own side wrote first. */
  readonly requested: boolean;
  /** The own side blocks the other. */
  readonly blocked: boolean;
  /** The other side blocks the own one. */
  readonly blockedByOther: boolean;
  /** Somebody is there on the other side who can read. */
  readonly reachable: boolean;
}

/**
 * How a conversation stands for one side. Being blocked, being declined and writing to somebody who has gone
 * look the same: nothing can be delivered.
 */
export function standing(facts: StandingFacts): ConversationStanding {
  if (facts.kind === 'GROUP') return 'OPEN';
  if (facts.blocked || facts.blockedByOther || !facts.reachable || facts.state === 'DECLINED')
    return 'CLOSED';
  if (facts.state === 'OPEN') return 'OPEN';
  return facts.requested ? 'REQUEST_SENT' : 'REQUEST_RECEIVED';
}

/** True for the side that was written to, as long as it has not accepted; also after it has declined. */
export function canAccept(facts: StandingFacts): boolean {
  return (
    facts.state !== 'OPEN' && !facts.requested && !facts.blocked && !facts.blockedByOther && facts.reachable
  );
}

/** When the author can no longer change a message. */
export function editableUntil(createdAt: Date): Date {
  return new Date(createdAt.getTime() + EDIT_WINDOW_MS);
}

/** @throws Problem `BAD_INPUT` for an empty text, `TOO_LONG` */
export function messageText(body: string, field: string): { body: string; bodyHtml: string } {
  const text = manyLines(body, { field, max: LIMITS.directMessageBody });
  return { body: text, bodyHtml: renderMarkdown(text) };
}

const KEY = /^[\w.:-]{1,100}$/;

/** @throws Problem `BAD_INPUT` for something that is no key */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new Problem('BAD_INPUT', { field: 'input.idempotencyKey' });
  return key;
}
