import { found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { Membership } from './membership.model.js';
import { MEMBERSHIP_COLUMNS } from './membership.row.js';

/** Batched reads of memberships. Who may see them is decided by the callers. */
@Injectable()
export class MembershipReader {
  constructor(private readonly db: Database) {}

  /** Active members of a municipality, admins first, then by name. */
  readonly activeOfMunicipality: Batch<string, Membership[]> = async (ctx, ids) => {
    const rows = await this.db.rows<Membership & Record<string, unknown>>(
      ctx,
      `select ${MEMBERSHIP_COLUMNS} from membership s join person p on p.id = s.person_id
       where s.municipality_id = any($1::uuid[]) and s.state = 'ACTIVE'
       order by s.role, fold(p.name), s.id`,
      [ids],
    );
    return groupBy(rows, (row) => row.municipalityId);
  };

  /** Memberships of a person that are open, active or were refused, newest first. */
  readonly currentOfPerson: Batch<string, Membership[]> = async (ctx, ids) => {
    const rows = await this.db.rows<Membership & Record<string, unknown>>(
      ctx,
      `select ${MEMBERSHIP_COLUMNS} from membership s where s.person_id = any($1::uuid[]) and s.state <> 'ENDED'
       order by s.requested_at desc, s.id desc`,
      [ids],
    );
    return groupBy(rows, (row) => row.personId);
  };

  /** The town a person speaks for: the active membership that is oldest. */
  readonly townOfPerson: Batch<string, string> = async (ctx, ids) => {
    const rows = await this.db.rows<{ personId: string; municipalityId: string }>(
      ctx,
      `select distinct on (person_id) person_id as "personId", municipality_id as "municipalityId" from membership
       where person_id = any($1::uuid[]) and state = 'ACTIVE' order by person_id, requested_at, id`,
      [ids],
    );
    return new Map(rows.map((row) => [row.personId, row.municipalityId]));
  };

  /** The addresses people sign in with. */
  readonly addressOfPerson: Batch<string, string> = async (ctx, ids) => {
    const rows = await this.db.rows<{ personId: string; email: string }>(
      ctx,
      `select person_id as "personId", email from account where person_id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.personId, row.email]));
  };

  async get(ctx: Ctx, id: string): Promise<Membership> {
    return found((await this.manyById(ctx, [id]))[0], `no membership ${id}`);
  }

  /** Memberships by id, in no order; those that are not there are missing. */
  manyById(ctx: Ctx, ids: readonly string[]): Promise<Membership[]> {
    return this.db.rows<Membership & Record<string, unknown>>(
      ctx,
      `select ${MEMBERSHIP_COLUMNS} from membership s where s.id = any($1::uuid[])`,
      [ids],
    );
  }

  /** Members of a municipality whose membership rests, by name; for those who manage it. */
  readonly restingOfMunicipality: Batch<string, Membership[]> = async (ctx, ids) => {
    const rows = await this.db.rows<Membership & Record<string, unknown>>(
      ctx,
      `select ${MEMBERSHIP_COLUMNS} from membership s join person p on p.id = s.person_id
       where s.municipality_id = any($1::uuid[]) and s.state = 'INACTIVE' order by fold(p.name), s.id`,
      [ids],
    );
    return groupBy(rows, (row) => row.municipalityId);
  };

  /** Requests that wait for the admins of a town, oldest first. */
  pendingOf(ctx: Ctx, municipalityId: string): Promise<Membership[]> {
    return this.db.rows<Membership & Record<string, unknown>>(
      ctx,
      `select ${MEMBERSHIP_COLUMNS} from membership s where s.municipality_id = $1 and s.state = 'PENDING' and not s.claim order by s.requested_at, s.id limit 200`,
      [municipalityId],
    );
  }

  /** Requests that wait for the actor: of all towns the actor administers. */
  async pendingForActor(ctx: Ctx): Promise<Membership[]> {
    const towns = [...signedIn(ctx).adminOf];
    if (towns.length === 0) return [];
    return this.db.rows<Membership & Record<string, unknown>>(
      ctx,
      `select ${MEMBERSHIP_COLUMNS} from membership s where s.municipality_id = any($1::uuid[]) and s.state = 'PENDING' and not s.claim order by s.requested_at, s.id limit 200`,
      [towns],
    );
  }

  /** Claims of towns that wait for the staff, oldest first. */
  claims(ctx: Ctx): Promise<Membership[]> {
    return this.db.rows<Membership & Record<string, unknown>>(
      ctx,
      `select ${MEMBERSHIP_COLUMNS} from membership s where s.state = 'PENDING' and s.claim order by s.requested_at, s.id limit 200`,
    );
  }
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
