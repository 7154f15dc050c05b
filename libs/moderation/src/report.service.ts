import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines } from '@app/platform/input';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { ContentStates } from './content-state.reader.js';
import type { ReportTarget } from './moderation.enums.js';
import type { Report } from './moderation.model.js';
import { ReportedContent } from './reported-content.js';
import { REPORT_COLUMNS } from './case.reader.js';

/** Takes reports and opens cases for them. */
@Injectable()
export class ReportService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly live: LiveLog,
    private readonly states: ContentStates,
    private readonly content: ReportedContent,
  ) {}

  /**
   * Reports a text the actor can read. Reports of one text join one open case, which keeps the text as it stood
   * at the first of them. Who reports a second time gets the first report back.
   *
   * @throws Problem `NOT_FOUND`, `REASON_REQUIRED`, `BAD_INPUT` or `TOO_LONG` for the reason, `OWN_CONTENT`,
   *   `TOO_MANY_REQUESTS`
   */
  async report(ctx: Ctx, target: ReportTarget, targetId: string, reason: string): Promise<Report> {
    const { personId } = signedIn(ctx);
    if (reason.trim() === '') throw new Problem('REASON_REQUIRED', { field: 'reason' });
    const tidied = manyLines(reason.trim(), {
      field: 'reason',
      min: LIMITS.reportReasonMin,
      max: LIMITS.reason,
    });
    if (!isId(targetId)) throw new Problem('NOT_FOUND', { field: 'id', internal: 'not an id' });
    await this.limits.consume(ctx, 'report', personId);
    return this.db.run(ctx, async (tx) => {
      found(await this.states.readable(tx, target, targetId), `cannot read ${target} ${targetId}`);
      const { caseId, isNew } = await this.openCase(tx, target, targetId, personId);
      const filed = await this.db.row<{ id: string }>(
        tx,
        `insert into report (case_id, target, target_id, reporter_id, reason, created_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (case_id, reporter_id) do nothing returning id`,
        [caseId, target, targetId, personId, tidied, this.clock.now()],
      );
      if (filed) await this.outbox.append(tx, 'content.reported.v1', { reportId: filed.id, caseId });
      if (isNew) await this.live.append(tx, 'moderation', 'case.opened', { caseId });
      return found(
        await this.db.row<Report & Record<string, unknown>>(
          tx,
          `select ${REPORT_COLUMNS} from report r where r.case_id = $1 and r.reporter_id = $2`,
          [caseId, personId],
        ),
      );
    });
  }

  /** The open case of the text; its row stays locked, so that nobody decides it before the report is in. */
  private async openCase(
    tx: Ctx,
    target: ReportTarget,
    targetId: string,
    personId: string,
  ): Promise<{ caseId: string; isNew: boolean }> {
    const text = found(await this.content.snapshot(tx, target, targetId), `no text of ${target} ${targetId}`);
    const leads = target === 'PROJECT' && (await this.content.isOwn(tx, target, targetId));
    if (text.authorId === personId || leads) throw new Problem('OWN_CONTENT');
    // Of two first reports one inserts; the other waits for it and then finds the row.
    const row = await this.db.row<{ id: string; is_new: boolean }>(
      tx,
      `insert into moderation_case as c
         (target, target_id, snapshot_title, snapshot_text, author_id, municipality_id, opened_at, snapshot_context,
          is_private)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (target, target_id) where state = 'OPEN' do update set state = c.state
       returning id, xmax = 0 as is_new`,
      [
        target,
        targetId,
        text.title,
        text.text,
        text.authorId,
        text.municipalityId,
        this.clock.now(),
        text.context ?? null,
        text.isPrivate ?? false,
      ],
    );
    return { caseId: row!.id, isNew: row!.is_new };
  }
}
