import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines } from '@app/platform/input';
import { Injectable } from '@nestjs/common';
import { ProjectJournal } from '../project/project-journal.js';
import { DecisionGate } from './decision-gate.js';

/** What people write to a proposal. Institutions have no vote, so this is where they are heard. */
@Injectable()
export class DecisionComments {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly journal: ProjectJournal,
    private readonly gate: DecisionGate,
  ) {}

  /**
   * Adds a comment for the organisation somebody is in the project for, or else a partner they belong to.
   *
   * @throws Problem `NOT_FOUND` for who does not see the decision and for guests, who only read; `BAD_INPUT` also for more
   *   than 300, `TOO_LONG`
   */
  async add(ctx: Ctx, decisionId: string, body: string): Promise<void> {
    const { personId, municipalityIds, institutionIds } = signedIn(ctx);
    const text = manyLines(body, { field: 'body', max: LIMITS.decisionText });
    await this.db.run(ctx, async (tx) => {
      const { decision, project } = await this.gate.take(tx, decisionId);
      if (project.role === 'GUEST') throw new Problem('NOT_FOUND', { internal: 'guests read along' });
      const added = await this.db.execute(
        tx,
        `insert into project_decision_comment (decision_id, author_id, municipality_id, institution_id, body, created_at)
         select $1, $2, o.municipality_id, o.institution_id, $3, $4 from (select 1) one left join lateral (
           select pa.municipality_id, pa.institution_id from project_partner pa
           where pa.project_id = $5 and pa.state in ('ACCEPTED', 'CONFIRMED')
             and (pa.municipality_id = any($6::uuid[]) or pa.institution_id = any($7::uuid[]))
           order by exists (select 1 from project_person pp where pp.project_id = pa.project_id and pp.person_id = $2
             and coalesce(pp.municipality_id, pp.institution_id) = coalesce(pa.municipality_id, pa.institution_id)) desc, pa.id
           limit 1) o on true
         where (select count(*) from project_decision_comment where decision_id = $1) < ${LIMITS.decisionComments}`,
        [
          decision.id,
          personId,
          text,
          this.clock.now(),
          project.id,
          [...municipalityIds],
          [...institutionIds],
        ],
      );
      if (added === 0) throw new Problem('BAD_INPUT', { values: { max: LIMITS.decisionComments } });
      await this.journal.note(tx, project.id, 'DECISIONS', null);
    });
  }

  /**
   * Takes a comment out; for its author and for the lead, who does not see what moderation has hidden.
   *
   * @returns the id of the decision
   * @throws Problem `NOT_FOUND`
   */
  async remove(ctx: Ctx, id: string): Promise<string> {
    const { personId } = signedIn(ctx);
    found(isId(id) || null, 'no id');
    return this.db.run(ctx, async (tx) => {
      const known = found(
        await this.db.row<{ decisionId: string; authorId: string | null; hidden: boolean }>(
          tx,
          `select decision_id as "decisionId", author_id as "authorId", hidden_at is not null as hidden
           from project_decision_comment where id = $1`,
          [id],
        ),
        'no comment',
      );
      const { project } = await this.gate.take(tx, known.decisionId);
      if (known.authorId !== personId && (known.hidden || !project.rights.canManage))
        throw new Problem('NOT_FOUND', { internal: 'comment of somebody else' });
      await this.db.execute(tx, 'delete from project_decision_comment where id = $1', [id]);
      await this.journal.note(tx, project.id, 'DECISIONS', null);
      return known.decisionId;
    });
  }
}
