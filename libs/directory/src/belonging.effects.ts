import { ActorChanges } from '@app/identity';
import type { Room } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Injectable } from '@nestjs/common';
import type { MembershipState } from './directory.enums.js';

/** A membership of a town or an institution: what everything that follows from its changes needs. */
export interface Belonging {
  readonly id: string;
  readonly personId: string;
}

/** What follows for somebody whose membership of a town or an institution has changed, in its transaction. */
@Injectable()
export class BelongingEffects {
  constructor(
    private readonly db: Database,
    private readonly live: LiveLog,
    private readonly actors: ActorChanges,
  ) {}

  /** Tells open pages of the person, and those in `rooms`; what the person may do counts from the commit on. */
  async changed(
    tx: Ctx,
    { id, personId }: Belonging,
    state: MembershipState,
    ...rooms: readonly Room[]
  ): Promise<void> {
    await this.live.appendAll(
      tx,
      [...rooms, `person:${personId}` as const].map((room) => ({
        room,
        kind: 'membership.changed' as const,
        payload: { membershipId: id, state },
      })),
    );
    await this.actors.actorChanged(tx, personId);
  }

  /** What messages name a membership by. */
  async ids(tx: Ctx, { id, personId }: Belonging): Promise<{ membershipId: string; accountId: string }> {
    const account = await this.db.row<{ id: string }>(tx, 'select id from account where person_id = $1', [
      personId,
    ]);
    return { membershipId: id, accountId: account!.id };
  }
}
