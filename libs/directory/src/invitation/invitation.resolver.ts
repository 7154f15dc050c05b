import { isId } from '@app/contracts';
import { Public, Requires } from '@app/platform/access';
import { Problem, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { RateLimits, networkOf } from '@app/platform/rate-limit';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Membership } from '../membership.model.js';
import {
  InvitationPreview,
  InviteToTownInput,
  TownInvitation,
  TownInvitationConnection,
} from './invitation.model.js';
import { InvitationReader } from './invitation.reader.js';
import { InvitationService } from './invitation.service.js';

@Resolver(() => TownInvitation)
export class InvitationResolver {
  constructor(
    private readonly service: InvitationService,
    private readonly reader: InvitationReader,
    private readonly limits: RateLimits,
  ) {}

  @Public('the secret link in the mail is the proof')
  @Query(() => InvitationPreview, {
    nullable: true,
    description:
      'What a link of an invitation is about; null when it is used, taken back, expired or not ours.',
  })
  async invitation(
    @CurrentGql() gql: GqlContext,
    @Args('token') token: string,
  ): Promise<InvitationPreview | null> {
    const preview = await this.reader.preview(gql.ctx, token);
    if (!preview) await this.limits.consume(gql.ctx, 'link.address', networkOf(gql.req?.ip));
    return preview;
  }

  @Requires('membership.invite')
  @Query(() => TownInvitationConnection, {
    description:
      'Open invitations to a municipality, newest first: all of them for its admins and staff, for others their own.',
  })
  townInvitations(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<TownInvitationConnection> {
    if (!isId(municipalityId)) throw new Problem('NOT_FOUND', { field: 'municipalityId' });
    return this.reader.list(ctx, municipalityId, first, after);
  }

  @Requires('membership.invite')
  @Mutation(() => TownInvitation, {
    description:
      'Mails an invitation to the own municipality, or to one that does not take part yet; valid for 14 days and once. The answer is the same whether the address has an account or not. Refuses with NOT_FOUND, BAD_INPUT, TOO_LONG, TOO_MANY_REQUESTS.',
  })
  inviteToTown(@CurrentCtx() ctx: Ctx, @Args('input') input: InviteToTownInput): Promise<TownInvitation> {
    if (!isId(input.municipalityId)) throw new Problem('NOT_FOUND', { field: 'input.municipalityId' });
    return this.service.invite(ctx, input);
  }

  @Requires('account.manage-own')
  @Mutation(() => Boolean, {
    description:
      'Takes an open invitation back; for whoever sent it, admins of the municipality and staff. Always true. Refuses with NOT_FOUND, ALREADY_DECIDED.',
  })
  revokeInvitation(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    if (!isId(id)) throw new Problem('NOT_FOUND', { field: 'id' });
    return this.service.revoke(ctx, id);
  }

  @Requires('membership.request')
  @Mutation(() => Membership, {
    description:
      'Accepts an invitation by its link. ACTIVE at once when an admin invited the address of the account, otherwise as with every request. Refuses with NOT_FOUND, ALREADY_MEMBER, TOO_LONG.',
  })
  acceptInvitation(
    @CurrentCtx() ctx: Ctx,
    @Args('token') token: string,
    @Args('position', { type: () => String, nullable: true }) position: string | null,
  ): Promise<Membership> {
    return this.service.accept(ctx, token, position);
  }
}
