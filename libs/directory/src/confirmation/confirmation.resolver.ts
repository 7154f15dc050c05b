import { isId } from '@app/contracts';
import { Public, Requires } from '@app/platform/access';
import { Problem, found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { RateLimits, networkOf } from '@app/platform/rate-limit';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Membership } from '../membership.model.js';
import { MunicipalityReader } from '../municipality.reader.js';
import { MembershipLink } from './confirmation.model.js';
import { ConfirmationService } from './confirmation.service.js';

const LINK = 'the signed link in the mail is the proof';

@Resolver(() => MembershipLink)
export class ConfirmationResolver {
  constructor(
    private readonly service: ConfirmationService,
    private readonly municipalities: MunicipalityReader,
    private readonly limits: RateLimits,
  ) {}

  @Public(LINK)
  @Query(() => MembershipLink, {
    nullable: true,
    description:
      'What a link of the yearly confirmation is about; null for one that is not ours or whose membership is over. Changes nothing.',
  })
  async membershipLink(
    @CurrentGql() gql: GqlContext,
    @Args('token') token: string,
  ): Promise<MembershipLink | null> {
    const state = await this.service.stateOf(gql.ctx, token);
    if (!state) {
      await this.limits.consume(gql.ctx, 'link.address', networkOf(gql.req?.ip));
      return null;
    }
    return this.model(gql, state.membership, state.open);
  }

  @Public(LINK)
  @Mutation(() => MembershipLink, {
    description:
      'Confirms a membership for another year by the link of a mail, or restores one that rests. A second time changes nothing. NOT_FOUND for links that are not ours.',
  })
  async confirmMembershipByLink(
    @CurrentGql() gql: GqlContext,
    @Args('token') token: string,
  ): Promise<MembershipLink> {
    await this.limits.consume(gql.ctx, 'link', token);
    return this.model(gql, await this.service.confirmByLink(gql.ctx, token), false);
  }

  @Requires('account.manage-own')
  @Mutation(() => Membership, {
    description:
      'Confirms the own membership for another year, or restores it when it rests. NOT_FOUND for those of others.',
  })
  confirmMembership(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<Membership> {
    if (!isId(id)) throw new Problem('NOT_FOUND', { field: 'id' });
    return this.service.confirm(ctx, id);
  }

  private async model(
    { loaders }: GqlContext,
    membership: Membership,
    open: boolean,
  ): Promise<MembershipLink> {
    const town = found(await loaders.load(this.municipalities.byId, membership.municipalityId));
    return {
      town: town.name,
      townSlug: town.slug,
      state: membership.state,
      open,
      confirmBy: membership.confirmBy!,
    };
  }
}
