import type { DomainTrust, Participation } from './directory.enums.js';

/** What is known when somebody asks to belong to a town. */
export interface JoinSituation {
  /** What the domain of the person's confirmed address says. */
  readonly trust: DomainTrust;
  /** True when that domain stands for this very town. */
  readonly domainMatches: boolean;
  /** True when staff have confirmed that assignment. */
  readonly domainConfirmed: boolean;
  readonly participation: Participation;
  /** True when an admin of the town has invited this very person. */
  readonly approved: boolean;
}

export type JoinWay =
  /** Member at once. */
  | 'JOIN'
  /** Waits for an admin of the town. */
  | 'REQUEST'
  /** First person of a town nobody speaks for yet: waits for staff. */
  | 'CLAIM';

/**
 * How somebody comes to belong to a town. A domain that stands for this town alone, confirmed by staff, is
 * proof enough. A domain several towns share proves nothing about which of them; an address at a public mail
 * provider proves nothing at all. Towns that do not take part yet are claimed, whatever the domain: the first
 * person becomes the one who decides about all others.
 */
export function joinWay(situation: JoinSituation): JoinWay {
  if (situation.participation === 'NOT_YET') return 'CLAIM';
  if (situation.participation === 'MEMBER' && situation.approved) return 'JOIN';
  if (
    situation.participation === 'MEMBER' &&
    situation.trust === 'UNIQUE' &&
    situation.domainMatches &&
    situation.domainConfirmed
  )
    return 'JOIN';
  return 'REQUEST';
}

/** What an address says about where its owner works. */
export function domainTrust(isFreemail: boolean, municipalities: number): DomainTrust {
  if (isFreemail) return 'FREEMAIL';
  if (municipalities === 0) return 'UNKNOWN';
  return municipalities === 1 ? 'UNIQUE' : 'SHARED';
}

/** The part of a mail address behind the last @, in lower case. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
