import { LIMITS } from '@app/contracts';
import { isMember } from '@app/directory';
import { Problem, type Actor } from '@app/platform/context';
import { manyLines, oneLine, orNothing } from '@app/platform/input';
import { markdownToText, renderMarkdown } from '@app/platform/markdown';
import slugify from '@sindresorhus/slugify';
import type { ContentVisibility, QuestionState } from '../questions.enums.js';

const EXCERPT = 240;
const SLUG = 80;
const IDEMPOTENCY_KEY = /^[\w.:-]{1,100}$/;

/** What the rules need to know of a question. */
export interface QuestionFacts {
  readonly authorId: string;
  readonly municipalityId: string;
  readonly visibility: ContentVisibility;
  readonly state: QuestionState;
  readonly hidden: boolean;
  readonly deleted: boolean;
  /** It is the same as another question; votes and followers stand there. */
  readonly duplicate: boolean;
  readonly answerCount: number;
}

/** What the rules need to know of an answer or a comment. */
export interface ContributionFacts {
  readonly authorId: string;
  readonly hidden: boolean;
}

/** What somebody may do with a question. */
export interface QuestionRights {
  readonly canEdit: boolean;
  readonly canDelete: boolean;
  readonly canClose: boolean;
  readonly canAccept: boolean;
  readonly canAnswer: boolean;
  readonly canComment: boolean;
}

/** True for those who read what is not public: members of a town, the staff. */
export function readsMembersContent(actor: Actor | null): boolean {
  return isMember(actor);
}

/** True for those who see hidden content of others. */
export function readsHiddenContent(actor: Actor | null): boolean {
  return actor?.permissions.has('content.moderate') ?? false;
}

/**
 * Whether `actor` can see a question at all. Hidden ones are seen by their author and by moderators; deleted
 * ones stay, without text and author, while there are answers that make sense to others.
 */
export function canSee(actor: Actor | null, question: QuestionFacts): boolean {
  const own = actor?.personId === question.authorId;
  if (question.deleted) {
    if (question.answerCount === 0) return false;
  } else if (own) return true;
  if (question.hidden && !readsHiddenContent(actor)) return false;
  return question.visibility === 'PUBLIC' || readsMembersContent(actor);
}

/** What `actor` may do with a question. Nothing with one that cannot be seen. */
export function rightsOn(actor: Actor | null, question: QuestionFacts): QuestionRights {
  const alive = !question.hidden && !question.deleted && canSee(actor, question);
  if (!actor || !alive) {
    const ownHidden = actor?.personId === question.authorId && !question.deleted;
    return {
      canEdit: false,
      canDelete: ownHidden,
      canClose: false,
      canAccept: false,
      canAnswer: false,
      canComment: false,
    };
  }
  const own = actor.personId === question.authorId;
  // Whoever has moved to another town speaks for the old one no longer; its admins go on.
  const speaksForTown =
    (own && actor.municipalityIds.has(question.municipalityId)) || actor.adminOf.has(question.municipalityId);
  const open = question.state === 'OPEN';
  return {
    canEdit: own,
    canDelete: own,
    // A duplicate is opened by taking the mark back, which brings back what went with it.
    canClose: speaksForTown && !question.duplicate,
    canAccept: speaksForTown,
    canAnswer: open && actor.permissions.has('question.answer'),
    canComment: open && actor.permissions.has('question.comment'),
  };
}

/** Whether `actor` sees an answer or a comment of a question that can be seen. */
export function seesContribution(actor: Actor | null, contribution: ContributionFacts): boolean {
  return !contribution.hidden || actor?.personId === contribution.authorId || readsHiddenContent(actor);
}

/** Authors change their own words while these can be seen by others and the question takes contributions. */
export function canEditContribution(
  actor: Actor | null,
  contribution: ContributionFacts,
  questionOpen: boolean,
): boolean {
  return actor?.personId === contribution.authorId && !contribution.hidden && questionOpen;
}

/** Authors can always take back their own words. */
export function canDeleteContribution(actor: Actor | null, contribution: ContributionFacts): boolean {
  return actor?.personId === contribution.authorId;
}

/**
 * Whether somebody may find something helpful: not what they wrote themselves, and no answer of their own town.
 */
export function mayFindHelpful(
  actor: Actor,
  content: { readonly authorId: string; readonly answerOf: string | null },
): boolean {
  if (actor.personId === content.authorId) return false;
  return content.answerOf === null || !actor.municipalityIds.has(content.answerOf);
}

/** The towns of `actor` that an answer can have helped: not the one it was written for; none for its author. */
export function townsHelpedBy(
  actor: Actor,
  answer: { readonly authorId: string; readonly municipalityId: string | null },
): string[] {
  if (actor.personId === answer.authorId) return [];
  return [...actor.municipalityIds].filter((id) => id !== answer.municipalityId);
}

/** Whether `actor` may say that an answer has helped the own town. */
export function maySayHelped(
  actor: Actor | null,
  answer: { readonly authorId: string; readonly municipalityId: string | null },
): boolean {
  return actor !== null && actor.permissions.has('question.vote') && townsHelpedBy(actor, answer).length > 0;
}

/** Title and text of a question as they are stored. */
export interface QuestionText {
  readonly title: string;
  readonly slug: string;
  readonly body: string;
  readonly bodyHtml: string;
  readonly excerpt: string;
}

/**
 * Checks and prepares what somebody wrote as a question.
 *
 * @throws Problem `BAD_INPUT` for a title that is too short, `TOO_LONG` for anything too long
 */
export function questionText(title: string, body: string): QuestionText {
  const checkedTitle = oneLine(title, {
    field: 'input.title',
    min: LIMITS.questionTitleMin,
    max: LIMITS.questionTitle,
  });
  const checkedBody = manyLines(body, { field: 'input.body', min: 0, max: LIMITS.questionBody });
  return {
    title: checkedTitle,
    slug: slugOf(checkedTitle),
    body: checkedBody,
    bodyHtml: renderMarkdown(checkedBody),
    excerpt: markdownToText(checkedBody, EXCERPT),
  };
}

/**
 * Checks and renders the text of an answer or a comment.
 *
 * @throws Problem `BAD_INPUT` when empty, `TOO_LONG`
 */
export function contributionText(
  body: string,
  max: number,
  field: string,
): { body: string; bodyHtml: string } {
  const text = manyLines(body, { field, max });
  return { body: text, bodyHtml: renderMarkdown(text) };
}

/** @throws Problem `TOO_LONG` */
export function closedReason(reason: string | null | undefined): string | null {
  return orNothing(manyLines, reason?.trim(), { field: 'reason', max: LIMITS.reason });
}

/** @throws Problem `BAD_INPUT` for something that is no key */
export function idempotencyKey(key: string): string {
  if (!IDEMPOTENCY_KEY.test(key)) throw new Problem('BAD_INPUT', { field: 'input.idempotencyKey' });
  return key;
}

function slugOf(title: string): string {
  const slug = slugify(title, { decamelize: false, locale: 'de' });
  if (slug.length <= SLUG) return slug || 'frage';
  const cut = slug.slice(0, SLUG);
  return cut.slice(0, cut.lastIndexOf('-') > SLUG / 2 ? cut.lastIndexOf('-') : SLUG);
}
