import { LIMITS, mergeText } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Injectable } from '@nestjs/common';
import { MeetingGate } from './meeting-gate.js';
import type { SaveSectionInput } from './meeting.inputs.js';
import { onlyWhile, sectionText } from './meeting.rules.js';

/** So many saved texts of a section are kept to merge from; who comes from further back has to decide by hand. */
const REVISIONS_KEPT = 200;

/** What minutes say, section by section. Many write at once, and nothing of what they write is lost. */
@Injectable()
export class MinutesSections {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: LiveLog,
    private readonly gate: MeetingGate,
  ) {}

  /**
   * Saves the text of a section. One that was made on an older text is merged with what others have saved meanwhile, as
   * long as the changes do not touch the same lines.
   *
   * @returns whether others' changes were merged in
   * @throws Problem `NOT_FOUND` unless the actor works in the project, `TOO_LONG`, `MINUTES_CONFLICT` when both have
   *   changed the same lines (nothing is saved; what is there now can be read), `MINUTES_SEALED`, `MEETING_STATE` before
   *   it has begun, `BAD_INPUT` for a version that there has not been
   */
  async save(ctx: Ctx, input: SaveSectionInput): Promise<boolean> {
    const { personId } = signedIn(ctx);
    const mine = sectionText(input.body);
    return this.db.run(ctx, async (tx) => {
      const meeting = await this.gate.takeBySection(tx, input.id, 'work', 'write');
      onlyWhile(meeting.state, 'RUNNING');
      const now = found(
        await this.db.row<{ body: string; version: number }>(
          tx,
          'select body, version from project_meeting_section where id = $1 for update',
          [input.id],
        ),
      );
      if (input.version < 1 || input.version > now.version)
        throw new Problem('BAD_INPUT', { field: 'input.version' });
      const body = input.version === now.version ? mine : await this.merged(tx, input, mine, now.body);
      if ([...body].length > LIMITS.minutesSection)
        throw new Problem('TOO_LONG', { field: 'input.body', values: { max: LIMITS.minutesSection } });
      if (body !== now.body) await this.store(tx, meeting.id, input.id, body, now.version + 1, personId);
      return body !== mine;
    });
  }

  private async merged(tx: Ctx, input: SaveSectionInput, mine: string, theirs: string): Promise<string> {
    if (mine === theirs) return mine;
    const base =
      // Every section begins empty.
      input.version === 1
        ? { body: '' }
        : await this.db.row<{ body: string }>(
            tx,
            'select body from project_meeting_revision where section_id = $1 and version = $2',
            [input.id, input.version],
          );
    const body = base && mergeText(base.body, mine, theirs);
    if (body === undefined || body === null) throw new Problem('MINUTES_CONFLICT', { field: 'input.body' });
    return body;
  }

  private async store(
    tx: Ctx,
    meetingId: string,
    id: string,
    body: string,
    version: number,
    personId: string,
  ): Promise<void> {
    await this.db.execute(
      tx,
      `with kept as (insert into project_meeting_revision (section_id, version, body) values ($1, $3, $2)),
         old as (delete from project_meeting_revision where section_id = $1 and version <= $3 - ${REVISIONS_KEPT})
       update project_meeting_section set body = $2, version = $3, saved_by = $4, saved_at = $5 where id = $1`,
      [id, body, version, personId, this.clock.now()],
    );
    await this.live.append(tx, `minutes:${meetingId}`, 'minutes.saved', { sectionId: id, version });
  }
}
