import type { Ctx } from '@app/platform/context';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { IdentityService } from '@app/identity';
import { Injectable } from '@nestjs/common';
import { BelongingEffects, type Belonging } from './belonging.effects.js';
import type { MembershipState } from './directory.enums.js';

/** The part of a membership its effects need. */
export interface AffectedMembership extends Belonging {
  readonly municipalityId: string;
}

/** What follows from a change of a membership, in its transaction: messages, open pages, rights. */
@Injectable()
export class MembershipEffects {
  constructor(
    private readonly outbox: Outbox,
    private readonly live: LiveLog,
    private readonly belonging: BelongingEffects,
    private readonly identity: IdentityService,
  ) {}

  async requested(
    tx: Ctx,
    { id, municipalityId, claim }: { id: string; municipalityId: string; claim: boolean },
  ): Promise<void> {
    if (claim) await this.outbox.append(tx, 'municipality.claimed.v1', { membershipId: id, municipalityId });
    else await this.outbox.append(tx, 'membership.requested.v1', { membershipId: id, municipalityId });
    await this.waits(tx, id, municipalityId);
  }

  /** @param position what the person gave as office or task with the request */
  async activated(tx: Ctx, membership: AffectedMembership, position: string | null): Promise<void> {
    await this.identity.suggestPosition(tx, membership.personId, position);
    await this.outbox.append(tx, 'membership.activated.v1', await this.ids(tx, membership));
    await this.changedTo(tx, membership, 'ACTIVE');
  }

  async rejected(tx: Ctx, membership: AffectedMembership): Promise<void> {
    await this.outbox.append(tx, 'membership.rejected.v1', await this.ids(tx, membership));
    await this.changedTo(tx, membership, 'REJECTED');
  }

  /** @param endedBy the person that ended it for somebody else; null for whoever left */
  async ended(tx: Ctx, membership: AffectedMembership, endedBy: string | null): Promise<void> {
    await this.outbox.append(tx, 'membership.ended.v1', { ...(await this.ids(tx, membership)), endedBy });
    await this.changedTo(tx, membership, 'ENDED');
  }

  /** The membership rests from now on. */
  async lapsed(tx: Ctx, membership: AffectedMembership): Promise<void> {
    await this.outbox.append(tx, 'membership.lapsed.v1', await this.ids(tx, membership));
    await this.changedTo(tx, membership, 'INACTIVE');
  }

  /** The membership is a request again: its proof is gone. */
  async reconsidered(tx: Ctx, membership: AffectedMembership): Promise<void> {
    await this.outbox.append(tx, 'membership.reconsidered.v1', await this.ids(tx, membership));
    await this.waits(tx, membership.id, membership.municipalityId);
    await this.changedTo(tx, membership, 'PENDING');
  }

  /** A membership that rested holds again. */
  async restored(tx: Ctx, membership: AffectedMembership): Promise<void> {
    await this.outbox.append(tx, 'membership.restored.v1', await this.ids(tx, membership));
    await this.changedTo(tx, membership, 'ACTIVE');
  }

  async changed(tx: Ctx, membership: AffectedMembership): Promise<void> {
    await this.changedTo(tx, membership, 'ACTIVE');
  }

  /** Open pages of the town show one more request. */
  private async waits(tx: Ctx, membershipId: string, municipalityId: string): Promise<void> {
    await this.live.append(tx, `municipality:${municipalityId}`, 'membership.requested', { membershipId });
  }

  private changedTo(tx: Ctx, membership: AffectedMembership, state: MembershipState): Promise<void> {
    return this.belonging.changed(tx, membership, state, `municipality:${membership.municipalityId}`);
  }

  private async ids(tx: Ctx, membership: AffectedMembership) {
    return { ...(await this.belonging.ids(tx, membership)), municipalityId: membership.municipalityId };
  }
}
