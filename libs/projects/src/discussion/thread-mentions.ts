import { LIMITS } from '@app/contracts';
import { Person } from '@app/identity';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { mentionsIn, settleMentions } from '@app/platform/markdown';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { TaskReader } from '../task/task.reader.js';

const MOST = 8;
/** Fewer letters would be a list of everybody. */
const LETTERS = 2;

/** SQL: person `p` with the account `a` sees the inner work of the project today. */
const REACHED = (project: string): string =>
  `a.blocked_at is null and works_in_project(p.id, ${project}::uuid)`;

/**
 * Those who fit what was typed: each word typed begins a word of the name. Those who have a role in the project come
 * first; they, and the members of its partners, are all there is to look through.
 */
const PEOPLE = `
with near as (
  select pp.person_id, 0 as rank from project_person pp where pp.project_id = $3
  union all
  select m.person_id, 1 from project_partner pa join membership m on m.municipality_id = pa.municipality_id and m.state = 'ACTIVE'
  where pa.project_id = $3 and pa.ended_at is null
  union all
  select m.person_id, 1 from project_partner pa join institution_membership m on m.institution_id = pa.institution_id and m.state = 'ACTIVE'
  where pa.project_id = $3 and pa.ended_at is null
), known as (select person_id, min(rank) as rank from near group by person_id)
select p.id, p.name, p.is_example as "isExample", false as former
from known k join person p on p.id = k.person_id join account a on a.person_id = p.id
where p.id <> $1 and (k.rank = 0 or cardinality($2::text[]) > 0)
  and not exists (select 1 from unnest($2::text[]) as typed (word)
    where position(' ' || typed.word in ' ' || replace(fold(p.name), '-', ' ')) = 0)
  and ${REACHED('$3')}
order by k.rank, p.name, p.id limit ${MOST}`;

/** Mentions in the discussion of a project: of its people, and of the members of its partners. */
@Injectable()
export class ThreadMentions {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly tasks: TaskReader,
  ) {}

  /**
   * At most eight people of the project whose names begin with what was typed.
   *
   * @param search at least two letters; with fewer those who have a role in the project
   */
  async find(ctx: Ctx, projectId: string, search: string): Promise<Person[]> {
    const { personId } = signedIn(ctx);
    if (!(await this.tasks.openTo(ctx, [projectId])).has(projectId)) return [];
    const typed = search.trim().slice(0, 100);
    const words = typed.length < LETTERS ? [] : typed.split(/[\s-]+/).filter(Boolean);
    const folded = await this.db.rows<{ word: string }>(
      ctx,
      'select fold(w) as word from unnest($1::text[]) as w',
      [words],
    );
    return this.db.rows<Person & Record<string, unknown>>(ctx, PEOPLE, [
      personId,
      folded.map(({ word }) => word),
      projectId,
    ]);
  }

  /**
   * Gives the mentions of a text the names the people have, and makes plain text of those that lead to nobody who
   * sees the discussion.
   *
   * @throws Problem `BAD_INPUT` for more than twenty people
   */
  async settle(tx: Ctx, projectId: string, text: string, field: string): Promise<string> {
    const ids = mentionsIn(text);
    if (ids.length === 0) return text;
    if (ids.length > LIMITS.mentionsPerText)
      throw new Problem('BAD_INPUT', { field, values: { max: LIMITS.mentionsPerText } });
    const people = await this.db.rows<{ id: string; name: string }>(
      tx,
      `select p.id, p.name from person p join account a on a.person_id = p.id
       where p.id = any($1::uuid[]) and ${REACHED('$2')}`,
      [ids, projectId],
    );
    return settleMentions(text, new Map(people.map(({ id, name }) => [id, name])));
  }

  /** Says whom an edit mentions that no earlier wording did; after the earlier wording was kept. */
  async edited(tx: Ctx, postId: string, projectId: string, body: string): Promise<void> {
    const ids = mentionsIn(body);
    if (ids.length === 0) return;
    const earlier = await this.db.rows<{ body: string }>(
      tx,
      'select body from project_post_revision where post_id = $1',
      [postId],
    );
    const known = new Set(earlier.flatMap((wording) => mentionsIn(wording.body)));
    const personIds = ids.filter((id) => !known.has(id));
    if (personIds.length > 0)
      await this.outbox.append(tx, 'project.mention-added.v1', { postId, projectId, personIds });
  }
}
