import type { Ctx } from '@app/platform/context';
import { type QuestionLink } from '../question/question.model.js';
import { factColumns } from '../question/question.policy.js';
import { canSee, type QuestionFacts } from '../question/question.rules.js';
import { questionTexts } from '../question/question.texts.js';

/** More duplicates than these are not named at their original. */
const MOST = 50;

/** A question as another one names it, with what decides who may read it. */
export interface LinkRow extends QuestionFacts {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

/** SQL: the columns of `LinkRow`; `l` is the question that is named. */
export const LINK_COLUMNS = `l.id, l.slug, l.title, ${factColumns('l')}`;

/** SQL: the original of question `q` as JSON; null unless it is a duplicate. */
export const ORIGINAL_AS_JSON = `(
  select row_to_json(k) from (select ${LINK_COLUMNS} from question l where l.id = q.duplicate_of_id) k)`;

/** SQL: the duplicates of question `q` as JSON, oldest first. */
export const DUPLICATES_AS_JSON = `(
  select json_agg(k) from (
    select ${LINK_COLUMNS} from question l where l.duplicate_of_id = q.id order by l.id limit ${MOST}) k)`;

/** The links the actor may see. A deleted question that stays for its answers is named without its words. */
export function linksFor(ctx: Ctx, rows: readonly LinkRow[]): QuestionLink[] {
  return rows
    .filter((row) => canSee(ctx.actor, row))
    .map(({ id, slug, title, answerCount, deleted }) =>
      deleted
        ? { id, slug: 'frage', title: questionTexts.text(ctx.locale, 'deletedTitle'), answerCount }
        : { id, slug, title, answerCount },
    );
}
