import { isId } from '@app/contracts';
import { Requires } from '@app/platform/access';
import { Problem, found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Municipality } from '../municipality.model.js';
import { MunicipalityReader } from '../municipality.reader.js';
import { BbsrProposal, BbsrProposalConnection } from './bbsr.model.js';
import { BbsrService } from './bbsr.service.js';

@Resolver(() => BbsrProposal)
export class BbsrResolver {
  constructor(
    private readonly service: BbsrService,
    private readonly municipalities: MunicipalityReader,
  ) {}

  @ResolveField(() => Municipality)
  async municipality(
    @Parent() proposal: BbsrProposal,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, proposal.municipalityId));
  }

  @Requires('bbsr-type.decide')
  @Query(() => BbsrProposalConnection, {
    description:
      'Municipalities whose inhabitants have crossed a threshold and whose type waits for a decision, newest first.',
  })
  bbsrProposals(
    @CurrentCtx() ctx: Ctx,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<BbsrProposalConnection> {
    return this.service.list(ctx, first, after);
  }

  @Requires('bbsr-type.decide')
  @Mutation(() => Municipality, {
    description:
      'Takes a proposed type over, or leaves the type as it is. Refuses with NOT_FOUND, ALREADY_DECIDED.',
  })
  decideBbsrProposal(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('accept') accept: boolean,
  ): Promise<Municipality> {
    if (!isId(id)) throw new Problem('NOT_FOUND', { field: 'id' });
    return this.service.decide(ctx, id, accept);
  }

  @Requires('bbsr-type.decide')
  @Mutation(() => Municipality, {
    description:
      'Corrects the inhabitants of a municipality until the next import; crossing a threshold proposes another type. Refuses with NOT_FOUND, BAD_INPUT.',
  })
  setMunicipalityPopulation(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('population', { type: () => Int }) population: number,
    @Args('date', { description: 'Day of the count, YYYY-MM-DD, not in the future.' }) date: string,
  ): Promise<Municipality> {
    if (!isId(id)) throw new Problem('NOT_FOUND', { field: 'id' });
    return this.service.setPopulation(ctx, id, population, date);
  }
}
