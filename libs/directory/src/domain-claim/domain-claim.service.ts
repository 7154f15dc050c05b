import { randomBytes } from 'node:crypto';
import { LIMITS, auditAction } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, orNothing } from '@app/platform/input';
import { Injectable } from '@nestjs/common';
import { MailDomainReader } from '../mail-domain.reader.js';
import { DomainClaimEffects } from './domain-claim.effects.js';
import type { MailDomainClaim } from './domain-claim.model.js';
import { DomainClaimReader } from './domain-claim.reader.js';
import { CLAIM_DAYS, normalDomain } from './domain-claim.rules.js';
import { TxtRecords } from './txt-records.js';

/** Towns claim mail domains and prove them by a record in the DNS, or the staff confirm them. */
@Injectable()
export class DomainClaimService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly effects: DomainClaimEffects,
    private readonly txt: TxtRecords,
    private readonly domains: MailDomainReader,
    private readonly reader: DomainClaimReader,
  ) {}

  /**
   * Says that a domain is the town's own. Nothing follows from it before the proof. A second claim of the same
   * domain returns the first.
   *
   * @throws Problem `NOT_FOUND` for people who do not administer the town, `BAD_INPUT`, `DOMAIN_PUBLIC` for
   * public mail providers, `DOMAIN_TAKEN` for domains that are confirmed or stand for another town
   */
  async claim(ctx: Ctx, municipalityId: string, input: string): Promise<MailDomainClaim> {
    const actor = signedIn(ctx);
    if (!actor.adminOf.has(municipalityId))
      throw new Problem('NOT_FOUND', { field: 'municipalityId', internal: 'not an admin there' });
    const domain = normalDomain(input, 'domain');
    return this.db.run(ctx, async (tx) => {
      await this.refuseTaken(tx, domain, municipalityId);
      const row = await this.db.row<{ id: string; fresh: boolean }>(
        tx,
        `insert into mail_domain_claim (domain, municipality_id, claimed_by, token, created_at) values ($1, $2, $3, $4, $5)
         on conflict (domain, municipality_id) where state = 'PENDING' do update set domain = excluded.domain
         returning id, old.id is null as fresh`,
        [domain, municipalityId, actor.personId, randomBytes(16).toString('hex'), this.clock.now()],
      );
      await this.audit.record(tx, 'mail-domain.claim', `municipality:${municipalityId}`, { domain });
      if (row!.fresh) await this.effects.claimed(tx, row!.id, municipalityId);
      return this.reader.get(tx, row!.id);
    });
  }

  /**
   * Looks for the proof of a claim in the DNS, now. The claim stays as it is when the record is not there.
   *
   * @throws Problem `NOT_FOUND`, `ALREADY_DECIDED`, `DOMAIN_TAKEN`, `UNAVAILABLE` when the DNS does not answer
   */
  async check(ctx: Ctx, id: string): Promise<MailDomainClaim> {
    const actor = signedIn(ctx);
    const claim = await this.reader.get(ctx, id);
    if (!actor.adminOf.has(claim.municipalityId) && !actor.permissions.has('mail-domain.administer'))
      throw new Problem('NOT_FOUND', { internal: 'may not check' });
    if (claim.state !== 'PENDING') throw new Problem('ALREADY_DECIDED');
    const proved = (await this.txt.of(claim.recordName)).includes(claim.recordValue);
    return this.db.run(ctx, (tx) => this.checked(tx, claim, proved));
  }

  /**
   * The staff confirm a claim, or refuse it with a reason.
   *
   * @throws Problem `NOT_FOUND`, `ALREADY_DECIDED`, `REASON_REQUIRED`, `DOMAIN_TAKEN`
   */
  async decide(ctx: Ctx, id: string, accept: boolean, reason: string | null): Promise<MailDomainClaim> {
    const why = orNothing(manyLines, reason, { field: 'reason', max: LIMITS.reason });
    if (!accept && !why) throw new Problem('REASON_REQUIRED', { field: 'reason' });
    return this.db.run(ctx, async (tx) => {
      const claim = await this.lock(tx, id);
      if (accept) await this.confirm(tx, claim, 'STAFF');
      else {
        await this.close(tx, claim, 'REJECTED', null, why);
        await this.effects.decided(tx, claim, 'rejected', why);
      }
      return this.reader.get(tx, id);
    });
  }

  /**
   * Takes a claim of the own town back.
   *
   * @throws Problem `NOT_FOUND`, `ALREADY_DECIDED`
   */
  async withdraw(ctx: Ctx, id: string): Promise<boolean> {
    const actor = signedIn(ctx);
    return this.db.run(ctx, async (tx) => {
      const claim = await this.reader.get(tx, id);
      if (!actor.adminOf.has(claim.municipalityId))
        throw new Problem('NOT_FOUND', { internal: 'not an admin' });
      await this.close(tx, await this.lock(tx, id), 'WITHDRAWN', null, null);
      return true;
    });
  }

  /**
   * Looks for the proofs of all open claims, and lets those end that nobody has proved for 30 days. A domain whose
   * DNS does not answer is looked at again the next night.
   *
   * @returns how many claims were decided
   */
  async checkAll(ctx: Ctx): Promise<number> {
    const open = await this.db.rows<{ id: string; old: boolean }>(
      ctx,
      `select id, created_at < $1::timestamptz - make_interval(days => ${CLAIM_DAYS}) as old
       from mail_domain_claim where state = 'PENDING' order by id limit 1000`,
      [this.clock.now()],
    );
    let decided = 0;
    for (const { id, old } of open) {
      const claim = await this.reader.get(ctx, id);
      const proved = await this.provedQuietly(claim);
      const after = await this.db.run(ctx, async (tx) => {
        const now = await this.lockOpen(tx, id);
        if (!now) return claim;
        if (old && !proved) {
          await this.close(tx, now, 'EXPIRED', null, null);
          await this.effects.decided(tx, now, 'expired', null);
          return this.reader.get(tx, id);
        }
        return this.checkedQuietly(tx, now, proved);
      });
      if (after.state !== 'PENDING') decided++;
    }
    return decided;
  }

  private async provedQuietly(claim: MailDomainClaim): Promise<boolean> {
    try {
      return (await this.txt.of(claim.recordName)).includes(claim.recordValue);
    } catch (error) {
      if (error instanceof Problem && error.code === 'UNAVAILABLE') return false;
      throw error;
    }
  }

  private async checkedQuietly(tx: Ctx, claim: MailDomainClaim, proved: boolean): Promise<MailDomainClaim> {
    try {
      return await this.checked(tx, claim, proved);
    } catch (error) {
      // Somebody else has proved the same domain meanwhile; the claim runs out by itself.
      if (error instanceof Problem && error.code === 'DOMAIN_TAKEN') return claim;
      throw error;
    }
  }

  private async checked(tx: Ctx, { id }: MailDomainClaim, proved: boolean): Promise<MailDomainClaim> {
    const claim = await this.lock(tx, id);
    await this.db.execute(tx, `update mail_domain_claim set checked_at = $2 where id = $1`, [
      id,
      this.clock.now(),
    ]);
    if (proved) await this.confirm(tx, claim, 'DNS');
    return this.reader.get(tx, id);
  }

  private async confirm(tx: Ctx, claim: MailDomainClaim, proof: 'DNS' | 'STAFF'): Promise<void> {
    await this.refuseTaken(tx, claim.domain, claim.municipalityId);
    await this.db.execute(
      tx,
      `with domain as (
         insert into mail_domain (domain, state, created_at) values ($1, 'CONFIRMED', $3)
         on conflict (domain) do update set state = 'CONFIRMED' returning domain
       )
       insert into mail_domain_municipality (domain, municipality_id, source) select domain, $2, 'STAFF' from domain
       on conflict (domain, municipality_id) do update set source = 'STAFF'`,
      [claim.domain, claim.municipalityId, this.clock.now()],
    );
    await this.close(tx, claim, 'CONFIRMED', proof, null);
    await this.effects.decided(tx, claim, 'confirmed', null);
  }

  private async close(
    tx: Ctx,
    claim: MailDomainClaim,
    state: 'CONFIRMED' | 'REJECTED' | 'WITHDRAWN' | 'EXPIRED',
    proof: 'DNS' | 'STAFF' | null,
    reason: string | null,
  ): Promise<void> {
    await this.db.execute(
      tx,
      `update mail_domain_claim set state = $2, proof = $3, reason = $4, decided_at = $5, decided_by = $6 where id = $1`,
      [claim.id, state, proof, reason, this.clock.now(), tx.actor?.personId ?? null],
    );
    await this.audit.record(tx, auditAction('mail-domain', state), `municipality:${claim.municipalityId}`, {
      domain: claim.domain,
      proof,
    });
  }

  /** Says no more than that it is taken: not by whom, and not who works there. */
  private async refuseTaken(tx: Ctx, domain: string, municipalityId: string): Promise<void> {
    if (await this.domains.isPublic(tx, domain)) throw new Problem('DOMAIN_PUBLIC', { field: 'domain' });
    // One after the other: of two towns that prove the same domain at once, the second is refused.
    await this.db.row(tx, `select pg_advisory_xact_lock(hashtextextended('mail_domain ' || $1, 0))`, [
      domain,
    ]);
    const taken = await this.db.row(
      tx,
      `select 1 from mail_domain_municipality dm join mail_domain d using (domain)
       where d.domain = $1 and (dm.municipality_id <> $2 or d.state = 'CONFIRMED')`,
      [domain, municipalityId],
    );
    if (taken) throw new Problem('DOMAIN_TAKEN', { field: 'domain' });
  }

  private async lock(tx: Ctx, id: string): Promise<MailDomainClaim> {
    const open = await this.lockOpen(tx, id);
    if (open) return open;
    await this.reader.get(tx, id);
    throw new Problem('ALREADY_DECIDED');
  }

  private async lockOpen(tx: Ctx, id: string): Promise<MailDomainClaim | null> {
    const row = await this.db.row<{ open: boolean }>(
      tx,
      `select state = 'PENDING' as open from mail_domain_claim where id = $1 for update`,
      [id],
    );
    return found(row).open ? this.reader.get(tx, id) : null;
  }
}
