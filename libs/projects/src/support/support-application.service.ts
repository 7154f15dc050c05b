import { LIMITS, isId } from '@app/contracts';
import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, orNothing } from '@app/platform/input';
import { Outbox } from '@app/platform/outbox';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { ProjectGate } from '../project/project-gate.js';
import { ProjectJournal } from '../project/project-journal.js';
import { actorAt, actorValues, roleOf } from '../project/project.sql.js';
import type { ProjectRole, ProjectState } from '../projects.enums.js';
import type { SupportFormatState, SupportState } from './support.enums.js';
import type { ApplyForSupportInput, MoveSupportApplicationInput } from './support.inputs.js';
import { supportAnswers, supportSteps, takesApplications, type SupportSide } from './support.rules.js';

interface Format {
  readonly id: string;
  readonly state: SupportFormatState;
  readonly opensOn: string | null;
  readonly applyBy: string | null;
  readonly questions: string[];
  readonly projectStates: ProjectState[];
  readonly places: number;
  readonly taken: number;
}

interface Application {
  readonly state: SupportState;
  readonly version: number;
  readonly role: ProjectRole | null;
}

/** Sides somebody stands on: editors of the platform, people who lead or edit the project. */
export function supportSides(keeps: boolean, role: ProjectRole | null): ReadonlySet<SupportSide> {
  return new Set<SupportSide>([
    ...(role === 'LEAD' || role === 'EDITOR' ? (['PROJECT'] as const) : []),
    ...(keeps ? (['EDITORS'] as const) : []),
  ]);
}

/**
 * Applications of projects for support. Every step locks the project and then the format, in this order, so that places
 * are counted by one at a time; the database counts them as well.
 */
@Injectable()
export class SupportApplicationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly limits: RateLimits,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
  ) {}

  /**
   * A project applies; for people who lead or edit it. With all places taken it can still be put on the waiting list.
   *
   * @returns the id of the application
   * @throws Problem `NOT_FOUND`, `SUPPORT_NOT_OPEN`, `SUPPORT_PROJECT_UNFIT`, `SUPPORT_APPLIED_ALREADY`, `BAD_INPUT` for
   *   questions without an answer, `TOO_LONG`, `TOO_MANY_REQUESTS`
   */
  async apply(ctx: Ctx, input: ApplyForSupportInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const message = manyLines(input.message, { field: 'input.message', max: LIMITS.supportText });
    await this.limits.consume(ctx, 'project', personId);
    return this.db.run(ctx, async (tx) => {
      const project = await this.gate.take(tx, input.projectId, 'edit');
      if (!supportSides(false, project.role).has('PROJECT'))
        throw new Problem('NOT_FOUND', { internal: 'not one of those who edit the project' });
      const format = await this.lockedFormat(tx, input.formatId);
      if (format.state === 'DRAFT' || format.state === 'ARCHIVED')
        throw new Problem('NOT_FOUND', { internal: 'the format is not shown' });
      const now = this.clock.now();
      if (!takesApplications(format, berlinDay(now))) throw new Problem('SUPPORT_NOT_OPEN');
      if (!format.projectStates.includes(project.state))
        throw new Problem('SUPPORT_PROJECT_UNFIT', { field: 'input.projectId' });
      const answers = supportAnswers(format.questions, input.answers);
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into support_application (format_id, project_id, message, answers, applied_by, moved_by, state_since, created_at)
         values ($1, $2, $3, $4::jsonb, $5, $5, $6, $6)
         on conflict (project_id, format_id) where state in ('SUBMITTED', 'WAITING', 'ACCEPTED', 'RUNNING') do nothing
         returning id`,
        [format.id, project.id, message, JSON.stringify(answers), personId, now],
      );
      if (!row) throw new Problem('SUPPORT_APPLIED_ALREADY');
      await this.note(tx, row.id, null, 'SUBMITTED', null);
      await this.journal.note(tx, project.id, 'SUPPORT', null);
      await this.outbox.append(tx, 'support.applied.v1', { applicationId: row.id, projectId: project.id });
      return row.id;
    });
  }

  /**
   * Takes a step: editors accept, refuse or put on the waiting list, the project withdraws, begins and
   * reports; where it does not report, the editors end it with a reason.
   *
   * @throws Problem `NOT_FOUND`, `STALE_VERSION`, `SUPPORT_STEP_UNKNOWN`, `REASON_REQUIRED`, `SUPPORT_FULL`, `TOO_LONG`
   */
  async move(ctx: Ctx, { id, version, to, text }: MoveSupportApplicationInput): Promise<void> {
    const actor = signedIn(ctx);
    found(isId(id) || null, 'no id');
    await this.db.run(ctx, async (tx) => {
      const place = found(
        await this.db.row<{ projectId: string; formatId: string }>(
          tx,
          'select project_id as "projectId", format_id as "formatId" from support_application where id = $1',
          [id],
        ),
      );
      // Not the gate: editors decide on what a private project has shown them by applying.
      await this.db.execute(tx, 'select 1 from project where id = $1 for update', [place.projectId]);
      const format = await this.lockedFormat(tx, place.formatId);
      const known = found(
        await this.db.row<Application & Record<string, unknown>>(
          tx,
          // Of a project that moderation has hidden only those who lead it are left.
          `select a.state, a.version, case when p.hidden_at is null or r.role = 'LEAD' then r.role end as role
           from support_application a join project p on p.id = a.project_id
           cross join lateral (select ${roleOf('p', actorAt(2))} as role) r where a.id = $1`,
          [id, ...actorValues(actor).slice(0, 3)],
        ),
      );
      const sides = supportSides(actor.permissions.has('support.keep'), known.role);
      if (sides.size === 0) throw new Problem('NOT_FOUND', { internal: 'on neither side' });
      if (known.version !== version) throw new Problem('STALE_VERSION');
      const step = supportSteps(known.state, sides).find((one) => one.to === to);
      if (!step) throw new Problem('SUPPORT_STEP_UNKNOWN', { field: 'input.to' });
      const said = orNothing(manyLines, text, {
        field: 'input.text',
        max: step.isReport ? LIMITS.supportText : LIMITS.reason,
      });
      if (step.needsText && said === null) throw new Problem('REASON_REQUIRED', { field: 'input.text' });
      if (to === 'ACCEPTED' && format.taken >= format.places)
        throw new Problem('SUPPORT_FULL', { values: { places: format.places } });
      await this.db.execute(
        tx,
        `update support_application set state = $2, state_since = $3, moved_by = $4, version = version + 1,
           reason = case when not $6::boolean then $5 end, report = case when $6 then $5 end where id = $1`,
        [id, to, this.clock.now(), actor.personId, said, step.isReport],
      );
      await this.note(tx, id, known.state, to, said);
      await this.journal.note(tx, place.projectId, 'SUPPORT', null);
      if (step.side === 'EDITORS')
        await this.outbox.append(tx, 'support.moved.v1', {
          applicationId: id,
          projectId: place.projectId,
        });
    });
  }

  private async note(
    tx: Ctx,
    id: string,
    from: SupportState | null,
    to: SupportState,
    text: string | null,
  ): Promise<void> {
    await this.db.execute(
      tx,
      `insert into support_application_step (application_id, from_state, to_state, text, actor_id, created_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, from, to, text, tx.actor?.personId ?? null, this.clock.now()],
    );
  }

  private async lockedFormat(tx: Ctx, id: string): Promise<Format> {
    found(isId(id) || null, 'no id');
    return found(
      await this.db.row<Format & Record<string, unknown>>(
        tx,
        `select id, state, opens_on::text as "opensOn", apply_by::text as "applyBy", questions,
           project_states as "projectStates", places, taken from support_format where id = $1 for update`,
        [id],
      ),
      `no format ${id}`,
    );
  }
}
