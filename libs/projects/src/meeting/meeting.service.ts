import { LIMITS, isId } from '@app/contracts';
import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines } from '@app/platform/input';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ProjectGate } from '../project/project-gate.js';
import { ProjectJournal } from '../project/project-journal.js';
import { idempotencyKey } from '../project/project.rules.js';
import { MeetingAgenda } from './meeting-agenda.js';
import { MeetingGate } from './meeting-gate.js';
import type { AgendaItemInput, ChangeMeetingInput, PlanMeetingInput } from './meeting.inputs.js';
import { agendaPlan, meetingPlan, movesCalendars, onlyWhile } from './meeting.rules.js';

/** Meetings of projects, until they begin: who is invited, when, where, about what. For those who edit the project. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly projects: ProjectGate,
    private readonly gate: MeetingGate,
    private readonly agenda: MeetingAgenda,
    private readonly journal: ProjectJournal,
  ) {}

  /**
   * Plans a meeting and invites to it: the named people of the project, or all of them. One that lies in the past may be
   * entered later; nobody is invited to it.
   *
   * @returns its id; with a key that was used before, that of the first meeting
   * @throws Problem `NOT_FOUND` unless the actor edits the project, `BAD_INPUT`, also for people who are not in the
   *   project and for more than 500 meetings, `TOO_LONG`
   */
  async plan(ctx: Ctx, input: PlanMeetingInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const plan = meetingPlan(input);
    const items = agendaPlan(input.agenda ?? [], 'input.agenda');
    const key = idempotencyKey(input.idempotencyKey);
    return this.db.run(ctx, async (tx) => {
      const { id: projectId } = await this.projects.take(tx, input.projectId, 'edit');
      const before = await this.db.row<{ id: string; projectId: string }>(
        tx,
        'select id, project_id as "projectId" from project_meeting where created_by = $1 and idempotency_key = $2',
        [personId, key],
      );
      if (before && before.projectId !== projectId)
        throw new Problem('BAD_INPUT', { field: 'input.idempotencyKey' });
      if (before) return before.id;
      const now = this.clock.now();
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into project_meeting (project_id, title, starts_at, ends_at, set_on, place, link, created_by, created_at,
           changed_by, changed_at, idempotency_key)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $8, $9, $10
         where (select count(*) from project_meeting where project_id = $1) < ${LIMITS.meetingsPerProject} returning id`,
        [
          projectId,
          plan.title,
          plan.startsAt,
          plan.endsAt,
          berlinDay(now),
          plan.place,
          plan.link,
          personId,
          now,
          key,
        ],
      );
      if (!row) throw new Problem('BAD_INPUT', { values: { max: LIMITS.meetingsPerProject } });
      await this.agenda.begin(tx, projectId, row.id, items);
      await this.invite(tx, projectId, row.id, 0, input.invitedIds ?? null);
      await this.tell(tx, 'project.meeting-invited.v1', projectId, row.id);
      return row.id;
    });
  }

  /**
   * Changes title, time and place, and invites further people. What calendars have to take over raises the sequence;
   * then everybody invited hears of it.
   *
   * @throws Problem as `plan`, `STALE_VERSION`, `MEETING_STATE` or `MINUTES_SEALED` once it has begun
   */
  async change(ctx: Ctx, input: ChangeMeetingInput): Promise<void> {
    const { personId } = signedIn(ctx);
    const plan = meetingPlan(input);
    await this.db.run(ctx, async (tx) => {
      const meeting = await this.gate.take(tx, input.id, 'edit', 'change');
      const { projectId } = meeting;
      onlyWhile(meeting.state, 'PLANNED');
      if (meeting.version !== input.version) throw new Problem('STALE_VERSION');
      const moves = movesCalendars(meeting, plan);
      const now = this.clock.now();
      const timeIsNew = plan.startsAt.getTime() !== meeting.startsAt.getTime();
      await this.db.execute(
        tx,
        `update project_meeting set title = $2, starts_at = $3, ends_at = $4, place = $5, link = $6, version = version + 1,
           sequence = sequence + $7, set_on = case when $8 then $9::date else set_on end, changed_by = $10, changed_at = $11
         where id = $1`,
        [
          meeting.id,
          plan.title,
          plan.startsAt,
          plan.endsAt,
          plan.place,
          plan.link,
          moves ? 1 : 0,
          timeIsNew,
          berlinDay(now),
          personId,
          now,
        ],
      );
      const sequence = meeting.sequence + (moves ? 1 : 0);
      const isNew =
        input.invitedIds && (await this.invite(tx, projectId, meeting.id, sequence, input.invitedIds));
      if (isNew) await this.tell(tx, 'project.meeting-invited.v1', projectId, meeting.id);
      if (moves) await this.tell(tx, 'project.meeting-changed.v1', projectId, meeting.id);
      else await this.journal.note(tx, projectId, 'MEETINGS', null);
      await this.agenda.changed(tx, meeting.id);
    });
  }

  /**
   * Sets the agenda: the items in this order. Those with an id stay and keep what the minutes say about them; those left
   * out go.
   *
   * @throws Problem `NOT_FOUND`, `STALE_VERSION`, `BAD_INPUT`, `TOO_LONG`, `MINUTES_SEALED`, `MEETING_STATE` when it is
   *   cancelled, `AGENDA_ITEM_USED` for one left out that the minutes say something about
   */
  async setAgenda(ctx: Ctx, id: string, version: number, list: readonly AgendaItemInput[]): Promise<void> {
    const items = agendaPlan(list, 'items');
    await this.db.run(ctx, async (tx) => {
      const meeting = await this.gate.take(tx, id, 'edit', 'change');
      onlyWhile(meeting.state, 'PLANNED', 'RUNNING');
      if (meeting.version !== version) throw new Problem('STALE_VERSION');
      await this.agenda.set(tx, meeting.projectId, id, items);
      await this.db.execute(tx, 'update project_meeting set version = version + 1 where id = $1', [id]);
      await this.journal.note(tx, meeting.projectId, 'MEETINGS', null);
      await this.agenda.changed(tx, id);
    });
  }

  /**
   * Calls a meeting off; everybody invited hears of it with the reason.
   *
   * @throws Problem `NOT_FOUND`, `REASON_REQUIRED`, `TOO_LONG`, `MEETING_STATE` or `MINUTES_SEALED` once it has begun
   */
  async cancel(ctx: Ctx, id: string, reason: string): Promise<void> {
    const { personId } = signedIn(ctx);
    if (reason.trim() === '') throw new Problem('REASON_REQUIRED', { field: 'reason' });
    const why = manyLines(reason, { field: 'reason', max: LIMITS.reason });
    await this.db.run(ctx, async (tx) => {
      const meeting = await this.gate.take(tx, id, 'edit', 'change');
      onlyWhile(meeting.state, 'PLANNED');
      await this.db.execute(
        tx,
        `update project_meeting set state = 'CANCELLED', cancel_reason = $2, sequence = sequence + 1, version = version + 1,
           changed_by = $3, changed_at = $4 where id = $1`,
        [id, why, personId, this.clock.now()],
      );
      await this.tell(tx, 'project.meeting-cancelled.v1', meeting.projectId, id);
      await this.agenda.changed(tx, id);
    });
  }

  /** Begins a meeting: from now on there are minutes. Begun already, nothing changes. @throws Problem as `cancel` */
  async start(ctx: Ctx, id: string): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const meeting = await this.gate.take(tx, id, 'edit', 'change');
      if (meeting.state === 'RUNNING') return;
      onlyWhile(meeting.state, 'PLANNED');
      await this.db.execute(
        tx,
        `update project_meeting set state = 'RUNNING', started_at = $2, version = version + 1 where id = $1`,
        [id, this.clock.now()],
      );
      await this.journal.note(tx, meeting.projectId, 'MEETINGS', null);
      await this.agenda.changed(tx, id);
    });
  }

  private async tell(
    tx: Ctx,
    what: 'project.meeting-invited.v1' | 'project.meeting-changed.v1' | 'project.meeting-cancelled.v1',
    projectId: string,
    meetingId: string,
  ): Promise<void> {
    await this.outbox.append(tx, what, { meetingId, projectId });
    await this.journal.note(tx, projectId, 'MEETINGS', null);
  }

  /** @returns whether anybody new is among them */
  private async invite(
    tx: Ctx,
    projectId: string,
    meetingId: string,
    sequence: number,
    personIds: readonly string[] | null,
  ): Promise<boolean> {
    const ids = personIds === null ? null : [...new Set(personIds)];
    if (ids && !ids.every(isId)) throw new Problem('BAD_INPUT', { field: 'input.invitedIds' });
    const people = await this.db.rows<{ id: string }>(
      tx,
      `select person_id as id from project_person where project_id = $1 and ($2::uuid[] is null or person_id = any($2))
         and works_in_project(person_id, project_id)`,
      [projectId, ids],
    );
    if (ids && people.length < ids.length) throw new Problem('BAD_INPUT', { field: 'input.invitedIds' });
    const added = await this.db.execute(
      tx,
      `insert into project_meeting_invitee (meeting_id, person_id, project_id, sequence, invited_at)
       select $1, p, $2, $3, $4 from unnest($5::uuid[]) p on conflict do nothing`,
      [meetingId, projectId, sequence, this.clock.now(), people.map(({ id }) => id)],
    );
    return added > 0;
  }
}
