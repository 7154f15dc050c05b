import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import type { MembershipState, Participation } from '../directory.enums.js';
import { MailDomainReader, type DomainEvidence } from '../mail-domain.reader.js';
import { MembershipEffects, type AffectedMembership } from '../membership.effects.js';
import { domainOf, joinWay } from '../membership.rules.js';
import { Doubts } from './doubts.js';
import type { MovedAccount } from './moved-account.js';

interface Held extends AffectedMembership {
  readonly state: MembershipState;
  readonly position: string | null;
  readonly town: string;
  readonly participation: Participation;
}

/** What a new mail address means for memberships of towns, by the rule by which addresses let in (`joinWay`). */
@Injectable()
export class TownReconsideration {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly doubts: Doubts,
    private readonly domains: MailDomainReader,
    private readonly effects: MembershipEffects,
  ) {}

  /**
   * A membership nobody but the domain of the old address has vouched for becomes a request again when the domain of
   * the new one does not: the admins of the town decide, and the person is told. Whoever was accepted by somebody, or
   * was given a role or the mandate, is known there and stays. A request that waits becomes a membership when the new
   * domain proves it.
   *
   * @returns how many memberships changed
   */
  async afterMove(ctx: Ctx, account: MovedAccount, oldDomain: string): Promise<number> {
    return this.db.run(ctx, async (tx) => {
      const before = await this.domains.ofDomain(tx, oldDomain);
      const now = await this.domains.ofDomain(tx, domainOf(account.email));
      const held = await this.db.rows<Held & Record<string, unknown>>(
        tx,
        `select m.id, m.person_id as "personId", m.municipality_id as "municipalityId", m.state, m.position,
           t.name as town, t.participation
         from membership m join municipality t on t.id = m.municipality_id
         where m.person_id = $1 and not m.claim and (m.state = 'PENDING' or m.state in ('ACTIVE', 'INACTIVE')
           and m.decided_by is null and m.role = 'MEMBER' and not m.mandate)
         order by m.id for update of m`,
        [account.personId],
      );
      const waiting = held.filter(({ state }) => state === 'PENDING').filter((one) => letsIn(now, one));
      const doubtful = held
        .filter(({ state }) => state !== 'PENDING')
        .filter((one) => letsIn(before, one) && !letsIn(now, one));
      for (const membership of waiting) await this.letIn(tx, membership);
      for (const membership of doubtful) await this.doubt(tx, membership, account);
      return waiting.length + doubtful.length;
    });
  }

  private async letIn(tx: Ctx, membership: Held): Promise<void> {
    await this.db.execute(
      tx,
      `update membership set state = 'ACTIVE', proof_lost = false, decided_at = $2 where id = $1`,
      [membership.id, this.clock.now()],
    );
    await this.effects.activated(tx, membership, membership.position);
  }

  private async doubt(tx: Ctx, membership: Held, account: MovedAccount): Promise<void> {
    await this.db.execute(
      tx,
      `update membership set state = 'PENDING', proof_lost = true, requested_at = $2, decided_at = null, confirmed_at = null,
         reminders = 0, reminded_at = null
       where id = $1`,
      [membership.id, this.clock.now()],
    );
    await this.effects.reconsidered(tx, membership);
    await this.doubts.raise(tx, account, {
      subject: `membership:${membership.id}`,
      place: membership.town,
      path: '/registrieren/kommune',
    });
  }
}

/** True when an address of this domain would be let into the town at once. */
function letsIn(evidence: DomainEvidence, { municipalityId, participation }: Held): boolean {
  const way = joinWay({
    trust: evidence.trust,
    domainMatches: evidence.municipalityIds.includes(municipalityId),
    domainConfirmed: evidence.confirmed,
    participation,
    approved: false,
  });
  return way === 'JOIN';
}
