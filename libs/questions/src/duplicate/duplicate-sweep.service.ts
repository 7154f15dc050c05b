import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { DuplicateEffects, type MarkPlace } from './duplicate.effects.js';

/** As many proposals as one sweep deals with at most; the next one goes on. */
const SWEEP_LIMIT = 500;

const PLACE = `id, duplicate_id as "duplicateId", original_id as "originalId"`;

/** Proposals nobody answers: the asking side is reminded once, then they lapse. */
@Injectable()
export class DuplicateSweep {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly effects: DuplicateEffects,
  ) {}

  /**
   * Safe to run at any time and in several workers at once. What somebody answers right now is left to them.
   *
   * @returns how many proposals were brought to mind or have lapsed
   */
  async sweep(ctx: Ctx): Promise<number> {
    const now = this.clock.now();
    const lapsed = await this.take(
      ctx,
      `update duplicate_mark set state = 'LAPSED', answered_at = $1
       where id in (select id from duplicate_mark where state = 'PROPOSED' and due_at <= $1
         order by due_at limit ${SWEEP_LIMIT} for update skip locked) returning ${PLACE}`,
      now,
      (tx, mark) => this.effects.dropped(tx, mark),
    );
    const reminded = await this.take(
      ctx,
      `update duplicate_mark set reminded_at = $1
       where id in (select id from duplicate_mark where state = 'PROPOSED' and reminded_at is null and remind_at <= $1
         order by remind_at limit ${SWEEP_LIMIT} for update skip locked) returning ${PLACE}`,
      now,
      (tx, mark) => this.effects.reminded(tx, mark),
    );
    return lapsed + reminded;
  }

  private take(
    ctx: Ctx,
    text: string,
    now: Date,
    follow: (tx: Ctx, mark: MarkPlace) => Promise<void>,
  ): Promise<number> {
    return this.db.run(ctx, async (tx) => {
      const marks = await this.db.rows<MarkPlace & Record<string, unknown>>(tx, text, [now]);
      for (const mark of marks) await follow(tx, mark);
      return marks.length;
    });
  }
}
