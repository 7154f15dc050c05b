import { LIMITS } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, signedIn, type Actor, type Ctx } from '@app/platform/context';
import { Database, isUniqueViolation } from '@app/platform/database';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import type { MembershipRole, Participation } from './directory.enums.js';
import { MailDomainReader, type DomainEvidence } from './mail-domain.reader.js';
import { MembershipEffects } from './membership.effects.js';
import type { RequestMembershipInput } from './membership.inputs.js';
import type { Membership } from './membership.model.js';
import { MembershipReader } from './membership.reader.js';
import { joinWay } from './membership.rules.js';

/** Joining, deciding, leaving. Every change takes effect in the next request of the person it is about. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly limits: RateLimits,
    private readonly effects: MembershipEffects,
    private readonly domains: MailDomainReader,
    private readonly memberships: MembershipReader,
  ) {}

  /**
   * Asks to belong to a town; the domain of the address decides whether that is a membership at once, a
   * request to the town's admins, or a claim the staff decide (see `joinWay`).
   *
   * @param approved true when an admin of the town has invited this very person
   *
   * @throws Problem `NOT_FOUND`, `ALREADY_MEMBER`, `TOO_LONG`, `TOO_MANY_REQUESTS`
   */
  async request(
    ctx: Ctx,
    input: RequestMembershipInput,
    { approved }: { approved: boolean } = { approved: false },
  ): Promise<Membership> {
    const actor = signedIn(ctx);
    const position = checkedText(input.position, 'input.position', LIMITS.position);
    const message = checkedText(input.message, 'input.message', LIMITS.joinMessage);
    // Within a larger change (an invitation, which works once) the limit is the caller's: counting takes a second
    // connection, and many at once would wait for each other.
    if (!ctx.tx) await this.limits.consume(ctx, 'membership.request', actor.accountId);
    const evidence = await this.domains.ofActor(ctx);
    return this.db.run(ctx, async (tx) => {
      // The row lock makes two first persons of a town come one after the other: only one of them claims it.
      const town = await this.db.row<{ participation: Participation }>(
        tx,
        `select participation from municipality where id = $1 and gone_at is null and kind <> 'UNINCORPORATED' for update`,
        [input.municipalityId],
      );
      if (!town) throw new Problem('NOT_FOUND', { field: 'input.municipalityId', internal: 'no such town' });
      const way = joinWay({
        trust: evidence.trust,
        domainMatches: evidence.municipalityIds.includes(input.municipalityId),
        domainConfirmed: evidence.confirmed,
        participation: town.participation,
        approved,
      });
      const id = await this.insert(
        tx,
        actor,
        input.municipalityId,
        way === 'JOIN',
        way === 'CLAIM',
        position,
        message,
      );
      if (way === 'CLAIM') await this.setParticipation(tx, input.municipalityId, 'CLAIMED');
      if (way === 'JOIN')
        await this.effects.activated(
          tx,
          { id, personId: actor.personId, municipalityId: input.municipalityId },
          position,
        );
      else
        await this.effects.requested(tx, {
          id,
          municipalityId: input.municipalityId,
          claim: way === 'CLAIM',
        });
      return this.memberships.get(tx, id);
    });
  }

  /**
   * Accepts or refuses a request. Claims are decided by staff, requests by admins of the town or staff. With an
   * accepted claim the town takes part, its first person administers it, and the domain of that person's
   * address stands confirmed for the town (public providers excepted).
   *
   * @throws Problem `NOT_FOUND`, `ALREADY_DECIDED`, `REASON_REQUIRED`
   */
  async decide(ctx: Ctx, id: string, accept: boolean, reason: string | null): Promise<Membership> {
    const actor = signedIn(ctx);
    const why = checkedText(reason, 'reason', LIMITS.reason);
    if (!accept && !why) throw new Problem('REASON_REQUIRED', { field: 'reason' });
    return this.db.run(ctx, async (tx) => {
      const membership = await this.lock(tx, id);
      if (!mayDecide(actor, membership)) throw new Problem('NOT_FOUND', { internal: 'may not decide' });
      if (membership.personId === actor.personId) throw new Problem('OWN_CONTENT');
      if (membership.state !== 'PENDING') throw new Problem('ALREADY_DECIDED');
      await this.db.execute(
        tx,
        `update membership set state = $2, proof_lost = false, role = $3, decided_at = $4, decided_by = $5, decision_reason = $6
         where id = $1`,
        [
          id,
          accept ? 'ACTIVE' : 'REJECTED',
          accept && membership.claim ? 'ADMIN' : 'MEMBER',
          this.clock.now(),
          actor.personId,
          why,
        ],
      );
      if (membership.claim) {
        if (accept) {
          await this.setParticipation(tx, membership.municipalityId, 'MEMBER');
          await this.confirmDomain(tx, membership);
        } else await this.leaveToNext(tx, membership.municipalityId);
      }
      await this.audit.record(tx, accept ? 'membership.accept' : 'membership.refuse', `membership:${id}`, {
        claim: membership.claim,
      });
      if (accept) await this.effects.activated(tx, membership, membership.position);
      else await this.effects.rejected(tx, membership);
      return this.memberships.get(tx, id);
    });
  }

  /**
   * Ends a membership: one's own, or somebody's in a town one administers, who is told. Contributions stay. A
   * request of somebody else is decided, with a reason, and not ended.
   *
   * @throws Problem `NOT_FOUND`, `ALREADY_DECIDED`, `LAST_ADMIN`
   */
  async end(ctx: Ctx, id: string): Promise<Membership> {
    const actor = signedIn(ctx);
    return this.db.run(ctx, async (tx) => {
      const membership = await this.lock(tx, id);
      const isOthers = membership.personId !== actor.personId;
      if (isOthers && (membership.state === 'PENDING' || !mayManage(actor, membership)))
        throw new Problem('NOT_FOUND', { internal: 'may not end' });
      if (!['ACTIVE', 'INACTIVE', 'PENDING'].includes(membership.state)) throw new Problem('ALREADY_DECIDED');
      const others = await this.othersOf(tx, membership);
      if (
        membership.state === 'ACTIVE' &&
        membership.role === 'ADMIN' &&
        others.members > 0 &&
        others.admins === 0
      )
        throw new Problem('LAST_ADMIN');
      await this.db.execute(
        tx,
        `update membership set state = 'ENDED', proof_lost = false, ended_at = $2 where id = $1`,
        [id, this.clock.now()],
      );
      // A town nobody speaks for any more can be claimed again; what it has written stays.
      if (
        membership.claim
          ? membership.state === 'PENDING' || others.remaining === 0
          : others.remaining === 0 && membership.state !== 'PENDING'
      ) {
        await this.leaveToNext(tx, membership.municipalityId);
      }
      await this.audit.record(tx, 'membership.end', `membership:${id}`, {
        own: !isOthers,
      });
      await this.effects.ended(tx, membership, isOthers ? actor.personId : null);
      return this.memberships.get(tx, id);
    });
  }

  /**
   * Gives a member another role or the mandate.
   *
   * @throws Problem `NOT_FOUND`, `LAST_ADMIN`
   */
  async setRole(ctx: Ctx, id: string, role: MembershipRole, mandate: boolean | null): Promise<Membership> {
    const actor = signedIn(ctx);
    return this.db.run(ctx, async (tx) => {
      const membership = await this.lock(tx, id);
      if (membership.state !== 'ACTIVE' || !mayManage(actor, membership))
        throw new Problem('NOT_FOUND', { internal: 'may not manage' });
      if (
        membership.role === 'ADMIN' &&
        role === 'MEMBER' &&
        (await this.othersOf(tx, membership)).admins === 0
      )
        throw new Problem('LAST_ADMIN');
      await this.db.execute(
        tx,
        `update membership set role = $2, mandate = coalesce($3, mandate) where id = $1`,
        [id, role, mandate],
      );
      await this.audit.record(tx, 'membership.set-role', `membership:${id}`, { role, mandate });
      await this.effects.changed(tx, membership);
      return this.memberships.get(tx, id);
    });
  }

  private async insert(
    tx: Ctx,
    actor: Actor,
    municipalityId: string,
    active: boolean,
    claim: boolean,
    position: string | null,
    message: string | null,
  ): Promise<string> {
    const now = this.clock.now();
    try {
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into membership (person_id, municipality_id, state, claim, position, message, requested_at, decided_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
        [
          actor.personId,
          municipalityId,
          active ? 'ACTIVE' : 'PENDING',
          claim,
          position,
          message,
          now,
          active ? now : null,
        ],
      );
      return row!.id;
    } catch (error) {
      if (isUniqueViolation(error, 'membership_current')) throw new Problem('ALREADY_MEMBER');
      throw error;
    }
  }

  private async lock(tx: Ctx, id: string): Promise<Membership> {
    // Changes of one town's members happen one after the other, so the last admin cannot be lost between two.
    await this.db.row(
      tx,
      `select m.id from municipality m join membership s on s.municipality_id = m.id where s.id = $1 for update of m`,
      [id],
    );
    return this.memberships.get(tx, id);
  }

  /** Active members and admins beside this one, and everybody who is left, those who rest included. */
  private async othersOf(
    tx: Ctx,
    membership: Membership,
  ): Promise<{ members: number; admins: number; remaining: number }> {
    const row = await this.db.row<{ members: number; admins: number; remaining: number }>(
      tx,
      `select count(*) filter (where state = 'ACTIVE')::int as members,
         count(*) filter (where state = 'ACTIVE' and role = 'ADMIN')::int as admins, count(*)::int as remaining
       from membership where municipality_id = $1 and state in ('ACTIVE', 'INACTIVE') and id <> $2`,
      [membership.municipalityId, membership.id],
    );
    return row!;
  }

  /**
   * Leaves a town nobody speaks for to the one who has asked first meanwhile: that request becomes the claim the
   * staff decide. There would be no admin to answer it. Without one the town is open again.
   */
  private async leaveToNext(tx: Ctx, municipalityId: string): Promise<void> {
    const next = await this.db.row<{ id: string }>(
      tx,
      `update membership set claim = true where id = (
         select s.id from membership s where s.municipality_id = $1 and s.state = 'PENDING' and not s.claim
         order by s.requested_at, s.id limit 1)
       returning id`,
      [municipalityId],
    );
    await this.setParticipation(tx, municipalityId, next ? 'CLAIMED' : 'NOT_YET');
    if (next) await this.effects.requested(tx, { id: next.id, municipalityId, claim: true });
  }

  private async setParticipation(
    tx: Ctx,
    municipalityId: string,
    participation: Participation,
  ): Promise<void> {
    await this.db.execute(tx, `update municipality set participation = $2, updated_at = $3 where id = $1`, [
      municipalityId,
      participation,
      this.clock.now(),
    ]);
  }

  private async confirmDomain(tx: Ctx, membership: Membership): Promise<void> {
    const account = await this.db.row<{ id: string }>(tx, 'select id from account where person_id = $1', [
      membership.personId,
    ]);
    const evidence: DomainEvidence | null = account && (await this.domains.ofAccount(tx, account.id));
    if (!evidence || evidence.trust === 'FREEMAIL') return;
    // A domain that stands for other towns is left alone; who shares it is for the staff to say.
    if (evidence.municipalityIds.length > 0 && !evidence.municipalityIds.includes(membership.municipalityId))
      return;
    await this.db.execute(
      tx,
      `insert into mail_domain (domain, state) values ($1, 'CONFIRMED') on conflict (domain) do update set state = 'CONFIRMED'`,
      [evidence.domain],
    );
    await this.db.execute(
      tx,
      `insert into mail_domain_municipality (domain, municipality_id) values ($1, $2) on conflict do nothing`,
      [evidence.domain, membership.municipalityId],
    );
  }
}

function isStaff(actor: Actor): boolean {
  return actor.instanceRoles.has('EDITOR') || actor.instanceRoles.has('ADMIN');
}

function mayManage(actor: Actor, membership: Membership): boolean {
  return actor.adminOf.has(membership.municipalityId) || isStaff(actor);
}

function mayDecide(actor: Actor, membership: Membership): boolean {
  return membership.claim ? isStaff(actor) : mayManage(actor, membership);
}

function checkedText(text: string | null | undefined, field: string, max: number): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed.length > max) throw new Problem('TOO_LONG', { field, values: { max } });
  return trimmed === '' ? null : trimmed;
}
