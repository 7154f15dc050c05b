import { Person } from '@app/identity';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { QuestionPolicy } from '../question/question.policy.js';
import { CAN_BE_MENTIONED } from './mention.service.js';

const MOST = 8;
/** Fewer letters would be a list of everybody. */
const LETTERS = 2;

/** Whoever wrote `w` does not show who asks the shielded question `q`. */
const SHOWN = `
  not (q.shielded and (w.author_id = q.author_id or w.municipality_id is not distinct from q.municipality_id))`;

/**
 * Those who fit what was typed: each word typed begins a word of the name. People who write below the question
 * come first, its author excepted: a question may be asked without a name.
 */
const PEOPLE = `
select p.id, p.name, p.is_example as "isExample", false as former
from person p join account a on a.person_id = p.id
cross join lateral (select $3::uuid is not null and (
  exists (select 1 from answer w join question q on q.id = w.question_id
    where w.question_id = $3 and w.author_id = p.id and ${SHOWN} and w.hidden_at is null and w.deleted_at is null)
  or exists (select 1 from comment w join question q on q.id = w.question_id
    where w.question_id = $3 and w.author_id = p.id and w.author_id <> q.author_id and ${SHOWN}
      and w.hidden_at is null and w.deleted_at is null)) as writes) here
where p.id <> $1 and ${CAN_BE_MENTIONED}
  and (here.writes or cardinality($2::text[]) > 0)
  and not exists (select 1 from unnest($2::text[]) as typed (word)
    where position(' ' || typed.word in ' ' || replace(fold(p.name), '-', ' ')) = 0)
order by here.writes desc, p.name, p.id limit ${MOST}`;

/** Whom a text can mention. */
@Injectable()
export class MentionReader {
  constructor(
    private readonly db: Database,
    private readonly policy: QuestionPolicy,
  ) {}

  /**
   * At most eight people of the network whose names begin with what was typed.
   *
   * @param search at least two letters; with fewer only people who write below the question
   * @param questionId the question a text is written for; without effect when the actor cannot see it
   */
  async find(ctx: Ctx, search: string, questionId: string | null): Promise<Person[]> {
    const { personId } = signedIn(ctx);
    const seen = questionId !== null && (await this.policy.visible(ctx, [questionId])).has(questionId);
    const typed = search.trim().slice(0, 100);
    const words = typed.length < LETTERS ? [] : typed.split(/[\s-]+/).filter(Boolean);
    if (words.length === 0 && !seen) return [];
    const folded = await this.db.rows<{ word: string }>(
      ctx,
      'select fold(w) as word from unnest($1::text[]) as w',
      [words],
    );
    return this.db.rows<Person & Record<string, unknown>>(ctx, PEOPLE, [
      personId,
      folded.map(({ word }) => word),
      seen ? questionId : null,
    ]);
  }
}
