import type { Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { Institution, InstitutionMembership } from './institution.model.js';
import type { InstitutionKind, Perspective } from './institution.enums.js';

type InstitutionRow = Institution & { folded: string } & Record<string, unknown>;
type MembershipRow = InstitutionMembership & Record<string, unknown>;

const COLUMNS = `
  i.id, i.kind, i.slug, i.name, i.description, i.website, i.perspective, i.is_example as "isExample",
  (select count(*)::int from institution_membership m where m.institution_id = i.id and m.state = 'ACTIVE') as "memberCount",
  fold(i.name) as folded`;

const MEMBERSHIP_COLUMNS = `
  m.id, m.role, m.state, m.message, m.requested_at as "requestedAt", m.person_id as "personId",
  m.institution_id as "institutionId", m.proof_lost as "proofLost"`;

/** People of one institution that are shown. */
const SHOWN = 200;

/** Batched reads of institutions and their people. */
@Injectable()
export class InstitutionReader {
  constructor(private readonly db: Database) {}

  readonly byId: Batch<string, Institution> = async (ctx, ids) => {
    const rows = await this.db.rows<InstitutionRow>(
      ctx,
      `select ${COLUMNS} from institution i where i.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, toInstitution(row)]));
  };

  readonly domainsOf: Batch<string, string[]> = async (ctx, ids) => {
    const rows = await this.db.rows<{ id: string; domains: string[] }>(
      ctx,
      `select institution_id as id, array_agg(domain order by domain) as domains from institution_domain
       where institution_id = any($1::uuid[]) group by 1`,
      [ids],
    );
    return new Map(rows.map(({ id, domains }) => [id, domains]));
  };

  /** Active people and open requests of institutions, requests first, then by name. */
  readonly peopleOf: Batch<string, InstitutionMembership[]> = async (ctx, ids) => {
    const rows = await this.db.rows<MembershipRow>(
      ctx,
      `select x.* from unnest($1::uuid[]) as k (id) cross join lateral (
         select ${MEMBERSHIP_COLUMNS} from institution_membership m join person p on p.id = m.person_id
         where m.institution_id = k.id and m.state in ('PENDING', 'ACTIVE')
         order by m.state desc, fold(p.name), m.id limit ${SHOWN}
       ) x`,
      [ids],
    );
    const groups = new Map<string, InstitutionMembership[]>(ids.map((id) => [id, []]));
    for (const row of rows) groups.get(row.institutionId)!.push(row);
    return groups;
  };

  /** What the actor is to institutions: a member, or somebody who has asked to join. */
  readonly ofViewer: Batch<string, InstitutionMembership> = async (ctx, ids) => {
    const rows = await this.db.rows<MembershipRow>(
      ctx,
      `select ${MEMBERSHIP_COLUMNS} from institution_membership m
       where m.institution_id = any($1::uuid[]) and m.person_id = $2 and m.state in ('PENDING', 'ACTIVE')`,
      [ids, ctx.actor?.personId ?? null],
    );
    return new Map(rows.map((row) => [row.institutionId, row]));
  };

  async bySlug(ctx: Ctx, slug: string): Promise<Institution | null> {
    const row = await this.db.row<InstitutionRow>(
      ctx,
      `select ${COLUMNS} from institution i where i.slug = $1`,
      [slug],
    );
    return row && toInstitution(row);
  }

  /** The institution people with addresses at this domain belong to. */
  async byDomain(ctx: Ctx, domain: string): Promise<Institution | null> {
    const row = await this.db.row<InstitutionRow>(
      ctx,
      `select ${COLUMNS} from institution_domain d join institution i on i.id = d.institution_id where d.domain = $1`,
      [domain],
    );
    return row && toInstitution(row);
  }

  /** Institutions by name. */
  async list(
    ctx: Ctx,
    { kind, perspective }: { kind: InstitutionKind | null; perspective: Perspective | null },
    first: number | null,
    after: string | null,
  ): Promise<Connection<Institution>> {
    const size = pageSize(first, 50);
    const cursor = decodeCursor(after, ['text', 'id']);
    const rows = await this.db.rows<InstitutionRow>(
      ctx,
      `select ${COLUMNS} from institution i
       where ($1::text is null or i.kind = $1) and ($5::text is null or i.perspective = $5)
         and ($2::text is null or (fold(i.name), i.id) > ($2, $3::uuid))
       order by fold(i.name), i.id limit $4`,
      [kind, cursor?.[0] ?? null, cursor?.[1] ?? null, size + 1, perspective],
    );
    const folded = new Map(rows.map((row) => [row.id, row.folded]));
    return toConnection(rows.map(toInstitution), size, ({ id }) => encodeCursor([folded.get(id)!, id]));
  }

  /** What the actor belongs to or has asked to join, by name. */
  async ofActor(ctx: Ctx): Promise<InstitutionMembership[]> {
    if (!ctx.actor) return [];
    return this.db.rows<MembershipRow>(
      ctx,
      `select ${MEMBERSHIP_COLUMNS} from institution_membership m join institution i on i.id = m.institution_id
       where m.person_id = $1 and m.state in ('PENDING', 'ACTIVE') order by fold(i.name), m.id`,
      [ctx.actor.personId],
    );
  }

  async membership(ctx: Ctx, id: string): Promise<InstitutionMembership | null> {
    return this.db.row<MembershipRow>(
      ctx,
      `select ${MEMBERSHIP_COLUMNS} from institution_membership m where m.id = $1`,
      [id],
    );
  }
}

function toInstitution({ folded: _folded, ...row }: InstitutionRow): Institution {
  return Object.assign(new Institution(), row);
}
