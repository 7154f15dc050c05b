import { isId } from '@app/contracts';
import { Requires } from '@app/platform/access';
import { Problem, type Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MandateRequest, MandateRequestConnection } from './mandate.model.js';
import { MandateService } from './mandate.service.js';

@Resolver(() => MandateRequest)
export class MandateResolver {
  constructor(private readonly service: MandateService) {}

  @Requires('mandate.read')
  @Query(() => MandateRequestConnection, {
    description: 'What members want to promise for their municipality, newest first. `NOT_FOUND` for others.',
  })
  mandateRequests(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
    @Args('openOnly', { type: () => Boolean, nullable: true, defaultValue: true }) openOnly: boolean | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<MandateRequestConnection> {
    return this.service.list(ctx, checkedId(municipalityId), openOnly ?? true, first, after);
  }

  @Requires('mandate.read')
  @Mutation(() => MandateRequest, {
    description:
      'Promises for the municipality, or refuses with a reason; for those who hold its mandate. Refuses with NOT_FOUND, ALREADY_DECIDED, REASON_REQUIRED.',
  })
  decideMandateRequest(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('approve') approve: boolean,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ): Promise<MandateRequest> {
    return this.service.decide(ctx, checkedId(id), approve, reason);
  }

  @Requires('account.manage-own')
  @Mutation(() => MandateRequest, {
    description: 'Takes the own request back. Refuses with NOT_FOUND, ALREADY_DECIDED.',
  })
  withdrawMandateRequest(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MandateRequest> {
    return this.service.withdraw(ctx, checkedId(id));
  }
}

function checkedId(id: string): string {
  if (!isId(id)) throw new Problem('NOT_FOUND', { field: 'id' });
  return id;
}
