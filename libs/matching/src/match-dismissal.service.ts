import { LIMITS, isId } from '@app/contracts';
import { Clock, berlinDay, berlinDayAfter } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, orNothing } from '@app/platform/input';
import { Injectable } from '@nestjs/common';
import type { DismissalReason } from './match-dismissal.entity.js';
import { MatchDismissal } from './match-dismissal.model.js';

/** So long a suggestion that was put aside stays away. */
export const DISMISSED_DAYS = 180;

/** A town that has put aside more than these does better with filters. */
const MOST = 200;

const COLUMNS = `other_id as "otherId", reason, note, created_at as "createdAt", until::text as until`;

type Row = Omit<MatchDismissal, 'municipality'> & Record<string, unknown>;

/**
 * Suggestions that do not fit. They leave the list of the own town alone: nothing is told, counted or shown
 * to the other town, and its own list stays as it is.
 */
@Injectable()
export class MatchDismissals {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a town aside for 180 days; again, with another reason, for 180 days from now.
   *
   * @throws Problem `NOT_FOUND` unless it is the own town and the other one exists, `BAD_INPUT` for the own town
   *   itself, `TOO_LONG`
   */
  async dismiss(
    ctx: Ctx,
    municipalityId: string,
    otherId: string,
    reason: DismissalReason,
    note: string | null = null,
  ): Promise<MatchDismissal> {
    const { personId } = ofOwnTown(ctx, municipalityId);
    if (otherId === municipalityId) throw new Problem('BAD_INPUT', { field: 'otherId' });
    found(isId(otherId) || null, 'not an id');
    const text = orNothing(manyLines, note, { field: 'note', max: LIMITS.note });
    const now = this.clock.now();
    const row = await this.db.row<Row>(
      ctx,
      `insert into match_dismissal (municipality_id, other_id, reason, note, person_id, created_at, until)
       select $1, m.id, $3, $4, $5, $6, $7 from municipality m where m.id = $2 and m.gone_at is null
       on conflict (municipality_id, other_id) do update set reason = excluded.reason, note = excluded.note,
         person_id = excluded.person_id, created_at = excluded.created_at, until = excluded.until
       returning ${COLUMNS}`,
      [municipalityId, otherId, reason, text, personId, now, berlinDayAfter(now, DISMISSED_DAYS)],
    );
    return Object.assign(new MatchDismissal(), found(row, 'no such town'));
  }

  /**
   * Takes it back.
   *
   * @returns false when it was not put aside
   * @throws Problem `NOT_FOUND` unless it is the own town
   */
  async restore(ctx: Ctx, municipalityId: string, otherId: string): Promise<boolean> {
    ofOwnTown(ctx, municipalityId);
    found(isId(otherId) || null, 'not an id');
    const gone = await this.db.rows(
      ctx,
      'delete from match_dismissal where municipality_id = $1 and other_id = $2 returning other_id',
      [municipalityId, otherId],
    );
    return gone.length > 0;
  }

  /** What the own town has put aside and not yet comes back, latest first, at most 200. */
  async of(ctx: Ctx, municipalityId: string): Promise<MatchDismissal[]> {
    ofOwnTown(ctx, municipalityId);
    const rows = await this.db.rows<Row>(
      ctx,
      `select ${COLUMNS} from match_dismissal d
       where municipality_id = $1 and until > $2::date
         and exists (select 1 from municipality m where m.id = d.other_id and m.gone_at is null)
       order by created_at desc, other_id limit ${MOST}`,
      [municipalityId, berlinDay(this.clock.now())],
    );
    return rows.map((row) => Object.assign(new MatchDismissal(), row));
  }
}

/** Not even the staff: what a town puts aside is for its people alone. */
function ofOwnTown(ctx: Ctx, municipalityId: string) {
  const actor = signedIn(ctx);
  if (!actor.municipalityIds.has(municipalityId))
    throw new Problem('NOT_FOUND', { internal: `not of town ${municipalityId}` });
  return actor;
}
