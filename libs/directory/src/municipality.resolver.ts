import { isId } from '@app/contracts';
import { Public, Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { Problem } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Land } from './land.model.js';
import { MunicipalityFilter, UpdateMunicipalityInput } from './municipality.inputs.js';
import { MapPoint, Municipality, MunicipalityConnection } from './municipality.model.js';
import { MunicipalityReader } from './municipality.reader.js';
import { MunicipalityService } from './municipality.service.js';

@Resolver(() => Municipality)
export class MunicipalityResolver {
  constructor(
    private readonly reader: MunicipalityReader,
    private readonly service: MunicipalityService,
  ) {}

  @Public('the register is public')
  @Query(() => [Land], { description: 'The 16 Länder in the order of their keys.' })
  laender(@CurrentCtx() ctx: Ctx): Promise<Land[]> {
    return this.reader.laender(ctx);
  }

  @Public('the register is public')
  @Query(() => [Int], {
    description:
      'The types of the BBSR that municipalities have, ascending; empty until a file with types is imported.',
  })
  bbsrTypes(@CurrentCtx() ctx: Ctx): Promise<number[]> {
    return this.reader.bbsrTypes(ctx);
  }

  @Public('the register is public')
  @Query(() => Municipality, {
    nullable: true,
    description: 'A municipality by the slug of its page or by id; null when there is none.',
  })
  async municipality(
    @CurrentGql() { ctx, loaders }: GqlContext,
    @Args('slug', { type: () => String, nullable: true }) slug: string | null,
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
  ): Promise<Municipality | null> {
    if (id) return isId(id) ? loaders.load(this.reader.byId, id) : null;
    if (!slug || slug.length > 200) return null;
    return this.reader.bySlug(ctx, slug);
  }

  @Public('the register is public')
  @Query(() => MunicipalityConnection, {
    description: 'Municipalities by name; with a search text, names that begin with it first.',
  })
  municipalities(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => MunicipalityFilter, nullable: true }) filter: MunicipalityFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<MunicipalityConnection> {
    return this.reader.list(ctx, filter ?? {}, first, after);
  }

  @Public('the register is public')
  @Query(() => [MapPoint], {
    description: 'Markers for the map: at most 3,000, the largest municipalities first.',
    complexity: 100,
  })
  mapPoints(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => MunicipalityFilter, nullable: true }) filter: MunicipalityFilter | null,
  ): Promise<MapPoint[]> {
    return this.reader.mapPoints(ctx, filter ?? {});
  }

  @Requires('municipality.edit')
  @Mutation(() => Municipality, {
    description:
      'Changes the text and contact on the page of a municipality; for its admins and editors. Fields left out stay.',
  })
  updateMunicipality(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: UpdateMunicipalityInput,
  ): Promise<Municipality> {
    if (!isId(id)) throw new Problem('NOT_FOUND', { field: 'id' });
    return this.service.update(ctx, id, input);
  }
}
