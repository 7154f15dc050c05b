import { LIMITS } from '@app/contracts';
import { addWorkingDays } from '@app/platform/clock';
import type { Actor } from '@app/platform/context';
import { manyLines, orNothing } from '@app/platform/input';
import type { QuestionFacts } from '../question/question.rules.js';
import type { DuplicateState } from './duplicate.enums.js';

/** So long the asking side has before it is reminded. */
const REMIND_WORKING_DAYS = 5;

/** So long the asking side has altogether; then the question stays what it is. */
const LAPSE_WORKING_DAYS = 10;

/** So long the asking side can take its agreement back; the staff can always. */
export const UNDO_DAYS = 30;

/**
 * When a proposal is brought to mind and when it lapses. Only holidays of all Germany count: the date is shown
 * to the staff, and those of a Land would tell where a shielded question comes from.
 */
export function timesOf(proposedAt: Date): { remindAt: Date; dueAt: Date } {
  return {
    remindAt: addWorkingDays(proposedAt, REMIND_WORKING_DAYS, null),
    dueAt: addWorkingDays(proposedAt, LAPSE_WORKING_DAYS, null),
  };
}

/** True for those who may mark questions as duplicates. */
export function marksDuplicates(actor: Actor | null): boolean {
  return actor?.permissions.has('question.mark-duplicate') ?? false;
}

/** True for those who decide for the asking side: the person that asked, and the admins of the asking town. */
export function asks(
  actor: Actor | null,
  question: Pick<QuestionFacts, 'authorId' | 'municipalityId'>,
): boolean {
  return (
    actor !== null && (actor.personId === question.authorId || actor.adminOf.has(question.municipalityId))
  );
}

/**
 * Whether `original` can stand for `duplicate`: both can be read, and whoever reads the duplicate can read the
 * original.
 */
export function standsFor(original: QuestionFacts, duplicate: QuestionFacts): boolean {
  const alive = !original.hidden && !original.deleted && !original.duplicate;
  return alive && (original.visibility === 'PUBLIC' || duplicate.visibility === 'MEMBERS');
}

export interface MarkFacts {
  readonly state: DuplicateState;
  readonly answeredAt: Date | null;
  /** False once the original was hidden or deleted. */
  readonly originalAlive: boolean;
}

/** Whether `actor` can say yes or no to a proposal about `question`. */
export function canAnswer(actor: Actor | null, mark: MarkFacts, question: QuestionFacts): boolean {
  return mark.state === 'PROPOSED' && !question.hidden && !question.deleted && asks(actor, question);
}

/**
 * Whether `actor` can take a mark back. The staff takes back what it proposed and undoes what was agreed; the
 * asking side undoes within thirty days, and at any time once the original is gone.
 */
export function canUndo(actor: Actor | null, mark: MarkFacts, question: QuestionFacts, now: Date): boolean {
  if (mark.state === 'PROPOSED') return marksDuplicates(actor);
  if (mark.state !== 'ACCEPTED' || mark.answeredAt === null) return false;
  if (marksDuplicates(actor)) return true;
  return asks(actor, question) && !undoIsOver(mark, now);
}

/** True when the asking side can no longer take back that it agreed. */
export function undoIsOver(mark: MarkFacts, now: Date): boolean {
  if (mark.answeredAt === null || !mark.originalAlive) return false;
  return now.getTime() - mark.answeredAt.getTime() > UNDO_DAYS * 86_400_000;
}

/** @throws Problem `TOO_LONG` */
export function noteOf(text: string | null | undefined, field: string): string | null {
  return orNothing(manyLines, text?.trim(), { field, max: LIMITS.note });
}
