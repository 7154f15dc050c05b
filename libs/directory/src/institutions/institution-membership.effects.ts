import type { Ctx } from '@app/platform/context';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { BelongingEffects, type Belonging } from '../belonging.effects.js';
import type { InstitutionMembershipState } from './institution.enums.js';

/** The part of a membership of an institution its effects need. */
export interface AffectedInstitutionMembership extends Belonging {
  readonly institutionId: string;
}

/** What follows from a change of a membership of an institution, in its transaction: messages, open pages, rights. */
@Injectable()
export class InstitutionMembershipEffects {
  constructor(
    private readonly outbox: Outbox,
    private readonly belonging: BelongingEffects,
  ) {}

  async requested(
    tx: Ctx,
    { id, institutionId }: Pick<AffectedInstitutionMembership, 'id' | 'institutionId'>,
  ): Promise<void> {
    await this.outbox.append(tx, 'institution-membership.requested.v1', { membershipId: id, institutionId });
  }

  async activated(tx: Ctx, membership: AffectedInstitutionMembership): Promise<void> {
    await this.outbox.append(tx, 'institution-membership.activated.v1', await this.ids(tx, membership));
    await this.changed(tx, membership, 'ACTIVE');
  }

  /** Somebody has decided about a request; whoever asked is told. */
  async decided(tx: Ctx, membership: AffectedInstitutionMembership, accepted: boolean): Promise<void> {
    const { id, institutionId } = membership;
    await this.outbox.append(tx, 'institution-membership.decided.v1', { membershipId: id, institutionId });
    if (accepted) await this.activated(tx, membership);
    else await this.changed(tx, membership, 'REJECTED');
  }

  /** @param endedBy the person that ended it for somebody else; null for whoever left */
  async ended(tx: Ctx, membership: AffectedInstitutionMembership, endedBy: string | null): Promise<void> {
    await this.outbox.append(tx, 'institution-membership.ended.v1', {
      ...(await this.ids(tx, membership)),
      endedBy,
    });
    await this.changed(tx, membership, 'ENDED');
  }

  /** The membership is a request again: its proof is gone. */
  async reconsidered(tx: Ctx, membership: AffectedInstitutionMembership): Promise<void> {
    await this.outbox.append(tx, 'institution-membership.reconsidered.v1', await this.ids(tx, membership));
    await this.changed(tx, membership, 'PENDING');
  }

  changed(
    tx: Ctx,
    membership: AffectedInstitutionMembership,
    state: InstitutionMembershipState,
  ): Promise<void> {
    return this.belonging.changed(tx, membership, state);
  }

  private async ids(tx: Ctx, membership: AffectedInstitutionMembership) {
    return { ...(await this.belonging.ids(tx, membership)), institutionId: membership.institutionId };
  }
}
