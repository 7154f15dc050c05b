import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { municipalityConditions } from './municipality.filter.js';
import type { MunicipalityFilter } from './municipality.inputs.js';
import type { MapPoint, Municipality, MunicipalityConnection } from './municipality.model.js';
import { MUNICIPALITY_COLUMNS, toMunicipality, type MunicipalityRow } from './municipality.row.js';

/** More markers than this help nobody on a map of Germany. */
const MAP_LIMIT = 3_000;

/** All of Germany, about 15 MB. */
const REMEMBERED = 12_000;

/** Batched reads of municipalities; other libs use it too. */
@Injectable()
export class MunicipalityReader {
  private readonly memory = new LRUCache<string, { version: string; municipality: Municipality }>({
    max: REMEMBERED,
  });

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  readonly byId: Batch<string, Municipality> = async (ctx, ids) => {
    const rows = await this.db.rows<MunicipalityRow & { version: string }>(
      ctx,
      `select ${MUNICIPALITY_COLUMNS}, m.xmin::text as version from municipality m where m.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(
      rows.map(({ version, ...row }) => {
        const municipality = Object.freeze(toMunicipality(row));
        // Inside a transaction a row may change again without a new version, or never be committed.
        if (!ctx.tx) this.memory.set(row.id, { version, municipality });
        return [row.id, municipality];
      }),
    );
  };

  /**
   * The municipalities whose rows have just been seen in these versions (id → version, see
   * `municipalityVersion`): from memory when they have not changed since, otherwise read anew. A page of a list
   * shows twenty towns, and towns change rarely.
   */
  async byVersion(ctx: Ctx, versions: ReadonlyMap<string, string>): Promise<Map<string, Municipality>> {
    const found = new Map<string, Municipality>();
    const missing: string[] = [];
    for (const [id, version] of versions) {
      const known = this.memory.get(id);
      if (known?.version === version) found.set(id, known.municipality);
      else missing.push(id);
    }
    if (missing.length > 0)
      for (const [id, municipality] of await this.byId(ctx, missing)) found.set(id, municipality);
    return found;
  }

  readonly memberCountById: Batch<string, number> = async (ctx, ids) => {
    const rows = await this.db.rows<{ id: string; n: number }>(
      ctx,
      `select municipality_id as id, count(*)::int as n from membership where municipality_id = any($1::uuid[]) and state = 'ACTIVE' group by 1`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.n]));
  };

  /** Numbers of one Land: all its municipalities, and those that take part. */
  readonly countsByLand: Batch<string, { members: number; all: number }> = async (ctx, keys) => {
    const rows = await this.db.rows<{ key: string; members: number; all: number }>(
      ctx,
      `select land_key as key, count(*) filter (where participation = 'MEMBER')::int as members, count(*)::int as "all"
       from municipality where gone_at is null and land_key = any($1::text[]) group by 1`,
      [keys],
    );
    return new Map(rows.map((row) => [row.key, row]));
  };

  async bySlug(ctx: Ctx, slug: string): Promise<Municipality | null> {
    const row = await this.db.row<MunicipalityRow>(
      ctx,
      `select ${MUNICIPALITY_COLUMNS} from municipality m where m.slug = $1`,
      [slug],
    );
    return row && toMunicipality(row);
  }

  /**
   * A page of municipalities: names that begin with the search text first, then by name.
   *
   * @throws Problem `BAD_INPUT` for a filter or cursor that does not fit.
   */
  async list(
    ctx: Ctx,
    filter: MunicipalityFilter,
    first: number | null,
    after: string | null,
  ): Promise<MunicipalityConnection> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, ['number', 'text', 'id']);
    const { where, values, rank } = municipalityConditions(filter, berlinDay(this.clock.now()));
    const place = values.length;
    const keyset = cursor
      ? `and (${rank}, fold(m.name), m.id) > ($${place + 1}::int, $${place + 2}::text, $${place + 3}::uuid)`
      : '';
    type Row = MunicipalityRow & { rank: number; folded: string };
    const [rows, total] = await Promise.all([
      this.db.rows<Row>(
        ctx,
        `select ${MUNICIPALITY_COLUMNS}, ${rank} as rank, fold(m.name) as folded from municipality m
         where ${where} ${keyset} order by rank, folded, m.id limit $${place + (cursor ? 4 : 1)}`,
        [...values, ...(cursor ?? []), size + 1],
      ),
      this.db.row<{ n: number }>(ctx, `select count(*)::int as n from municipality m where ${where}`, values),
    ]);
    const page = toConnection(
      rows,
      size,
      (row) => encodeCursor([row.rank, row.folded, row.id]),
      ({ rank: _rank, folded: _folded, ...row }) => toMunicipality(row),
    );
    return { ...page, totalCount: total!.n };
  }

  /** The municipalities with known coordinates that fit, at most 3,000, the largest first. */
  async mapPoints(ctx: Ctx, filter: MunicipalityFilter): Promise<MapPoint[]> {
    const { where, values } = municipalityConditions(filter, berlinDay(this.clock.now()));
    return this.db.rows<MapPoint>(
      ctx,
      `select m.id, m.slug, m.name, m.lat, m.lon, m.participation, m.size_class as "sizeClass" from municipality m
       where ${where} and m.lat is not null order by m.population desc nulls last, m.id limit ${MAP_LIMIT}`,
      values,
    );
  }

  /** The 16 Länder in the order of their keys. */
  laender(ctx: Ctx): Promise<{ key: string; name: string }[]> {
    return this.db.rows(ctx, `select key, name from land order by key`);
  }

  /** The BBSR types that municipalities have, ascending; none before they are imported. */
  async bbsrTypes(ctx: Ctx): Promise<number[]> {
    const rows = await this.db.rows<{ type: number }>(
      ctx,
      `select distinct bbsr_type as type from municipality where gone_at is null and bbsr_type is not null order by 1`,
    );
    return rows.map(({ type }) => type);
  }

  /** The municipality, or a refusal with `NOT_FOUND`; for checking ids that come from outside. */
  async get(ctx: Ctx, id: string): Promise<Municipality> {
    const municipality = (await this.byId(ctx, [id])).get(id);
    if (!municipality) throw new Problem('NOT_FOUND', { internal: `no municipality ${id}` });
    return municipality;
  }
}
