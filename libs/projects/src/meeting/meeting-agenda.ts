import { isId } from '@app/contracts';
import { Problem, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Injectable } from '@nestjs/common';
import type { AgendaItemPlan } from './meeting.rules.js';

/** The sections of a meeting and their order; in the transaction that holds it. */
@Injectable()
export class MeetingAgenda {
  constructor(
    private readonly db: Database,
    private readonly live: LiveLog,
  ) {}

  /** Gives a new meeting its free sections and its agenda. @throws Problem `BAD_INPUT` */
  async begin(
    tx: Ctx,
    projectId: string,
    meetingId: string,
    items: readonly AgendaItemPlan[],
  ): Promise<void> {
    await this.db.execute(
      tx,
      `insert into project_meeting_section (project_id, meeting_id, kind, position) values ($1, $2, 'OPENING', 1), ($1, $2, 'OTHER', 1)`,
      [projectId, meetingId],
    );
    await this.set(tx, projectId, meetingId, items);
  }

  /**
   * Sets the agenda, in this order.
   *
   * @throws Problem `BAD_INPUT` for an id that is none of the meeting or comes twice and for somebody who is not in the
   *   project, `AGENDA_ITEM_USED`
   */
  async set(tx: Ctx, projectId: string, meetingId: string, items: readonly AgendaItemPlan[]): Promise<void> {
    await this.checkPresenters(tx, projectId, items);
    const kept = items.flatMap(({ id }) => (id === null ? [] : [id]));
    if (!kept.every(isId) || new Set(kept).size < kept.length)
      throw new Problem('BAD_INPUT', { field: 'items' });
    const known = await this.db.rows<{ id: string; used: boolean }>(
      tx,
      `select s.id, s.body <> '' or exists (select 1 from project_meeting_resolution r where r.section_id = s.id)
         or exists (select 1 from project_meeting_task t where t.section_id = s.id) as used
       from project_meeting_section s where s.meeting_id = $1 and s.kind = 'AGENDA' for update of s`,
      [meetingId],
    );
    const ids = new Set(known.map(({ id }) => id));
    if (!kept.every((id) => ids.has(id))) throw new Problem('BAD_INPUT', { field: 'items' });
    if (known.some(({ id, used }) => used && !kept.includes(id))) throw new Problem('AGENDA_ITEM_USED');
    await this.db.execute(
      tx,
      `delete from project_meeting_section where meeting_id = $1 and kind = 'AGENDA' and not id = any($2::uuid[])`,
      [meetingId, kept],
    );
    await this.db.execute(
      tx,
      `with item as (select * from unnest($3::uuid[], $4::text[], $5::int[], $6::uuid[]) with ordinality
           as i (id, title, planned, presenter, position)),
         changed as (update project_meeting_section s set title = i.title, minutes_planned = i.planned,
           presenter_id = i.presenter, position = i.position from item i where s.id = i.id)
       insert into project_meeting_section (project_id, meeting_id, kind, position, title, minutes_planned, presenter_id)
       select $1, $2, 'AGENDA', position, title, planned, presenter from item where id is null`,
      [
        projectId,
        meetingId,
        items.map(({ id }) => id),
        items.map(({ title }) => title),
        items.map(({ minutesPlanned }) => minutesPlanned),
        items.map(({ presenterId }) => presenterId),
      ],
    );
  }

  /** Tells those who have the minutes open to read them anew. */
  async changed(tx: Ctx, meetingId: string): Promise<void> {
    await this.live.append(tx, `minutes:${meetingId}`, 'minutes.changed', { meetingId });
  }

  private async checkPresenters(tx: Ctx, projectId: string, items: readonly AgendaItemPlan[]): Promise<void> {
    const presenters = [...new Set(items.flatMap(({ presenterId }) => presenterId ?? []))];
    if (presenters.length === 0) return;
    const field = 'items.presenterId';
    if (!presenters.every(isId)) throw new Problem('BAD_INPUT', { field });
    const people = await this.db.rows(
      tx,
      'select person_id from project_person where project_id = $1 and person_id = any($2::uuid[])',
      [projectId, presenters],
    );
    if (people.length < presenters.length) throw new Problem('BAD_INPUT', { field });
  }
}
