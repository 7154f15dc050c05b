import { LIMITS } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, orNothing } from '@app/platform/input';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { PartnerLapse } from '../partner/partner-lapse.js';
import { ProjectParts } from './project-parts.reader.js';
import { ProjectGate } from './project-gate.js';
import { ProjectJournal } from './project-journal.js';
import type { ChangeProjectStateInput } from './project.inputs.js';
import { gapsFor, stepsFrom } from './project.rules.js';
import { gapText } from './project.texts.js';

/** Moves projects through their life. */
@Injectable()
export class ProjectStateService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
    private readonly parts: ProjectParts,
    private readonly partners: PartnerLapse,
  ) {}

  /**
   * Takes a step, forward, back, to rest, or on again. It stands in the history with who, when, from where and why.
   *
   * @throws Problem `NOT_FOUND` unless the actor leads the project, `STALE_VERSION` when somebody was faster,
   *   `PROJECT_STEP_UNKNOWN` for a step there is not, `REASON_REQUIRED`, `PROJECT_NOT_READY` with what is missing
   *   in words (`missing`) and by code (`gaps`, separated by blanks)
   */
  async change(ctx: Ctx, { projectId, version, to, reason }: ChangeProjectStateInput): Promise<void> {
    const why = orNothing(manyLines, reason, { field: 'input.reason', max: LIMITS.reason });
    await this.db.run(ctx, async (tx) => {
      const project = await this.gate.take(tx, projectId, 'manage');
      if (project.version !== version) throw new Problem('STALE_VERSION');
      const step = stepsFrom(project.state, project.pausedFrom).find((one) => one.to === to);
      if (!step) throw new Problem('PROJECT_STEP_UNKNOWN', { field: 'input.to' });
      if (step.needsReason && why === null) throw new Problem('REASON_REQUIRED', { field: 'input.reason' });
      if (step.isGuarded) await this.guard(tx, projectId, to);
      await this.db.execute(
        tx,
        `update project set state = $2, paused_from = $3, state_since = $4, version = version + 1 where id = $1`,
        [projectId, to, to === 'PAUSED' ? project.state : null, this.clock.now()],
      );
      const entryId = await this.journal.note(tx, projectId, 'STATE', {
        kind: 'STATE',
        from: project.state,
        to,
        reason: why,
      });
      if (to === 'FINISHED') await this.partners.lapse(tx, projectId);
      await this.outbox.append(tx, 'project.state-changed.v1', { projectId, entryId: entryId! });
    });
  }

  private async guard(tx: Ctx, projectId: string, to: ChangeProjectStateInput['to']): Promise<void> {
    const facts = (await this.parts.read(tx, 'gaps', [projectId])).get(projectId)!;
    const gaps = gapsFor(to, facts);
    if (gaps.length === 0) return;
    throw new Problem('PROJECT_NOT_READY', {
      field: 'input.to',
      values: {
        missing: gaps.map((gap) => gapText(tx.locale, gap, facts)).join(' '),
        gaps: gaps.join(' '),
      },
    });
  }
}
