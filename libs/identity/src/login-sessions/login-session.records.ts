import { createHash } from 'node:crypto';
import {
  permissionsOf,
  toLocale,
  type InstanceRole,
  type Locale,
  type PermissionHolder,
} from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { systemCtx, type Actor } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable, Logger } from '@nestjs/common';
import { RecordCache } from './record-cache.js';

/** How somebody has proved who they are. */
export type SignInMethod = 'CODE' | 'PASSWORD';

/** A valid login session with everything a request wants to know about whoever sends it. */
export interface LoginSessionRecord {
  readonly id: string;
  readonly accountId: string;
  readonly personId: string;
  readonly personName: string;
  /** Name of the first municipality the person is an active member of. */
  readonly municipality: string | null;
  readonly locale: Locale;
  readonly createdAt: Date;
  /** Moves on when the session is used. */
  lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly method: SignInMethod;
  readonly actor: Actor;
}

export interface NewLoginSession {
  readonly token: string;
  readonly accountId: string;
  readonly method: SignInMethod;
  readonly device: string;
  readonly ipPrefix: string | null;
}

const DAY_MS = 86_400_000;

/** A login session ends after so long, however much it is used … */
export const LIFETIME_MS = 30 * DAY_MS;

/** … and earlier when nobody comes back for so long. */
const IDLE_DAYS = 14;

/**
 * SQL: whether the login session `s` still holds at `now`, neither run out nor left alone for too long. A
 * blocked account is checked elsewhere.
 */
export const sessionHolds = (s: string, now: string): string =>
  `${s}.expires_at > ${now} and ${s}.last_seen_at > ${now}::timestamptz - interval '${IDLE_DAYS} days'`;

/** `last_seen_at` is written at most this often. */
const SEEN_EVERY_MS = 5 * 60_000;

/**
 * Session, account, roles and memberships in one statement. `membership` and `municipality` belong to
 * directory, which depends on identity and therefore cannot be asked through its reader; every request of
 * every signed-in person needs this, and a second statement would double its cost.
 */
const RECORD = `
  select s.id, s.account_id, s.created_at, s.last_seen_at, s.expires_at, s.data ->> 'method' as method,
    a.person_id, a.locale, p.name,
    array(select r.role from account_role r where r.account_id = a.id) as roles,
    coalesce(m.member_of, '{}') as member_of, coalesce(m.admin_of, '{}') as admin_of,
    coalesce(m.mandate_for, '{}') as mandate_for, m.town,
    coalesce(i.member_of, '{}') as institutions, coalesce(i.admin_of, '{}') as institution_admin_of
  from login_session s
  join account a on a.id = s.account_id
  join person p on p.id = a.person_id
  cross join lateral (
    select array_agg(m.municipality_id) as member_of,
      array_agg(m.municipality_id) filter (where m.role = 'ADMIN') as admin_of,
      array_agg(m.municipality_id) filter (where m.mandate) as mandate_for,
      (array_agg(t.name order by m.requested_at, m.id))[1] as town
    from membership m join municipality t on t.id = m.municipality_id
    where m.person_id = a.person_id and m.state = 'ACTIVE') m
  cross join lateral (
    select array_agg(i.institution_id) as member_of,
      array_agg(i.institution_id) filter (where i.role = 'ADMIN') as admin_of
    from institution_membership i where i.person_id = a.person_id and i.state = 'ACTIVE') i
  where a.blocked_at is null and ${sessionHolds('s', '$2')}`;

interface Row {
  id: string;
  account_id: string;
  person_id: string;
  name: string;
  locale: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  method: SignInMethod;
  roles: InstanceRole[];
  member_of: string[];
  admin_of: string[];
  mandate_for: string[];
  town: string | null;
  institutions: string[];
  institution_admin_of: string[];
}

/** The rows behind the cookies. */
@Injectable()
export class LoginSessionRecords {
  private readonly logger = new Logger(LoginSessionRecords.name);
  private readonly ctx = systemCtx('login-session');

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly cache: RecordCache,
  ) {}

  /** The session behind a token, or null when it has ended or never was. Usually costs no statement. */
  byToken(token: string): Promise<LoginSessionRecord | null> {
    const hash = hashOf(token);
    return this.cache.get(hash.toString('base64'), async () =>
      toRecord(await this.db.row<Row>(this.ctx, `${RECORD} and s.token_hash = $1`, [hash, this.clock.now()])),
    );
  }

  /** The session with this id as it is now, never from memory. */
  async byId(id: string): Promise<LoginSessionRecord | null> {
    return toRecord(await this.db.row<Row>(this.ctx, `${RECORD} and s.id = $1`, [id, this.clock.now()]));
  }

  async add({ token, accountId, method, device, ipPrefix }: NewLoginSession): Promise<void> {
    const now = this.clock.now();
    await this.db.execute(
      this.ctx,
      `insert into login_session (token_hash, account_id, created_at, last_seen_at, expires_at, device, ip_prefix, data)
       values ($1, $2, $3, $3, $4, $5, $6, $7)`,
      [
        hashOf(token),
        accountId,
        now,
        new Date(now.getTime() + LIFETIME_MS),
        device,
        ipPrefix,
        JSON.stringify({ method }),
      ],
    );
    this.cache.forget(accountId);
  }

  /** Ends the session behind a token; every process forgets it at once. */
  async end(token: string): Promise<void> {
    const ended = await this.db.row<{ id: string }>(
      this.ctx,
      `with ended as (delete from login_session where token_hash = $1 returning id)
       select id, pg_notify('login_session', id::text) from ended`,
      [hashOf(token)],
    );
    if (ended) this.cache.forget(ended.id);
  }

  /** Notes that the session is in use; writes now and then, and nobody waits for it. */
  seen(record: LoginSessionRecord): void {
    const now = this.clock.now();
    if (now.getTime() - record.lastSeenAt.getTime() < SEEN_EVERY_MS) return;
    // So that the requests of the next moments do not write as well.
    record.lastSeenAt = now;
    this.db
      .execute(
        this.ctx,
        `with seen as (update login_session set last_seen_at = $2 where id = $1 and last_seen_at < $2 returning account_id)
         update account a set last_seen_at = $2 from seen where a.id = seen.account_id`,
        [record.id, now],
      )
      .catch((error: unknown) =>
        this.logger.warn(`Last use of a login session was not noted: ${String(error)}`),
      );
  }
}

/** The token has 256 random bits, so a plain hash cannot be turned back. */
function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function toRecord(row: Row | null): LoginSessionRecord | null {
  if (!row) return null;
  const holders: PermissionHolder[] = ['account', ...row.roles];
  if (row.member_of.length > 0) holders.push('member');
  if (row.admin_of.length > 0) holders.push('town-admin');
  if (row.institutions.length > 0) holders.push('institution-member');
  if (row.institution_admin_of.length > 0) holders.push('institution-admin');
  return {
    id: row.id,
    accountId: row.account_id,
    personId: row.person_id,
    personName: row.name,
    municipality: row.town,
    locale: toLocale(row.locale),
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    method: row.method,
    actor: {
      accountId: row.account_id,
      personId: row.person_id,
      loginSessionId: row.id,
      instanceRoles: new Set(row.roles),
      permissions: new Set(permissionsOf(holders)),
      municipalityIds: new Set(row.member_of),
      adminOf: new Set(row.admin_of),
      mandateFor: new Set(row.mandate_for),
      institutionIds: new Set(row.institutions),
      institutionAdminOf: new Set(row.institution_admin_of),
    },
  };
}
