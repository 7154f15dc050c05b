import { LIMITS, isId } from '@app/contracts';
import { domainOf } from '@app/identity';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Actor, type Ctx } from '@app/platform/context';
import { Database, isUniqueViolation } from '@app/platform/database';
import { manyLines, orNothing } from '@app/platform/input';
import { Injectable } from '@nestjs/common';
import type { MembershipRole } from '../directory.enums.js';
import { isFreemail } from '../freemail.js';
import { InstitutionMembershipEffects } from './institution-membership.effects.js';
import type { InstitutionMembership } from './institution.model.js';
import { InstitutionReader } from './institution.reader.js';

type Locked = Pick<InstitutionMembership, 'id' | 'personId' | 'institutionId' | 'state' | 'role'> &
  Record<string, unknown>;

/** Joining institutions, deciding, leaving. Every change takes effect in the next request of the person. */
@Injectable()
export class InstitutionMembershipService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly effects: InstitutionMembershipEffects,
    private readonly reader: InstitutionReader,
  ) {}

  /**
   * Joins: at once when the confirmed address of the actor has a domain of the institution, otherwise as a
   * request to its admins and the staff.
   *
   * @throws Problem `NOT_FOUND`, `ALREADY_MEMBER`, `TOO_LONG`
   */
  async join(ctx: Ctx, institutionId: string, text: string | null): Promise<InstitutionMembership> {
    const actor = signedIn(ctx);
    const message = orNothing(manyLines, text, { field: 'message', max: LIMITS.joinMessage });
    if (!isId(institutionId)) throw new Problem('NOT_FOUND', { field: 'institutionId' });
    const id = await this.db.run(ctx, async (tx) => {
      const place = await this.db.row<{ email: string; domains: string[] }>(
        tx,
        `select a.email, array(select domain from institution_domain d where d.institution_id = i.id) as domains
         from institution i, account a where i.id = $1 and a.id = $2`,
        [institutionId, actor.accountId],
      );
      const { email, domains } = found(place, 'no such institution');
      const domain = domainOf(email);
      const known = domains.includes(domain) && !isFreemail(domain);
      try {
        const row = await this.db.row<{ id: string }>(
          tx,
          `insert into institution_membership (person_id, institution_id, state, message, requested_at, decided_at)
           values ($1, $2, $3, $4, $5, $6) returning id`,
          [
            actor.personId,
            institutionId,
            known ? 'ACTIVE' : 'PENDING',
            message,
            this.clock.now(),
            known ? this.clock.now() : null,
          ],
        );
        const membership = { id: row!.id, personId: actor.personId, institutionId };
        if (known) await this.effects.activated(tx, membership);
        else await this.effects.requested(tx, membership);
        return membership.id;
      } catch (error) {
        if (isUniqueViolation(error, 'institution_membership_current')) throw new Problem('ALREADY_MEMBER');
        throw error;
      }
    });
    return found(await this.reader.membership(ctx, id));
  }

  /** @throws Problem `NOT_FOUND`, `OWN_CONTENT`, `ALREADY_DECIDED`, `REASON_REQUIRED`, `TOO_LONG` */
  async decide(ctx: Ctx, id: string, accept: boolean, text: string | null): Promise<InstitutionMembership> {
    const reason = orNothing(manyLines, text, { field: 'reason', max: LIMITS.reason });
    if (!accept && !reason) throw new Problem('REASON_REQUIRED', { field: 'reason' });
    await this.change(ctx, id, async (tx, actor, membership) => {
      if (!decides(actor, membership)) throw new Problem('NOT_FOUND', { internal: 'may not decide' });
      if (membership.personId === actor.personId) throw new Problem('OWN_CONTENT');
      if (membership.state !== 'PENDING') throw new Problem('ALREADY_DECIDED');
      await this.db.execute(
        tx,
        `update institution_membership set state = $2, proof_lost = false, decided_at = $3, decided_by = $4, decision_reason = $5
         where id = $1`,
        [id, accept ? 'ACTIVE' : 'REJECTED', this.clock.now(), actor.personId, reason],
      );
      await this.audit.record(
        tx,
        accept ? 'institution.accept' : 'institution.refuse',
        `institution-membership:${id}`,
        {
          reason,
        },
      );
      await this.effects.decided(tx, membership, accept);
    });
    return found(await this.reader.membership(ctx, id));
  }

  /** Leaves, or ends the membership of another person, who is told. @throws Problem `NOT_FOUND`, `ALREADY_DECIDED` */
  async end(ctx: Ctx, id: string): Promise<void> {
    await this.change(ctx, id, async (tx, actor, membership) => {
      const own = membership.personId === actor.personId;
      // A request of somebody else is decided, with a reason, and not ended.
      if (!own && (membership.state === 'PENDING' || !decides(actor, membership)))
        throw new Problem('NOT_FOUND', { internal: 'may not end' });
      if (membership.state !== 'ACTIVE' && membership.state !== 'PENDING')
        throw new Problem('ALREADY_DECIDED');
      await this.db.execute(
        tx,
        `update institution_membership set state = 'ENDED', proof_lost = false, ended_at = $2 where id = $1`,
        [id, this.clock.now()],
      );
      if (!own) await this.audit.record(tx, 'institution.remove', `institution-membership:${id}`);
      await this.effects.ended(tx, membership, own ? null : actor.personId);
    });
  }

  /** Makes somebody an admin of the institution, or no longer. @throws Problem `NOT_FOUND` */
  async setRole(ctx: Ctx, id: string, role: MembershipRole): Promise<InstitutionMembership> {
    await this.change(ctx, id, async (tx, actor, membership) => {
      if (!decides(actor, membership) || membership.state !== 'ACTIVE')
        throw new Problem('NOT_FOUND', { internal: 'may not change roles' });
      await this.db.execute(tx, `update institution_membership set role = $2 where id = $1`, [id, role]);
      await this.audit.record(tx, 'institution.role', `institution-membership:${id}`, { role });
      await this.effects.changed(tx, membership, 'ACTIVE');
    });
    return found(await this.reader.membership(ctx, id));
  }

  private async change(
    ctx: Ctx,
    id: string,
    work: (tx: Ctx, actor: Actor, membership: Locked) => Promise<void>,
  ): Promise<void> {
    const actor = signedIn(ctx);
    if (!isId(id)) throw new Problem('NOT_FOUND', { internal: 'not an id' });
    await this.db.run(ctx, async (tx) => {
      const membership = found(
        await this.db.row<Locked>(
          tx,
          `select id, person_id as "personId", institution_id as "institutionId", state, role
           from institution_membership where id = $1 for update`,
          [id],
        ),
      );
      await work(tx, actor, membership);
    });
  }
}

/** Admins of the institution and the staff. */
function decides(actor: Actor, { institutionId }: Pick<Locked, 'institutionId'>): boolean {
  return actor.institutionAdminOf.has(institutionId) || actor.permissions.has('institution.manage');
}
