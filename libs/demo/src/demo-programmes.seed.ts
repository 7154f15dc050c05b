import { Clock, berlinDayAfter } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { PROGRAMMES } from './content/programmes.js';

/** Invented funding programmes, marked as examples. */
@Injectable()
export class DemoProgrammesSeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async seed(tx: Ctx): Promise<void> {
    const now = this.clock.now();
    for (const { name, funder, landKeys, dueDays, maxRate, notes } of PROGRAMMES)
      await this.db.execute(
        tx,
        `insert into funding_programme (name, funder, land_keys, deadline_on, max_rate, notes, is_example, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, true, $7, $7)`,
        [name, funder, landKeys, dueDays === null ? null : berlinDayAfter(now, dueDays), maxRate, notes, now],
      );
  }
}
