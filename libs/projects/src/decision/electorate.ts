import { mayCommit } from '@app/directory';
import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import type { VoteCapacity } from './decision.enums.js';

/** So many municipalities have to have committed before there is something to decide together. */
export const TOWNS_TO_VOTE = 2;

/** A town somebody may vote for, and in which capacity. */
export interface VotingTown {
  readonly partnerId: string;
  readonly capacity: VoteCapacity;
}

type Known = { partnerId: string; name: string; isDeputy: boolean } & Record<string, unknown>;

/** SQL: person `$person` is a deputy for partner `pa` on the day `$today`. */
export const isDeputy = (person: string, today: string): string => `
  exists (select 1 from project_vote_deputy vd where vd.partner_id = pa.id and vd.person_id = ${person}
    and vd.ended_at is null and ${today} between vd.from_on and vd.until_on)`;

/**
 * Who votes: the municipalities among the partners, one vote each, as they were confirmed when the vote was opened.
 * Institutions take part in the words, not in the votes. A town that leaves loses its vote in what is still open.
 */
@Injectable()
export class Electorate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Freezes who may vote, in the transaction that opens the vote.
   *
   * @returns how many towns there are
   * @throws Problem `DECISION_NO_TOWNS` with fewer than two
   */
  async freeze(tx: Ctx, projectId: string, decisionId: string): Promise<number> {
    const confirmed = await this.db.execute(
      tx,
      `insert into project_decision_elector (decision_id, partner_id, project_id)
       select $2, pa.id, pa.project_id from project_partner pa
       where pa.project_id = $1 and pa.state = 'CONFIRMED' and pa.municipality_id is not null`,
      [projectId, decisionId],
    );
    if (confirmed < TOWNS_TO_VOTE)
      throw new Problem('DECISION_NO_TOWNS', { values: { needed: TOWNS_TO_VOTE, confirmed } });
    return confirmed;
  }

  /**
   * The town of a decision for which the actor acts.
   *
   * @throws Problem `NOT_FOUND` for a town of others, `VOTE_NOT_ENTITLED` for one that has no vote and for institutions,
   *   `VOTE_NO_MANDATE` for people who may not act for it
   */
  async townOf(tx: Ctx, decisionId: string, organisationId: string): Promise<VotingTown> {
    const actor = signedIn(tx);
    if (actor.institutionIds.has(organisationId)) throw new Problem('VOTE_NOT_ENTITLED');
    if (!actor.municipalityIds.has(organisationId))
      throw new Problem('NOT_FOUND', { internal: 'not a town of the actor' });
    const known = await this.db.row<Known>(
      tx,
      `select pa.id as "partnerId", m.name, ${isDeputy('$3', '$4::date')} as "isDeputy"
       from project_decision_elector e join project_partner pa on pa.id = e.partner_id and pa.ended_at is null
       join municipality m on m.id = pa.municipality_id
       where e.decision_id = $1 and e.ended_at is null and pa.municipality_id = $2`,
      [decisionId, organisationId, actor.personId, berlinDay(this.clock.now())],
    );
    if (!known) throw new Problem('VOTE_NOT_ENTITLED');
    if (mayCommit(actor, organisationId)) return { partnerId: known.partnerId, capacity: 'MANDATE' };
    if (known.isDeputy) return { partnerId: known.partnerId, capacity: 'DEPUTY' };
    throw new Problem('VOTE_NO_MANDATE', { values: { town: known.name } });
  }

  /**
   * A partner leaves: it has no vote in what is still open, what it had cast falls away, its deputies end. Closed votes
   * stay as they were.
   */
  async leave(tx: Ctx, partnerId: string): Promise<void> {
    const now = this.clock.now();
    await this.db.execute(
      tx,
      `with left_open as (
         update project_decision_elector e set ended_at = $2 from project_decision d
         where e.partner_id = $1 and e.ended_at is null and d.id = e.decision_id and d.state = 'OPEN'
         returning d.id, d.round
       ), gone as (
         delete from project_decision_vote v using left_open o
         where v.decision_id = o.id and v.round = o.round and v.partner_id = $1 returning v.decision_id, v.round
       )
       insert into project_decision_vote_entry (decision_id, round, partner_id, choice, person_id, created_at)
       select decision_id, round, $1, 'FELL_AWAY', $3, $2 from gone`,
      [partnerId, now, tx.actor?.personId ?? null],
    );
    await this.db.execute(
      tx,
      'update project_vote_deputy set ended_at = $2 where partner_id = $1 and ended_at is null',
      [partnerId, now],
    );
  }
}
