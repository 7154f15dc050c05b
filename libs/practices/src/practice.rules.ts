import type { Actor } from '@app/platform/context';
import type { PracticeConsent, PracticeGap } from './practices.enums.js';

/** What the rules need to know of a draft. */
export interface PracticeFacts {
  /** Who wrote the answer; null for a practice from a project. */
  readonly authorId: string | null;
  readonly consent: PracticeConsent;
}

export interface PracticeRights {
  /** May decide whether a practice may be made of it. */
  readonly canDecide: boolean;
  readonly canEdit: boolean;
  readonly canExport: boolean;
}

function isEditor(actor: Actor): boolean {
  return actor.permissions.has('practice.draft');
}

/** A draft from an answer is seen by its author, and by editors until the author says no. */
export function seesDraft(actor: Actor | null, practice: PracticeFacts): boolean {
  if (!actor) return false;
  return actor.personId === practice.authorId || (isEditor(actor) && practice.consent !== 'DECLINED');
}

/** Nobody works on a text whose author has not agreed; the author alone may correct it before. */
export function rightsOnDraft(actor: Actor, practice: PracticeFacts): PracticeRights {
  const own = actor.personId === practice.authorId;
  const agreed = practice.consent === 'GIVEN';
  return {
    canDecide: own,
    canEdit: practice.consent !== 'DECLINED' && (own || (agreed && isEditor(actor))),
    canExport: own || (agreed && isEditor(actor)),
  };
}

/** What others need to know of a practice before they can do it too. */
export interface Recorded {
  readonly result: string | null;
  readonly lessons: string | null;
  readonly costCents: number | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly contactId: string | null;
}

/** What is not written down yet, in the order of the page. */
export function practiceGaps(facts: Recorded): PracticeGap[] {
  const missing: Record<PracticeGap, boolean> = {
    RESULT: facts.result === null,
    LESSONS: facts.lessons === null,
    COSTS: facts.costCents === null,
    DURATION: facts.startsOn === null || facts.endsOn === null,
    CONTACT: facts.contactId === null,
  };
  return (Object.keys(missing) as PracticeGap[]).filter((gap) => missing[gap]);
}
