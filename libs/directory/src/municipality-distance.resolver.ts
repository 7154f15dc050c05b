import { Database } from '@app/platform/database';
import { CurrentGql, type Batch, type GqlContext } from '@app/platform/graphql';
import { Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { distanceKm } from './municipality.filter.js';
import { Municipality } from './municipality.model.js';

@Resolver(() => Municipality)
export class MunicipalityDistanceResolver {
  constructor(private readonly db: Database) {}

  private readonly toOwn: Batch<string, number> = async (ctx, ids) => {
    const rows = await this.db.rows<{ id: string; km: number }>(
      ctx,
      `select m.id, min(${distanceKm('m', 'own')}) as km from municipality m, municipality own
       where m.id = any($1::uuid[]) and own.id = any($2::uuid[]) and m.lat is not null and m.lon is not null
         and own.lat is not null and own.lon is not null
       group by m.id`,
      [ids, [...(ctx.actor?.municipalityIds ?? [])]],
    );
    return new Map(rows.map(({ id, km }) => [id, km]));
  };

  @ResolveField(() => Float, {
    nullable: true,
    description:
      'Great-circle distance in kilometres to the nearest municipality the viewer is a member of; null for everybody else, for own municipalities, and where coordinates are missing.',
  })
  async distanceKm(
    @Parent() { id }: Municipality,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<number | null> {
    const own = ctx.actor?.municipalityIds;
    if (!own || own.size === 0 || own.has(id)) return null;
    return loaders.load(this.toOwn, id);
  }
}
