import { Clock } from '@app/platform/clock';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { mergeWeights, type SomeWeights } from './match-settings.rules.js';
import { MATCH_WEIGHT_KEYS, type MatchWeightValues } from './match.rules.js';

const COLUMNS = `need, evidence, distance, size_class as "sizeClass", same_land as "sameLand", load`;

/** What a person stresses in matches. */
@Injectable()
export class MatchWeightsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The weights of the signed-in person; 1 for everything that was never set. */
  async own(ctx: Ctx): Promise<MatchWeightValues> {
    const { personId } = signedIn(ctx);
    const saved = await this.db.row<MatchWeightValues & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from match_weights where person_id = $1`,
      [personId],
    );
    return mergeWeights(null)(saved ?? {});
  }

  /**
   * Saves weights for the signed-in person; parts that are left out stay as they are.
   *
   * @throws Problem `BAD_INPUT` for a weight that is not between 0 and 5
   */
  async save(ctx: Ctx, weights: SomeWeights): Promise<MatchWeightValues> {
    const { personId } = signedIn(ctx);
    mergeWeights(weights);
    const given = MATCH_WEIGHT_KEYS.map((key) => weights[key] ?? null);
    const row = await this.db.row<MatchWeightValues & Record<string, unknown>>(
      ctx,
      `insert into match_weights as old (person_id, need, evidence, distance, size_class, same_land, load, updated_at)
       values ($1, coalesce($2, 1), coalesce($3, 1), coalesce($4, 1), coalesce($5, 1), coalesce($6, 1), coalesce($7, 1), $8)
       on conflict (person_id) do update set need = coalesce($2, old.need), evidence = coalesce($3, old.evidence),
         distance = coalesce($4, old.distance), size_class = coalesce($5, old.size_class),
         same_land = coalesce($6, old.same_land), load = coalesce($7, old.load), updated_at = excluded.updated_at
       returning ${COLUMNS}`,
      [personId, ...given, this.clock.now()],
    );
    return mergeWeights(null)(row!);
  }
}
