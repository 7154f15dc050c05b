import { LIMITS } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines } from '@app/platform/input';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ProjectJournal } from '../project/project-journal.js';
import { idempotencyKey } from '../project/project.rules.js';
import { MeetingAgenda } from './meeting-agenda.js';
import { MeetingGate } from './meeting-gate.js';
import { onlyWhile } from './meeting.rules.js';
import { hashOf } from './minutes.canonical.js';
import { MinutesRecordReader } from './minutes-record.reader.js';

/** Sealed minutes: nobody changes them any more, and everybody can check that nobody has. */
@Injectable()
export class MinutesSeal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly gate: MeetingGate,
    private readonly records: MinutesRecordReader,
    private readonly agenda: MeetingAgenda,
    private readonly journal: ProjectJournal,
  ) {}

  /**
   * Seals the minutes: names and titles are taken over as they are now, drafts are forgotten, the hash is stored.
   *
   * @throws Problem `NOT_FOUND` unless the actor edits the project, `MEETING_STATE` when it has not begun,
   *   `MINUTES_SEALED` when it was sealed before
   */
  async seal(ctx: Ctx, id: string): Promise<void> {
    const { personId } = signedIn(ctx);
    await this.db.run(ctx, async (tx) => {
      const meeting = await this.gate.take(tx, id, 'edit', 'change');
      onlyWhile(meeting.state, 'RUNNING');
      await this.takeOver(tx, id);
      const hash = hashOf(found(await this.records.read(tx, id)));
      await this.db.execute(
        tx,
        `update project_meeting set state = 'SEALED', sealed_at = $2, sealed_by = $3, content_hash = $4, version = version + 1
         where id = $1`,
        [id, this.clock.now(), personId, hash],
      );
      await this.outbox.append(tx, 'project.minutes-sealed.v1', {
        meetingId: id,
        projectId: meeting.projectId,
      });
      await this.journal.note(tx, meeting.projectId, 'MEETINGS', {
        kind: 'MINUTES_SEALED',
        to: meeting.title,
      });
      await this.agenda.changed(tx, id);
    });
  }

  /** The hash of sealed minutes as it is computed now from what is stored. @throws Problem `NOT_FOUND` */
  async recompute(ctx: Ctx, id: string): Promise<string> {
    return hashOf(found(await this.records.read(ctx, id)));
  }

  /**
   * Adds something to sealed minutes; what is sealed and its hash stay as they are.
   *
   * @throws Problem `NOT_FOUND` unless the actor edits the project, `MEETING_STATE` unless it is sealed, `BAD_INPUT`, also
   *   for more than 50, `TOO_LONG`
   */
  async addAddendum(ctx: Ctx, id: string, body: string, key: string): Promise<void> {
    const { personId } = signedIn(ctx);
    const text = manyLines(body, { field: 'body', max: LIMITS.addendumText });
    const once = idempotencyKey(key);
    await this.db.run(ctx, async (tx) => {
      const meeting = await this.gate.take(tx, id, 'edit', 'change');
      if (meeting.state !== 'SEALED') throw new Problem('MEETING_STATE');
      const row = await this.db.row<{ all: number; mine: boolean }>(
        tx,
        `select count(*)::int as "all", coalesce(bool_or(created_by = $2 and idempotency_key = $3), false) as mine
         from project_meeting_addendum where meeting_id = $1`,
        [id, personId, once],
      );
      if (row!.mine) return;
      if (row!.all >= LIMITS.addendaPerMeeting)
        throw new Problem('BAD_INPUT', { values: { max: LIMITS.addendaPerMeeting } });
      await this.db.execute(
        tx,
        `insert into project_meeting_addendum (meeting_id, body, created_by, created_at, idempotency_key)
         values ($1, $2, $3, $4, $5)`,
        [id, text, personId, this.clock.now(), once],
      );
      await this.agenda.changed(tx, id);
    });
  }

  private async takeOver(tx: Ctx, id: string): Promise<void> {
    await this.db.execute(
      tx,
      `update project_meeting_attendee a set name = n.name from person n where a.meeting_id = $1 and n.id = a.person_id
         and a.name <> n.name`,
      [id],
    );
    await this.db.execute(
      tx,
      `update project_meeting_task x set title = t.title from project_task t where x.meeting_id = $1 and t.id = x.task_id
         and x.title <> t.title`,
      [id],
    );
    await this.db.execute(
      tx,
      `delete from project_meeting_revision r using project_meeting_section s where s.meeting_id = $1 and r.section_id = s.id`,
      [id],
    );
  }
}
