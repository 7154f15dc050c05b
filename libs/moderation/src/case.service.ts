import { LIMITS, auditAction, isId } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines } from '@app/platform/input';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { CASE_COLUMNS } from './case.reader.js';
import { ContentStates } from './content-state.reader.js';
import { possibleMeasures } from './moderation-case.rules.js';
import type { Measure } from './moderation.enums.js';
import type { ModerationCase } from './moderation.model.js';
import { ReportedContent } from './reported-content.js';

/** Decides cases. */
@Injectable()
export class CaseService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly live: LiveLog,
    private readonly states: ContentStates,
    private readonly content: ReportedContent,
  ) {}

  /**
   * Decides a case: hides the text, shows it again, or leaves it. The text, the decision, the audit entry and
   * the message to author and reporters change together or not at all.
   *
   * @param version of the case the moderator has looked at
   * @throws Problem `NOT_FOUND`, `REASON_REQUIRED`, `TOO_LONG`, `OWN_CONTENT`; `STALE_VERSION` when somebody
   *   decided meanwhile; `ALREADY_DECIDED` when the measure would change nothing, also because the text is gone
   */
  async decide(
    ctx: Ctx,
    caseId: string,
    measure: Measure,
    reason: string,
    version: number,
  ): Promise<ModerationCase> {
    const actor = signedIn(ctx);
    if (reason.trim() === '') throw new Problem('REASON_REQUIRED', { field: 'reason' });
    const tidied = manyLines(reason.trim(), { field: 'reason', max: LIMITS.reason });
    if (!isId(caseId)) throw new Problem('NOT_FOUND', { field: 'caseId', internal: 'not an id' });
    return this.db.run(ctx, async (tx) => {
      const current = await this.lock(tx, caseId);
      if (current.version !== version) throw new Problem('STALE_VERSION');
      const { target, targetId, state, authorId } = current;
      if (authorId === actor.personId || (await this.content.isOwn(tx, target, targetId)))
        throw new Problem('OWN_CONTENT');
      const { hidden = false, gone = true } = (await this.states.byId(tx, [targetId])).get(targetId) ?? {};
      if (!possibleMeasures({ state, hidden, gone }).includes(measure)) throw new Problem('ALREADY_DECIDED');
      const decision = await this.db.row<{ id: string }>(
        tx,
        `insert into moderation_decision (case_id, measure, reason, decided_by, decided_at)
         values ($1, $2, $3, $4, $5) returning id`,
        [caseId, measure, tidied, actor.personId, this.clock.now()],
      );
      await this.db.execute(
        tx,
        `update moderation_case set state = 'DECIDED', version = version + 1 where id = $1`,
        [caseId],
      );
      await this.carryOut(tx, current, measure, tidied, decision!.id);
      await this.audit.record(tx, auditAction('moderation', measure), `${target.toLowerCase()}:${targetId}`, {
        caseId,
        decisionId: decision!.id,
        reason: tidied,
      });
      await this.live.append(tx, 'moderation', 'case.decided', { caseId });
      return { ...current, state: 'DECIDED', version: version + 1 };
    });
  }

  private async lock(tx: Ctx, caseId: string): Promise<ModerationCase> {
    return found(
      await this.db.row<ModerationCase & Record<string, unknown>>(
        tx,
        `select ${CASE_COLUMNS} from moderation_case c where c.id = $1 for update`,
        [caseId],
      ),
      `no case ${caseId}`,
    );
  }

  private async carryOut(
    tx: Ctx,
    { id: caseId, target, targetId }: ModerationCase,
    measure: Measure,
    reason: string,
    decisionId: string,
  ): Promise<void> {
    switch (measure) {
      case 'HIDE':
        await this.content.hide(tx, target, targetId, reason);
        return this.outbox.append(tx, 'content.hidden.v1', { target, targetId, caseId, decisionId });
      case 'RESTORE':
        await this.content.restore(tx, target, targetId);
        return this.outbox.append(tx, 'content.restored.v1', { target, targetId, caseId, decisionId });
      case 'DISMISS':
        return this.outbox.append(tx, 'case.dismissed.v1', { caseId, decisionId });
    }
  }
}
