import { isId } from '@app/contracts';
import { found, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { ProjectGate, type LockedProject, type ProjectRight } from '../project/project-gate.js';
import type { MeetingState } from '../projects.enums.js';
import type { MeetingPlan } from './meeting.rules.js';

/** A meeting whose row is held, as the actor stands to its project. */
export interface HeldMeeting extends MeetingPlan {
  readonly id: string;
  readonly projectId: string;
  readonly state: MeetingState;
  readonly version: number;
  readonly sequence: number;
  readonly project: LockedProject;
}

/**
 * How a meeting is held for the rest of the transaction.
 *
 * - `change`: alone, with its project: plans, states, the seal.
 * - `add`: beside others, but with the project: what belongs to the project too.
 * - `write`: beside others, without the project: texts that are saved while they are typed. It only keeps the meeting
 *   from being sealed meanwhile.
 */
export type Hold = 'change' | 'add' | 'write';

/** The one way to change something of a meeting. The project is always taken first, so that nobody waits in a ring. */
@Injectable()
export class MeetingGate {
  constructor(
    private readonly db: Database,
    private readonly gate: ProjectGate,
  ) {}

  /** @throws Problem `NOT_SIGNED_IN`, `NOT_FOUND` for what is not there, not visible or not allowed */
  async take(tx: Ctx, id: string, right: ProjectRight, hold: Hold): Promise<HeldMeeting> {
    found(isId(id) || null, 'no id');
    const { projectId } = found(
      await this.db.row<{ projectId: string }>(
        tx,
        'select project_id as "projectId" from project_meeting where id = $1',
        [id],
      ),
      'no meeting',
    );
    const project = await this.gate[hold === 'write' ? 'look' : 'take'](tx, projectId, right);
    const meeting = found(
      await this.db.row<Omit<HeldMeeting, 'project'> & Record<string, unknown>>(
        tx,
        `select id, project_id as "projectId", title, starts_at as "startsAt", ends_at as "endsAt", place, link, state, version,
           sequence from project_meeting where id = $1 ${hold === 'change' ? 'for update' : 'for share'}`,
        [id],
      ),
    );
    return { ...meeting, project };
  }

  /** The same by a section of the minutes. @throws Problem as `take` */
  async takeBySection(tx: Ctx, sectionId: string, right: ProjectRight, hold: Hold): Promise<HeldMeeting> {
    return this.take(tx, await this.meetingOf(tx, 'project_meeting_section', sectionId), right, hold);
  }

  /** The meeting that a row of one of its tables belongs to. @throws Problem `NOT_FOUND` */
  async meetingOf(
    tx: Ctx,
    table: 'project_meeting_section' | 'project_meeting_attendee' | 'project_meeting_resolution',
    id: string,
  ): Promise<string> {
    found(isId(id) || null, 'no id');
    const row = await this.db.row<{ meetingId: string }>(
      tx,
      `select meeting_id as "meetingId" from ${table} where id = $1`,
      [id],
    );
    return found(row, `nothing in ${table}`).meetingId;
  }
}
