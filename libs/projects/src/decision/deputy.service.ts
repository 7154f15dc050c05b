import { LIMITS, isId } from '@app/contracts';
import { mayCommit } from '@app/directory';
import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ProjectJournal } from '../project/project-journal.js';
import { day } from '../project/project.rules.js';
import { DecisionGate } from './decision-gate.js';
import type { NameVoteDeputyInput } from './decision.inputs.js';

/** Deputies for the votes of a project: those who hold the mandate of a town name them, for a time. */
@Injectable()
export class DeputyService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly journal: ProjectJournal,
    private readonly gate: DecisionGate,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Names a deputy; naming the same person again replaces the period.
   *
   * @throws Problem `NOT_FOUND` for a town of others or one that is not in the project, `VOTE_NO_MANDATE`, `BAD_INPUT` for
   *   somebody who is no member of the town, for a period that is over, and for more than ten
   */
  async name(ctx: Ctx, input: NameVoteDeputyInput): Promise<void> {
    const actor = signedIn(ctx);
    const fromOn = found(day(input.fromOn, 'input.fromOn'));
    const untilOn = found(day(input.untilOn, 'input.untilOn'));
    const now = this.clock.now();
    if (untilOn < fromOn || untilOn < berlinDay(now))
      throw new Problem('BAD_INPUT', { field: 'input.untilOn' });
    if (!actor.municipalityIds.has(input.municipalityId))
      throw new Problem('NOT_FOUND', { internal: 'not a town of the actor' });
    await this.db.run(ctx, async (tx) => {
      const { id: projectId } = await this.gate.inside(tx, input.projectId);
      const partner = found(
        await this.db.row<{ id: string; name: string }>(
          tx,
          `select pa.id, m.name from project_partner pa join municipality m on m.id = pa.municipality_id
           where pa.project_id = $1 and pa.municipality_id = $2 and pa.state in ('ACCEPTED', 'CONFIRMED')`,
          [projectId, input.municipalityId],
        ),
        'not a partner',
      );
      if (!mayCommit(actor, input.municipalityId))
        throw new Problem('VOTE_NO_MANDATE', { values: { town: partner.name } });
      await this.checkPerson(tx, input, partner.id);
      const replaced = await this.db.execute(
        tx,
        'update project_vote_deputy set ended_at = $3 where partner_id = $1 and person_id = $2 and ended_at is null',
        [partner.id, input.personId, now],
      );
      const named = await this.db.row<{ id: string }>(
        tx,
        `insert into project_vote_deputy (project_id, partner_id, person_id, from_on, until_on, named_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        [projectId, partner.id, input.personId, fromOn, untilOn, actor.personId, now],
      );
      await this.journal.note(tx, projectId, 'DECISIONS', null);
      await this.outbox.append(tx, 'project.deputy-named.v1', { deputyId: named!.id, projectId });
      if (replaced > 0) await this.journal.readersChanged(tx, projectId);
    });
  }

  /**
   * Ends a deputyship; for those who hold the mandate of the town and for the deputy.
   *
   * @returns the id of the project
   * @throws Problem `NOT_FOUND`
   */
  async end(ctx: Ctx, id: string): Promise<string> {
    const actor = signedIn(ctx);
    found(isId(id) || null, 'no id');
    return this.db.run(ctx, async (tx) => {
      const known = found(
        await this.db.row<{ projectId: string; personId: string; municipalityId: string }>(
          tx,
          `select vd.project_id as "projectId", vd.person_id as "personId", pa.municipality_id as "municipalityId"
           from project_vote_deputy vd join project_partner pa on pa.id = vd.partner_id where vd.id = $1`,
          [id],
        ),
        'no deputy',
      );
      await this.gate.inside(tx, known.projectId);
      if (known.personId !== actor.personId && !mayCommit(actor, known.municipalityId))
        throw new Problem('NOT_FOUND', { internal: 'deputy of another town' });
      await this.db.execute(
        tx,
        'update project_vote_deputy set ended_at = $2 where id = $1 and ended_at is null',
        [id, this.clock.now()],
      );
      await this.journal.note(tx, known.projectId, 'DECISIONS', null);
      await this.journal.readersChanged(tx, known.projectId);
      return known.projectId;
    });
  }

  private async checkPerson(
    tx: Ctx,
    { municipalityId, personId }: NameVoteDeputyInput,
    partnerId: string,
  ): Promise<void> {
    const belongs =
      isId(personId) &&
      personId !== signedIn(tx).personId &&
      (await this.db.row(
        tx,
        `select 1 as x from membership where person_id = $1 and municipality_id = $2 and state = 'ACTIVE'`,
        [personId, municipalityId],
      ));
    if (!belongs) throw new Problem('BAD_INPUT', { field: 'input.personId' });
    const { n } = (await this.db.row<{ n: number }>(
      tx,
      `select count(*)::int as n from project_vote_deputy
       where partner_id = $1 and person_id <> $2 and ended_at is null and until_on >= $3::date`,
      [partnerId, personId, berlinDay(this.clock.now())],
    ))!;
    if (n >= LIMITS.voteDeputies) throw new Problem('BAD_INPUT', { values: { max: LIMITS.voteDeputies } });
  }
}
