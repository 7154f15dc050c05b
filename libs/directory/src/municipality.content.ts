import type { Ctx } from '@app/platform/context';
import { Clock } from '@app/platform/clock';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Injectable } from '@nestjs/common';

/** A text as a moderator sees it. */
export interface ContentSnapshot {
  readonly title: string;
  readonly text: string;
  readonly authorId: string | null;
  readonly municipalityId: string;
}

/** How moderation reaches the own words of a municipality. */
@Injectable()
export class MunicipalityContent {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: LiveLog,
  ) {}

  /** The text as it stands now; null when there is none. */
  async snapshot(ctx: Ctx, id: string): Promise<ContentSnapshot | null> {
    return this.db.row<ContentSnapshot & Record<string, unknown>>(
      ctx,
      `select name as title, description as text, null::uuid as "authorId", id as "municipalityId"
       from municipality where id = $1 and description is not null`,
      [id],
    );
  }

  /** Hides the text from everybody but the people who edit it, also on open pages; `reason` is shown to them. */
  async hide(ctx: Ctx, id: string, reason: string): Promise<void> {
    await this.db.execute(
      ctx,
      `update municipality set description_hidden_at = $2, description_hidden_reason = $3 where id = $1`,
      [id, this.clock.now(), reason],
    );
    await this.changed(ctx, id);
  }

  async restore(ctx: Ctx, id: string): Promise<void> {
    await this.db.execute(
      ctx,
      `update municipality set description_hidden_at = null, description_hidden_reason = null where id = $1`,
      [id],
    );
    await this.changed(ctx, id);
  }

  private async changed(ctx: Ctx, municipalityId: string): Promise<void> {
    await this.live.append(ctx, `town-page:${municipalityId}`, 'municipality.changed', { municipalityId });
  }
}
