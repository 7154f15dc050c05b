import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Config } from '@app/platform/config';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { isBrowserKey, isBrowserSecret, readEndpoint } from './push-endpoint.rules.js';

/** A device of the actor that has push. */
export interface PushDeviceRow {
  readonly id: string;
  readonly device: string;
  readonly discreet: boolean;
  readonly createdAt: Date;
  readonly pushedAt: Date | null;
  readonly current: boolean;
}

/** A subscription as a browser makes it. */
export interface NewPushDevice {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  /** Null: as this login session had it before; at first the content is shown. */
  readonly discreet: boolean | null;
}

/** The devices of a person that show notifications while the client is closed. */
@Injectable()
export class PushDeviceService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly limits: RateLimits,
  ) {}

  /** The devices of the actor, the newest first. */
  list(ctx: Ctx): Promise<PushDeviceRow[]> {
    const { personId, loginSessionId } = signedIn(ctx);
    return this.db.rows<PushDeviceRow & Record<string, unknown>>(
      ctx,
      `select id, device, discreet, created_at as "createdAt", pushed_at as "pushedAt", login_session_id = $2 as current
       from push_subscription where person_id = $1 order by created_at desc, id desc`,
      [personId, loginSessionId],
    );
  }

  /**
   * Switches push on for the browser of this login session, or renews its subscription.
   *
   * @throws Problem `BAD_INPUT` for what is no subscription, `PUSH_SERVICE_REFUSED` for a push service that is not
   *   on the list, `PUSH_DEVICES_FULL`, `CONFLICT` for an endpoint that stands with other keys: who knows only the
   *   address cannot take it from its owner
   */
  async register(ctx: Ctx, { endpoint, p256dh, auth, discreet }: NewPushDevice): Promise<void> {
    const { personId, loginSessionId } = signedIn(ctx);
    const read = readEndpoint(endpoint, this.config.push);
    if (read === 'shape') throw new Problem('BAD_INPUT', { field: 'input.endpoint' });
    if (read === 'service') throw new Problem('PUSH_SERVICE_REFUSED', { field: 'input.endpoint' });
    if (!isBrowserKey(p256dh)) throw new Problem('BAD_INPUT', { field: 'input.p256dh' });
    if (!isBrowserSecret(auth)) throw new Problem('BAD_INPUT', { field: 'input.auth' });
    await this.limits.consume(ctx, 'push.register', personId);
    await this.db.run(ctx, async (tx) => {
      // One after the other, so that two devices at once do not both find the last place free.
      await this.db.row(tx, `select 1 from person where id = $1 for update`, [personId]);
      const before = await this.db.row<{ discreet: boolean }>(
        tx,
        `delete from push_subscription where login_session_id = $1 and endpoint <> $2 returning discreet`,
        [loginSessionId, endpoint],
      );
      await this.refuseTooMany(tx, personId, endpoint);
      const stored = await this.db.execute(
        tx,
        `insert into push_subscription as s (person_id, login_session_id, endpoint, p256dh, auth, discreet, device, created_at)
         select $1, ls.id, $3, $4, $5, coalesce($6, $8, false), ls.device, $7 from login_session ls where ls.id = $2
         on conflict (endpoint) do update set person_id = excluded.person_id, login_session_id = excluded.login_session_id,
           discreet = coalesce($6, case when s.person_id = excluded.person_id then s.discreet end, false), device = excluded.device,
           created_at = case when s.person_id = excluded.person_id then s.created_at else excluded.created_at end
           where s.p256dh = excluded.p256dh and s.auth = excluded.auth`,
        [
          personId,
          loginSessionId,
          endpoint,
          p256dh,
          auth,
          discreet,
          this.clock.now(),
          before?.discreet ?? null,
        ],
      );
      if (stored === 0) throw new Problem('CONFLICT', { internal: 'endpoint with other keys' });
    });
  }

  /**
   * Sets whether only the fact that there is something new appears on the screen of a device.
   *
   * @throws Problem `NOT_FOUND`
   */
  async setDiscreet(ctx: Ctx, id: string, discreet: boolean): Promise<void> {
    await this.change(
      ctx,
      id,
      `update push_subscription set discreet = $3 where id = $1 and person_id = $2`,
      [discreet],
    );
  }

  /**
   * Ends push on one of the actor's devices.
   *
   * @throws Problem `NOT_FOUND`, also for devices of others
   */
  async remove(ctx: Ctx, id: string): Promise<void> {
    await this.change(ctx, id, `delete from push_subscription where id = $1 and person_id = $2`, []);
  }

  /**
   * Sends something to a device of the actor at once, also in quiet times.
   *
   * @throws Problem `NOT_FOUND`, `TOO_MANY_REQUESTS`
   */
  async test(ctx: Ctx, id: string): Promise<void> {
    const { personId } = signedIn(ctx);
    const known = isId(id) && (await this.list(ctx)).some((device) => device.id === id);
    if (!known) throw new Problem('NOT_FOUND', { internal: 'no device of the actor' });
    await this.limits.consume(ctx, 'push.test', personId);
    await this.db.run(ctx, (tx) => this.outbox.append(tx, 'push-test.ordered.v1', { subscriptionId: id }));
  }

  private async refuseTooMany(tx: Ctx, personId: string, endpoint: string): Promise<void> {
    const row = await this.db.row<{ others: number }>(
      tx,
      `select count(*)::int as others from push_subscription where person_id = $1 and endpoint <> $2`,
      [personId, endpoint],
    );
    if (row!.others >= LIMITS.pushDevices)
      throw new Problem('PUSH_DEVICES_FULL', { values: { max: LIMITS.pushDevices } });
  }

  private async change(ctx: Ctx, id: string, sql: string, values: readonly unknown[]): Promise<void> {
    const { personId } = signedIn(ctx);
    if (!isId(id)) throw new Problem('NOT_FOUND', { internal: 'not an id' });
    const changed = await this.db.execute(ctx, sql, [id, personId, ...values]);
    if (changed === 0) throw new Problem('NOT_FOUND', { internal: 'no device of the actor' });
  }
}
