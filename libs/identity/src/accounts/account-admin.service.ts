import { INSTANCE_ROLES, LIMITS, toLocale, type InstanceRole } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines } from '@app/platform/input';
import { Mailer } from '@app/platform/mail';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ACCOUNT_BLOCKED, ACCOUNT_UNBLOCKED } from '../identity.mails.js';
import { ActorChanges } from '../login-sessions/actor-changes.js';
import { LoginSessionService } from '../login-sessions/login-session.service.js';

/** Changes to who administers the instance happen one after the other, so that the last one can be counted. */
const ADMINS_LOCK = 7_346_222;

interface Target {
  account_id: string;
  person_id: string;
  email: string;
  locale: string;
  blocked: boolean;
  roles: InstanceRole[];
}

/** Roles and blocking, for administrators. Everything is written to the audit log. */
@Injectable()
export class AccountAdminService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly changes: ActorChanges,
    private readonly sessions: LoginSessionService,
  ) {}

  /**
   * Gives an account exactly these roles.
   *
   * @throws Problem `NOT_FOUND`; `LAST_INSTANCE_ADMIN` when nobody would be left to administer the instance
   */
  async setRoles(ctx: Ctx, accountId: string, wanted: readonly InstanceRole[]): Promise<void> {
    const roles = INSTANCE_ROLES.filter((role) => wanted.includes(role));
    await this.db.run(ctx, async (ctx) => {
      const target = await this.target(ctx, accountId);
      if (!roles.includes('ADMIN')) await this.assertNotLastAdmin(ctx, target);
      await this.db.execute(ctx, `delete from account_role where account_id = $1 and role <> all($2)`, [
        accountId,
        roles,
      ]);
      await this.db.execute(
        ctx,
        `insert into account_role (account_id, role) select $1, unnest($2::text[]) on conflict do nothing`,
        [accountId, roles],
      );
      await this.audit.record(ctx, 'identity.set-roles', `account:${accountId}`, {
        before: target.roles,
        after: roles,
      });
      await this.changes.actorChanged(ctx, target.person_id);
    });
  }

  /**
   * Blocks an account: every login session ends at once and nobody can sign in to it. The owner is told why.
   *
   * @throws Problem `NOT_FOUND`, `OWN_ACCOUNT`, `REASON_REQUIRED`, `TOO_LONG`, `LAST_INSTANCE_ADMIN`
   */
  async block(ctx: Ctx, accountId: string, reasonGiven: string): Promise<void> {
    if (signedIn(ctx).accountId === accountId) throw new Problem('OWN_ACCOUNT');
    const reason = manyLines(reasonGiven, { field: 'reason', max: LIMITS.reason, min: 0 });
    if (reason === '') throw new Problem('REASON_REQUIRED', { field: 'reason' });
    await this.db.run(ctx, async (ctx) => {
      const target = await this.target(ctx, accountId);
      if (target.blocked) return;
      await this.assertNotLastAdmin(ctx, target);
      await this.db.execute(ctx, `update account set blocked_at = $2, blocked_reason = $3 where id = $1`, [
        accountId,
        this.clock.now(),
        reason,
      ]);
      await this.sessions.endAll(ctx, { accountId, personId: target.person_id });
      await this.changes.actorChanged(ctx, target.person_id);
      await this.audit.record(ctx, 'identity.block', `account:${accountId}`, { reason });
      await this.outbox.append(ctx, 'account.blocked.v1', { accountId });
      await this.mailer.order(ctx, ACCOUNT_BLOCKED, {
        recipient: target.email,
        locale: toLocale(target.locale),
        data: { reason },
      });
    });
  }

  /**
   * Opens a blocked account again.
   *
   * @throws Problem `NOT_FOUND`
   */
  async unblock(ctx: Ctx, accountId: string): Promise<void> {
    await this.db.run(ctx, async (ctx) => {
      const target = await this.target(ctx, accountId);
      if (!target.blocked) return;
      await this.db.execute(
        ctx,
        `update account set blocked_at = null, blocked_reason = null where id = $1`,
        [accountId],
      );
      await this.audit.record(ctx, 'identity.unblock', `account:${accountId}`);
      await this.mailer.order(ctx, ACCOUNT_UNBLOCKED, {
        recipient: target.email,
        locale: toLocale(target.locale),
        data: {},
      });
    });
  }

  /** The account, with the lock that keeps other changes of this kind waiting; what is read after it is current. */
  private async target(ctx: Ctx, accountId: string): Promise<Target> {
    await this.db.execute(ctx, `select pg_advisory_xact_lock(${ADMINS_LOCK})`);
    await this.assertStillAdmin(ctx);
    return found(
      await this.db.row<Target>(
        ctx,
        `select a.id as account_id, a.person_id, a.email, a.locale, a.blocked_at is not null as blocked,
           array(select r.role from account_role r where r.account_id = a.id order by r.role) as roles
         from account a where a.id = $1`,
        [accountId],
      ),
    );
  }

  /** Two administrators who take the role from each other: the second one has lost it while waiting. */
  private async assertStillAdmin(ctx: Ctx): Promise<void> {
    const { accountId } = signedIn(ctx);
    found(
      await this.db.row(
        ctx,
        `select from account_role r join account a on a.id = r.account_id
         where r.account_id = $1 and r.role = 'ADMIN' and a.blocked_at is null`,
        [accountId],
      ),
      'is no administrator any more',
    );
  }

  private async assertNotLastAdmin(ctx: Ctx, target: Target): Promise<void> {
    if (!target.roles.includes('ADMIN')) return;
    const other = await this.db.row(
      ctx,
      `select from account_role r join account a on a.id = r.account_id
       where r.role = 'ADMIN' and a.blocked_at is null and a.id <> $1 limit 1`,
      [target.account_id],
    );
    if (!other) throw new Problem('LAST_INSTANCE_ADMIN');
  }
}
