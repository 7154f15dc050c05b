import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { mayEdit } from '../municipality.policy.js';
import type {
  FreemailDomain,
  FreemailDomainConnection,
  MailDomain,
  MailDomainClaim,
  MailDomainClaimConnection,
} from './domain-claim.model.js';
import { recordName, recordValue } from './domain-claim.rules.js';

const COLUMNS = `
  c.id, c.domain, c.municipality_id as "municipalityId", c.state, c.token, c.reason, c.created_at as "createdAt",
  c.checked_at as "checkedAt", (select p.name from person p where p.id = c.claimed_by) as "claimedByName"`;

type Row = Omit<MailDomainClaim, 'recordName' | 'recordValue'> & { token: string };

@Injectable()
export class DomainClaimReader {
  constructor(private readonly db: Database) {}

  /** The domains that stand for municipalities, by name. Who may see them is decided by the callers. */
  readonly domainsOfMunicipality: Batch<string, MailDomain[]> = async (ctx, ids) => {
    const rows = await this.db.rows<MailDomain & { municipalityId: string }>(
      ctx,
      `select dm.municipality_id as "municipalityId", d.domain, d.state = 'CONFIRMED' as confirmed,
         exists (select 1 from mail_domain_municipality o where o.domain = d.domain
           and o.municipality_id <> dm.municipality_id) as shared
       from mail_domain_municipality dm join mail_domain d using (domain)
       where dm.municipality_id = any($1::uuid[]) order by d.domain limit 1000`,
      [ids],
    );
    const result = new Map<string, MailDomain[]>(ids.map((id) => [id, []]));
    for (const { municipalityId, ...domain } of rows) result.get(municipalityId)!.push(domain);
    return result;
  };

  async get(ctx: Ctx, id: string): Promise<MailDomainClaim> {
    const row = await this.db.row<Row & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from mail_domain_claim c where c.id = $1`,
      [id],
    );
    return toClaim(found(row, `no claim ${id}`));
  }

  /**
   * Claims of a municipality, newest first; those that were withdrawn are left out.
   *
   * @throws Problem `NOT_FOUND` for people who do not manage it, `BAD_INPUT` for a page that is none
   */
  async ofMunicipality(
    ctx: Ctx,
    municipalityId: string,
    first: number | null,
    after: string | null,
  ): Promise<MailDomainClaimConnection> {
    if (!mayEdit(signedIn(ctx), municipalityId))
      throw new Problem('NOT_FOUND', { internal: 'not an admin there' });
    return this.page(
      ctx,
      `c.municipality_id = $3 and c.state <> 'WITHDRAWN'`,
      [municipalityId],
      first,
      after,
    );
  }

  /** Claims that wait for their proof, newest first; for the staff. */
  pending(ctx: Ctx, first: number | null, after: string | null): Promise<MailDomainClaimConnection> {
    return this.page(ctx, `c.state = 'PENDING'`, [], first, after);
  }

  /** Public providers the staff have added, by name. */
  async freemail(ctx: Ctx, first: number | null, after: string | null): Promise<FreemailDomainConnection> {
    const size = pageSize(first, 50);
    const [from] = decodeCursor(after, ['text']) ?? [null];
    const rows = await this.db.rows<FreemailDomain & Record<string, unknown>>(
      ctx,
      `select domain, added_at as "addedAt" from freemail_domain where $1::text is null or domain > $1
       order by domain limit $2`,
      [from, size + 1],
    );
    return toConnection(rows, size, ({ domain }) => encodeCursor([domain]));
  }

  private async page(
    ctx: Ctx,
    where: string,
    values: readonly unknown[],
    first: number | null,
    after: string | null,
  ): Promise<MailDomainClaimConnection> {
    const size = pageSize(first);
    const [before] = decodeCursor(after, ['id']) ?? [null];
    const rows = await this.db.rows<Row & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from mail_domain_claim c where ($1::uuid is null or c.id < $1) and ${where}
       order by c.id desc limit $2`,
      [before, size + 1, ...values],
    );
    return toConnection(rows, size, ({ id }) => encodeCursor([id]), toClaim);
  }
}

function toClaim({ token, ...row }: Row): MailDomainClaim {
  return { ...row, recordName: recordName(row.domain), recordValue: recordValue(token) };
}
