import type { Occasion } from '../kinds.rules.js';
import { LONE_ACTOR, sqlList, type FactArea } from './area.js';
import { mayRead } from './sight.sql.js';

const DUPLICATES = [
  'duplicate.proposed',
  'duplicate.answered',
  'duplicate.accepted',
  'duplicate.undone',
] as const satisfies readonly Occasion[];

const OCCASIONS = [
  'question.asked',
  'question.unanswered',
  'answer.posted',
  'answer.accepted',
  'comment.posted',
  'practice.drafted',
  ...DUPLICATES,
] as const satisfies readonly Occasion[];

/** SQL: the occasions that are about a question and what is written below it. */
export const ABOUT_QUESTIONS = sqlList(OCCASIONS);

/** SQL: the occasions that are about a question as the same as another one; the subject is the mark. */
const ABOUT_DUPLICATES = sqlList(DUPLICATES);

/** SQL: whether the mark `id` still is what was told: a proposal that was not taken back, an agreement that holds. */
function markHolds(occasion: string, id: string): string {
  return `exists (select 1 from duplicate_mark mark where mark.id = ${id}
    and case ${occasion} when 'duplicate.accepted' then mark.state = 'ACCEPTED' else mark.state <> 'WITHDRAWN' end)`;
}

/** SQL: those of the answers `events` that may be read, in their order. */
function readableAnswers(events: string): string {
  return `array(select a.id from unnest(${events}) with ordinality e (id, n) join answer a on a.id = e.id
    where a.hidden_at is null and a.deleted_at is null order by e.n)`;
}

/** SQL: those of the comments `events` that may be read; a comment goes with the answer it stands below. */
function readableComments(events: string): string {
  return `array(select c.id from unnest(${events}) with ordinality e (id, n) join comment c on c.id = e.id
    left join answer a on a.id = c.answer_id
    where c.hidden_at is null and c.deleted_at is null and a.hidden_at is null and a.deleted_at is null order by e.n)`;
}

/**
 * SQL: what may be read of `events` of a question `q`; whether the question may be read is checked elsewhere. A
 * solution counts as long as it is the one of the question.
 */
export function readableBelow(occasion: string, events: string): string {
  return `case
    when ${occasion} = 'answer.accepted' and q.accepted_answer_id is distinct from (${events})[1] then '{}'::uuid[]
    when ${occasion} in ${ABOUT_DUPLICATES} and not ${markHolds(occasion, `(${events})[1]`)} then '{}'::uuid[]
    when ${occasion} in ('answer.posted', 'answer.accepted') then ${readableAnswers(events)}
    when ${occasion} = 'comment.posted' then ${readableComments(events)}
    else ${events} end`;
}

/** Questions, answers, comments, and questions that are the same. */
export const questionFacts: FactArea = {
  occasions: OCCASIONS,
  joins: `
  left join question q on q.id = x.question_id and ${mayRead('x.sees')}
  left join duplicate_mark dup on x.occasion in ${ABOUT_DUPLICATES} and dup.id = x.subject_id`,
  readable: 'q.id is not null',
  events: readableBelow('x.occasion', 'x.events'),
  names: {
    topic: 'null',
    town: 'case when not q.shielded then q.municipality_id end',
    who: `case when x.occasion in ('answer.posted', 'comment.posted') then ${LONE_ACTOR} end`,
  },
  columns: { questionId: 'q.id', title: 'q.title', outcome: 'dup.state' },
};
