import { isId } from '@app/contracts';
import { Requires } from '@app/platform/access';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CircleProposals } from './circle-proposals.service.js';
import { CooperationCircle, InviteToCircleInput } from './circle.model.js';
import { CircleReader, isStaff } from './circle.reader.js';
import { CircleService } from './circle.service.js';

@Resolver(() => CooperationCircle)
export class CircleResolver {
  constructor(
    private readonly reader: CircleReader,
    private readonly service: CircleService,
    private readonly proposals: CircleProposals,
  ) {}

  @Requires('circle.read')
  @Query(() => [CooperationCircle], {
    description:
      'The circles of a town, for its members and the staff: formed and invited ones first, then proposals, ' +
      'then those that did not come about; at most 20. `NOT_FOUND` for others.',
  })
  circles(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
  ): Promise<CooperationCircle[]> {
    const actor = signedIn(ctx);
    if (!isId(municipalityId) || !(actor.municipalityIds.has(municipalityId) || isStaff(actor)))
      throw new Problem('NOT_FOUND', { internal: `not of town ${municipalityId}` });
    return this.reader.ofTown(ctx, municipalityId);
  }

  @Requires('circle.read')
  @Query(() => CooperationCircle, {
    nullable: true,
    description: 'One circle, for its towns and the staff; null for others.',
  })
  circle(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CooperationCircle | null> {
    return this.reader.one(ctx, id);
  }

  @Requires('circle.act')
  @Mutation(() => [CooperationCircle], {
    description:
      'Looks at once for circles a town could be part of, instead of in the coming night, and returns all its circles.',
  })
  async proposeCircles(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
  ): Promise<CooperationCircle[]> {
    found(
      (isId(municipalityId) && signedIn(ctx).municipalityIds.has(municipalityId)) || null,
      'not of that town',
    );
    await this.proposals.around(ctx, municipalityId);
    return this.reader.ofTown(ctx, municipalityId);
  }

  @Requires('circle.act')
  @Mutation(() => CooperationCircle, {
    description:
      'Invites the other towns of a proposed circle. CONFLICT when somebody was faster or the proposal has ended. ' +
      'Without the mandate of the town it is prepared: see viewer.mandateRequest.',
  })
  async inviteToCircle(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: InviteToCircleInput,
  ): Promise<CooperationCircle> {
    await this.service.invite(ctx, input);
    return found(await this.reader.one(ctx, input.circleId));
  }

  @Requires('circle.act')
  @Mutation(() => CooperationCircle, {
    description:
      'Accepts or declines an invitation for a town; a town that is in can leave. CONFLICT when there is no invitation any more. ' +
      'Without the mandate of the town accepting is prepared: see viewer.mandateRequest.',
  })
  async answerCircleInvitation(
    @CurrentCtx() ctx: Ctx,
    @Args('circleId', { type: () => ID }) circleId: string,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
    @Args('accept') accept: boolean,
  ): Promise<CooperationCircle> {
    await this.service.answer(ctx, circleId, municipalityId, accept);
    return found(await this.reader.one(ctx, circleId));
  }

  @Requires('circle.act')
  @Mutation(() => Boolean, {
    description:
      'Takes a town out of a proposal and keeps it from being proposed for that need for 180 days. The other towns do not learn it.',
  })
  async dismissCircle(
    @CurrentCtx() ctx: Ctx,
    @Args('circleId', { type: () => ID }) circleId: string,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
  ): Promise<boolean> {
    await this.service.dismiss(ctx, circleId, municipalityId);
    return true;
  }
}
