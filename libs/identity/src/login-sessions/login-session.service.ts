import { Clock } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ActorChanges } from './actor-changes.js';

export interface LoginSessionRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly device: string;
  readonly ipPrefix: string | null;
}

/** One's own login sessions, and ending them. */
@Injectable()
export class LoginSessionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly changes: ActorChanges,
  ) {}

  /** The actor's sessions, the one used last first. */
  list(ctx: Ctx): Promise<LoginSessionRow[]> {
    return this.db.rows<LoginSessionRow>(
      ctx,
      `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", device, ip_prefix as "ipPrefix"
       from login_session where account_id = $1 and expires_at > $2 order by last_seen_at desc, id desc`,
      [signedIn(ctx).accountId, this.clock.now()],
    );
  }

  /**
   * Ends one of the actor's own sessions.
   *
   * @throws Problem `NOT_FOUND`, also for sessions of others
   */
  async end(ctx: Ctx, id: string): Promise<void> {
    const { accountId, personId } = signedIn(ctx);
    const ended = await this.endWhere(ctx, { accountId, personId }, 'id = $2', [id]);
    if (ended === 0) throw new Problem('NOT_FOUND');
  }

  /** Ends the actor's sessions but the current one; returns how many there were. */
  endOthers(ctx: Ctx): Promise<number> {
    const { accountId, personId, loginSessionId } = signedIn(ctx);
    return this.endWhere(ctx, { accountId, personId }, 'id <> $2', [loginSessionId]);
  }

  /** Ends every session of an account: after a new password, and when it is blocked. */
  endAll(ctx: Ctx, account: { accountId: string; personId: string }): Promise<number> {
    return this.endWhere(ctx, account, 'true', []);
  }

  /** Removes sessions that have run out; for the upkeep. */
  tidy(ctx: Ctx): Promise<number> {
    return this.db.execute(
      ctx,
      `delete from login_session where expires_at < $1 or last_seen_at < $1::timestamptz - interval '14 days'`,
      [this.clock.now()],
    );
  }

  private endWhere(
    ctx: Ctx,
    { accountId, personId }: { accountId: string; personId: string },
    condition: string,
    values: readonly unknown[],
  ): Promise<number> {
    return this.db.run(ctx, async (ctx) => {
      const ended = await this.db.execute(
        ctx,
        `delete from login_session where account_id = $1 and ${condition}`,
        [accountId, ...values],
      );
      if (ended === 0) return 0;
      await this.outbox.append(ctx, 'login-session.ended.v1', { accountId });
      await this.changes.actorChanged(ctx, personId);
      return ended;
    });
  }
}
