import { municipalityVersion, type Municipality } from '@app/directory';
import type { Ctx } from '@app/platform/context';
import type { TopicCatalogue } from '@app/topics';
import { ANSWERS_AS_JSON, type AnswerJson } from '../answer/answer.reader.js';
import { COMMENTS_AS_JSON, type CommentJson } from '../comment/comment.reader.js';
import { DUPLICATES_AS_JSON, ORIGINAL_AS_JSON, type LinkRow } from '../duplicate/duplicate-links.js';
import { withDates } from '../dates.js';
import { AUTHOR_COLUMNS, authorLeft, splitAuthor, type AuthorRow } from '../author.js';
import { voteColumns, type QuestionVotes } from '../vote/vote.reader.js';
import type { Question } from './question.model.js';
import { canSee, readsHiddenContent } from './question.rules.js';
import { questionTexts } from './question.texts.js';
import { PLACE_NAMED, seesAsker, shownAs } from './shield.rules.js';

/** The columns of a question in a list; `q` is the question, `p` its author. */
export const QUESTION_COLUMNS = `
  q.id, q.slug, q.title, q.excerpt, q.visibility, q.shielded, ${PLACE_NAMED} as "placeNamed", q.state, q.closed_reason as "closedReason",
  q.created_at as "createdAt", q.edited_at as "editedAt", q.last_activity_at as "lastActivityAt",
  q.answer_count as "answerCount", q.comment_count as "commentCount", q.helpful_count as "helpfulCount",
  q.also_ours_count as "alsoOursCount", q.accepted_answer_id as "acceptedAnswerId", q.is_example as "isExample",
  q.hidden_at is not null as hidden, q.hidden_reason as "hiddenReason", q.deleted_at is not null as deleted,
  q.duplicate_of_id is not null as duplicate,
  q.author_id as "authorId", q.municipality_id as "municipalityId", q.topic_ids as "topicIds",
  ${municipalityVersion('q.municipality_id')} as "municipalityVersion",
  ${authorLeft('q')}, ${AUTHOR_COLUMNS}`;

/**
 * A question with everything its page shows: one statement, and one value, because a row of fifty columns costs
 * more to take apart than its JSON. Parameter 1 is the question; see `voteColumns` for parameters 2 and 3.
 */
export const QUESTION_PAGE = `
  select row_to_json(x) as page from (
    select ${QUESTION_COLUMNS}, q.body, q.body_html as "bodyHtml",
      coalesce((select c.followers from follow_count c where c.target = 'QUESTION' and c.target_id = q.id), 0) as followers,
      (select json_agg(o.municipality_id order by o.created_at, o.municipality_id)
        from also_ours o where o.question_id = q.id) as "alsoOursIds",
      ${ORIGINAL_AS_JSON} as "duplicateOf", ${DUPLICATES_AS_JSON} as duplicates,
      ${ANSWERS_AS_JSON} as answers, ${COMMENTS_AS_JSON} as comments, ${voteColumns('q.id')}
    from question q join person p on p.id = q.author_id where q.id = $1) x`;

/** A row that came as JSON. */
export interface QuestionJson extends Omit<QuestionRow, 'createdAt' | 'editedAt' | 'lastActivityAt'> {
  createdAt: string;
  editedAt: string | null;
  lastActivityAt: string;
}

/** The row with its times as dates. */
export function withTimes(row: QuestionJson): QuestionRow {
  return { ...withDates(row), lastActivityAt: new Date(row.lastActivityAt) };
}

/** What `QUESTION_PAGE` reads; null stands for none. */
export interface PageJson extends QuestionJson, QuestionVotes {
  alsoOursIds: string[] | null;
  duplicateOf: LinkRow | null;
  duplicates: LinkRow[] | null;
  answers: AnswerJson[] | null;
  comments: CommentJson[] | null;
}

export type QuestionRow = Omit<Question, 'author' | 'municipality' | 'topics' | 'shownAs'> &
  AuthorRow & { municipalityVersion: string; placeNamed: boolean | null };

/**
 * The model of a row, as the actor of `ctx` may see it; null when not at all. A deleted question comes without
 * its words and without its author, a shielded one without author and town unless it is the actor's town.
 */
export function toQuestion(
  ctx: Ctx,
  row: QuestionRow,
  municipality: Municipality,
  catalogue: TopicCatalogue,
): Question | null {
  if (!canSee(ctx.actor, row)) return null;
  const { author, rest } = splitAuthor(ctx, row);
  const { municipalityVersion: _version, placeNamed, ...plain } = rest;
  const seen = seesAsker(ctx.actor, row);
  const question: Question = {
    ...plain,
    author: seen ? author : null,
    authorLeft: seen && row.authorLeft,
    municipality: seen ? municipality : null,
    shownAs: row.shielded ? shownAs(ctx.locale, municipality, placeNamed ?? false) : null,
    topics: catalogue.manyById(row.topicIds),
  };
  if (question.hidden && ctx.actor?.personId !== row.authorId && !readsHiddenContent(ctx.actor))
    question.hiddenReason = null;
  return question.deleted ? withoutWords(ctx, question) : question;
}

function withoutWords(ctx: Ctx, question: Question): Question {
  const text = questionTexts.text(ctx.locale, 'deletedText');
  return {
    ...question,
    title: questionTexts.text(ctx.locale, 'deletedTitle'),
    slug: 'frage',
    excerpt: text,
    body: text,
    bodyHtml: `<p>${text}</p>`,
    author: null,
    authorLeft: false,
    closedReason: null,
    editedAt: null,
  };
}
