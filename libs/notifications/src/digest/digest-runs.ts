import type { JobPayload } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';

/** Runs of overviews, for those who look after jobs. */
@Injectable()
export class DigestRuns {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives up the runs of a job that was discarded; the sweep would hand them to a job again. What they were to
   * tell waits for the next overview. Runs that have left a batch for a job of their own stay with that one.
   */
  async giveUp(ctx: Ctx, { runIds }: JobPayload<'digest.send.v1'>): Promise<void> {
    await this.db.execute(
      ctx,
      `update digest_run set state = 'SKIPPED', skip_reason = 'DISCARDED', finished_at = $2
       where id = any($1::uuid[]) and state = 'DUE' and (claims <= 1 or cardinality($1::uuid[]) = 1)`,
      [runIds, this.clock.now()],
    );
  }
}
