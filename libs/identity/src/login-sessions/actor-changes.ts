import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Injectable } from '@nestjs/common';
import { LOGIN_SESSION_CHANNEL, RecordCache } from './record-cache.js';

/** Tells every process that somebody may do more or less than a moment ago. */
@Injectable()
export class ActorChanges {
  constructor(
    private readonly db: Database,
    private readonly live: LiveLog,
    private readonly cache: RecordCache,
  ) {}

  /**
   * To be called in the transaction that changes what a person may do: memberships, roles, blocking, ended
   * sessions. From the commit on requests see the new rights, and open sockets are checked again.
   */
  async actorChanged(ctx: Ctx, personId: string): Promise<void> {
    await this.db.execute(ctx, `select pg_notify('${LOGIN_SESSION_CHANNEL}', $1)`, [personId]);
    await this.live.rightsChanged(ctx, personId);
    // The word from the database takes a moment; this process knows already.
    if (ctx.tx) ctx.tx.afterCommit(() => this.cache.forget(personId));
    else this.cache.forget(personId);
  }
}
