import { signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import type { DomainTrust } from './directory.enums.js';
import { isFreemail } from './freemail.js';
import { domainOf, domainTrust } from './membership.rules.js';

/** What the domain of somebody's confirmed address says. */
export interface DomainEvidence {
  readonly domain: string;
  readonly trust: DomainTrust;
  /** True when staff have confirmed what the domain stands for. */
  readonly confirmed: boolean;
  readonly municipalityIds: readonly string[];
}

const SHOWN = 100;

@Injectable()
export class MailDomainReader {
  constructor(private readonly db: Database) {}

  /** The evidence of the actor's own address, which was confirmed by a code when the account was made. */
  async ofActor(ctx: Ctx): Promise<DomainEvidence> {
    return this.ofAccount(ctx, signedIn(ctx).accountId);
  }

  async ofAccount(ctx: Ctx, accountId: string): Promise<DomainEvidence> {
    const account = await this.db.row<{ email: string }>(ctx, 'select email from account where id = $1', [
      accountId,
    ]);
    return this.ofDomain(ctx, domainOf(account?.email ?? ''));
  }

  /** True for public mail providers: the delivered ones and those the staff have added. */
  async isPublic(ctx: Ctx, domain: string): Promise<boolean> {
    return (
      isFreemail(domain) ||
      (await this.db.row(ctx, 'select 1 from freemail_domain where domain = $1', [domain])) !== null
    );
  }

  /** The evidence of a domain. */
  async ofDomain(ctx: Ctx, domain: string): Promise<DomainEvidence> {
    if (await this.isPublic(ctx, domain))
      return { domain, trust: 'FREEMAIL', confirmed: false, municipalityIds: [] };
    const rows = await this.db.rows<{ id: string; state: string }>(
      ctx,
      `select dm.municipality_id as id, d.state from mail_domain d join mail_domain_municipality dm using (domain)
       join municipality m on m.id = dm.municipality_id and m.gone_at is null
       where d.domain = $1 order by fold(m.name), m.id limit ${SHOWN}`,
      [domain],
    );
    return {
      domain,
      trust: domainTrust(false, rows.length),
      confirmed: rows.some((row) => row.state === 'CONFIRMED'),
      municipalityIds: rows.map((row) => row.id),
    };
  }
}
