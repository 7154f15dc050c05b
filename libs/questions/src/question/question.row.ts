import { municipalityVersion, type Municipality } from '@app/directory';
import type { Ctx } from '@app/platform/context';
import type { TopicCatalogue } from '@app/topics';
import { voteColumns } from '../vote/vote.reader.js';
import type { Question } from './question.model.js';
import { canSee, readsHiddenContent } from './question.rules.js';
import { questionTexts } from './question.texts.js';

/** The columns of a question in a list; `q` is the question, `p` its author. */
export const QUESTION_COLUMNS = `
  q.id, q.slug, q.title, q.excerpt, q.visibility, q.state, q.closed_reason as "closedReason",
  q.created_at as "createdAt", q.edited_at as "editedAt", q.last_activity_at as "lastActivityAt",
  q.answer_count as "answerCount", q.comment_count as "commentCount", q.helpful_count as "helpfulCount",
  q.also_ours_count as "alsoOursCount", q.accepted_answer_id as "acceptedAnswerId", q.is_example as "isExample",
  q.hidden_at is not null as hidden, q.hidden_reason as "hiddenReason", q.deleted_at is not null as deleted,
  q.author_id as "authorId", q.municipality_id as "municipalityId", q.topic_ids as "topicIds",
  ${municipalityVersion('q.municipality_id')} as "municipalityVersion",
  p.name as "authorName", p.is_example as "authorIsExample", p.former as "authorFormer"`;

/** The same with what only the page of a question shows; see `voteColumns` for parameters 2 and 3. */
export const QUESTION_PAGE_COLUMNS = `${QUESTION_COLUMNS}, q.body, q.body_html as "bodyHtml",
  coalesce((select c.followers from follow_count c where c.target = 'QUESTION' and c.target_id = q.id), 0) as followers,
  ${voteColumns('q.id')}`;

export type QuestionRow = Omit<Question, 'author' | 'municipality' | 'topics'> & {
  authorName: string;
  authorIsExample: boolean;
  authorFormer: boolean;
  municipalityVersion: string;
};

/**
 * The model of a row, as the actor of `ctx` may see it; null when not at all. A deleted question comes without
 * its words and without its author.
 */
export function toQuestion(
  ctx: Ctx,
  row: QuestionRow,
  municipality: Municipality,
  catalogue: TopicCatalogue,
): Question | null {
  if (!canSee(ctx.actor, row)) return null;
  const { authorName, authorIsExample, authorFormer, municipalityVersion: _version, ...plain } = row;
  const question: Question = {
    ...plain,
    author: { id: row.authorId, name: authorName, isExample: authorIsExample, former: authorFormer },
    municipality,
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
    closedReason: null,
    editedAt: null,
  };
}
