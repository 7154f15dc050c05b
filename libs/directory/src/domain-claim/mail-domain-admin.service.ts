import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { isFreemail } from '../freemail.js';
import type { FreemailDomain } from './domain-claim.model.js';
import { normalDomain } from './domain-claim.rules.js';

/** What the staff do with mail domains: assign them and name public providers; and releasing them, which towns may too. */
@Injectable()
export class MailDomainAdminService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Assigns a domain to a town beside those it stands for already: so an Amt and its towns share one.
   *
   * @throws Problem `NOT_FOUND`, `BAD_INPUT`, `DOMAIN_PUBLIC`
   */
  async assign(ctx: Ctx, input: string, municipalityId: string): Promise<boolean> {
    const domain = normalDomain(input, 'domain');
    return this.db.run(ctx, async (tx) => {
      if (isFreemail(domain) || (await this.isAdded(tx, domain)))
        throw new Problem('DOMAIN_PUBLIC', { field: 'domain' });
      const town = await this.db.row(tx, `select 1 from municipality where id = $1 and gone_at is null`, [
        municipalityId,
      ]);
      if (!town) throw new Problem('NOT_FOUND', { field: 'municipalityId' });
      await this.db.execute(
        tx,
        `with domain as (
           insert into mail_domain (domain, state, created_at) values ($1, 'CONFIRMED', $3)
           on conflict (domain) do update set state = 'CONFIRMED' returning domain
         )
         insert into mail_domain_municipality (domain, municipality_id, source) select domain, $2, 'STAFF' from domain
         on conflict (domain, municipality_id) do update set source = 'STAFF'`,
        [domain, municipalityId, this.clock.now()],
      );
      await this.audit.record(tx, 'mail-domain.assign', `municipality:${municipalityId}`, { domain });
      return true;
    });
  }

  /**
   * Takes a domain from a town: the staff any, the admins of the town one that is confirmed. Memberships stay; only
   * new people are no longer let in by it. The claim by which it came is over as well, so that it can be claimed anew.
   *
   * @throws Problem `NOT_FOUND`, also for people who administer neither the town nor mail domains
   */
  async release(ctx: Ctx, input: string, municipalityId: string): Promise<boolean> {
    const { adminOf, permissions, personId } = signedIn(ctx);
    const staff = permissions.has('mail-domain.administer');
    if (!staff && !adminOf.has(municipalityId))
      throw new Problem('NOT_FOUND', { field: 'domain', internal: 'may not release' });
    const domain = normalDomain(input, 'domain');
    return this.db.run(ctx, async (tx) => {
      // What a file has proposed is no word of the town; a later file would only propose it again.
      const touched = await this.db.execute(
        tx,
        `delete from mail_domain_municipality dm using mail_domain d
         where d.domain = dm.domain and dm.domain = $1 and dm.municipality_id = $2 and ($3 or d.state = 'CONFIRMED')`,
        [domain, municipalityId, staff],
      );
      if (touched === 0) throw new Problem('NOT_FOUND', { field: 'domain' });
      await this.db.execute(
        tx,
        `delete from mail_domain d where d.domain = $1
           and not exists (select 1 from mail_domain_municipality dm where dm.domain = d.domain)`,
        [domain],
      );
      await this.db.execute(
        tx,
        `update mail_domain_claim set state = 'WITHDRAWN', decided_at = $3, decided_by = $4
         where domain = $1 and municipality_id = $2 and state = 'CONFIRMED'`,
        [domain, municipalityId, this.clock.now(), personId],
      );
      await this.audit.record(tx, 'mail-domain.release', `municipality:${municipalityId}`, { domain });
      return true;
    });
  }

  /**
   * Adds a public mail provider to the delivered list; adding it twice changes nothing.
   *
   * @throws Problem `BAD_INPUT`, `DOMAIN_PUBLIC` when the delivered list has it, `DOMAIN_TAKEN` while it stands for a town
   */
  async addFreemail(ctx: Ctx, input: string): Promise<FreemailDomain> {
    const domain = normalDomain(input, 'domain');
    if (isFreemail(domain)) throw new Problem('DOMAIN_PUBLIC', { field: 'domain' });
    return this.db.run(ctx, async (tx) => {
      if (await this.db.row(tx, `select 1 from mail_domain_municipality where domain = $1 limit 1`, [domain]))
        throw new Problem('DOMAIN_TAKEN', { field: 'domain' });
      const row = await this.db.row<{ domain: string; addedAt: Date }>(
        tx,
        `insert into freemail_domain (domain, added_at, added_by) values ($1, $2, $3)
         on conflict (domain) do update set domain = excluded.domain returning domain, added_at as "addedAt"`,
        [domain, this.clock.now(), signedIn(tx).personId],
      );
      await this.audit.record(tx, 'freemail.add', `domain:${domain}`, {});
      return row!;
    });
  }

  /**
   * Takes a provider that the staff have added from the list.
   *
   * @throws Problem `NOT_FOUND`, also for the delivered ones
   */
  async removeFreemail(ctx: Ctx, input: string): Promise<boolean> {
    const domain = normalDomain(input, 'domain');
    return this.db.run(ctx, async (tx) => {
      if ((await this.db.execute(tx, `delete from freemail_domain where domain = $1`, [domain])) === 0)
        throw new Problem('NOT_FOUND', { field: 'domain' });
      await this.audit.record(tx, 'freemail.remove', `domain:${domain}`, {});
      return true;
    });
  }

  private async isAdded(tx: Ctx, domain: string): Promise<boolean> {
    return (await this.db.row(tx, `select 1 from freemail_domain where domain = $1`, [domain])) !== null;
  }
}
