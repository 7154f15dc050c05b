import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import type { DomainPlan } from './register-domains.rules.js';

/** Writes mail domains and websites that a file proposes. */
@Injectable()
export class RegisterDomainWriter {
  constructor(private readonly db: Database) {}

  /** Carries out a plan, in the transaction of `ctx`. */
  async write(ctx: Ctx, plan: DomainPlan, now: Date): Promise<void> {
    if (plan.removed.length > 0) {
      const pairs = [plan.removed.map(({ domain }) => domain), plan.removed.map(idOf)];
      await this.db.execute(
        ctx,
        `delete from mail_domain_municipality d using unnest($1::text[], $2::uuid[]) as r (domain, municipality_id)
         where (d.domain, d.municipality_id) = (r.domain, r.municipality_id) and d.source = 'IMPORT'`,
        pairs,
        { prepare: false },
      );
    }
    if (plan.added.length > 0) {
      const domains = plan.added.map(({ domain }) => domain);
      await this.db.execute(
        ctx,
        `insert into mail_domain (domain, state, created_at) select distinct domain, 'CLAIMED', $2::timestamptz
         from unnest($1::text[]) as r (domain) on conflict (domain) do nothing`,
        [domains, now],
        { prepare: false },
      );
      await this.db.execute(
        ctx,
        `insert into mail_domain_municipality (domain, municipality_id, source)
         select domain, municipality_id, 'IMPORT' from unnest($1::text[], $2::uuid[]) as r (domain, municipality_id)
         on conflict do nothing`,
        [domains, plan.added.map(idOf)],
        { prepare: false },
      );
    }
    // A proposal that nothing is left of.
    await this.db.execute(
      ctx,
      `delete from mail_domain d where d.state = 'CLAIMED' and d.domain = any($1::text[])
         and not exists (select 1 from mail_domain_municipality m where m.domain = d.domain)`,
      [plan.removed.map(({ domain }) => domain)],
      { prepare: false },
    );
    await this.db.execute(
      ctx,
      `update municipality m set website = r.website, updated_at = $3
       from unnest($1::uuid[], $2::text[]) as r (id, website) where m.id = r.id`,
      [plan.websites.map(idOf), plan.websites.map(({ website }) => website), now],
      { prepare: false },
    );
  }
}

function idOf({ municipalityId }: { readonly municipalityId: string }): string {
  return municipalityId;
}
