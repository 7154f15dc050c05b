import type { InstanceRole } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { AccountAdmin } from './account-admin.model.js';

interface Row {
  id: string;
  email: string;
  created_at: Date;
  cursor_at: string;
  last_seen_at: Date | null;
  blocked_at: Date | null;
  roles: InstanceRole[];
  person_id: string;
  name: string;
  is_example: boolean;
  former: boolean;
}

// The cursor keeps the microseconds that a Date would lose, otherwise accounts of one moment would fall out.
const ACCOUNT = `
  select a.id, a.email, a.created_at, a.last_seen_at, a.blocked_at,
    to_char(a.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as cursor_at,
    array(select r.role from account_role r where r.account_id = a.id order by r.role) as roles,
    p.id as person_id, p.name, p.is_example, p.former
  from account a join person p on p.id = a.person_id`;

export interface AccountQuery {
  /** Part of a name or an address, in any case, with or without accents. */
  readonly search?: string | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Accounts as the administrators see them. */
@Injectable()
export class AccountAdminReader {
  constructor(private readonly db: Database) {}

  /**
   * A page of accounts, newest first.
   *
   * @throws Problem `BAD_INPUT` for a wrong page size or cursor
   */
  async page(ctx: Ctx, { search, first, after }: AccountQuery): Promise<Connection<AccountAdmin>> {
    const size = pageSize(first);
    const [at, id] = decodeCursor(after, ['date', 'id']) ?? [null, null];
    const term = (search ?? '').trim().slice(0, 100);
    const rows = await this.db.rows<Row>(
      ctx,
      `${ACCOUNT}
       where ($1::timestamptz is null or (a.created_at, a.id) < ($1, $2::uuid))
         and ($3 = '' or position(fold($3) in a.email) > 0 or position(fold($3) in fold(p.name)) > 0)
       order by a.created_at desc, a.id desc limit $4`,
      [at, id, term, size + 1],
    );
    return toConnection(rows, size, (row) => encodeCursor([row.cursor_at, row.id]), toAccount);
  }

  async byId(ctx: Ctx, id: string): Promise<AccountAdmin | null> {
    const row = await this.db.row<Row>(ctx, `${ACCOUNT} where a.id = $1`, [id]);
    return row && toAccount(row);
  }
}

function toAccount(row: Row): AccountAdmin {
  return {
    id: row.id,
    email: row.email,
    person: { id: row.person_id, name: row.name, isExample: row.is_example, former: row.former },
    instanceRoles: row.roles,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    blockedAt: row.blocked_at,
  };
}
