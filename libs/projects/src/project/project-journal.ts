import type { ProjectPart } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import type { HistoryKind } from '../projects.enums.js';

/** A line of the history. */
export interface HistoryEntry {
  readonly kind: HistoryKind;
  /** Who has done it; the actor unless given. */
  readonly actorId?: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly municipalityId?: string | null;
  readonly institutionId?: string | null;
  readonly reason?: string | null;
  /** The news it tells of. */
  readonly updateId?: string;
}

/** Keeps the history of projects and tells open pages what to read anew. */
@Injectable()
export class ProjectJournal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: LiveLog,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Notes what has happened, moves the project up in the lists, and tells its open pages; in the transaction that
   * holds the project.
   *
   * @param entry null for what is no history (a request that only the lead sees)
   * @returns the id of the line, or null without one
   */
  async note(
    tx: Ctx,
    projectId: string,
    part: ProjectPart,
    entry: HistoryEntry | null,
  ): Promise<string | null> {
    await this.live.append(tx, `project:${projectId}`, 'project.changed', { projectId, part });
    if (!entry) return null;
    const now = this.clock.now();
    const row = await this.db.row<{ id: string }>(
      tx,
      `with touched as (update project set updated_at = $8 where id = $1)
       insert into project_history (project_id, kind, actor_id, from_value, to_value, municipality_id, institution_id, reason, update_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $9, $10, $8) returning id`,
      [
        projectId,
        entry.kind,
        entry.actorId ?? tx.actor?.personId ?? null,
        entry.from ?? null,
        entry.to ?? null,
        entry.municipalityId ?? null,
        entry.institutionId ?? null,
        now,
        entry.reason ?? null,
        entry.updateId ?? null,
      ],
    );
    return row!.id;
  }

  /** Somebody may no longer see it: open pages of those who may not are closed. */
  async narrowed(tx: Ctx, projectId: string): Promise<void> {
    await this.live.roomNarrowed(tx, `project:${projectId}`);
    const meetings = await this.db.rows<{ id: string }>(
      tx,
      `select id from project_meeting where project_id = $1 and state in ('PLANNED', 'RUNNING')`,
      [projectId],
    );
    for (const { id } of meetings) await this.live.roomNarrowed(tx, `minutes:${id}`);
    await this.live.roomNarrowed(tx, `project-talk:${projectId}`);
    await this.readersChanged(tx, projectId);
  }

  /** Others may see it, or something in it, than before: what people were told of it goes, or comes back. */
  async readersChanged(tx: Ctx, projectId: string): Promise<void> {
    await this.outbox.append(tx, 'project.readers-changed.v1', { projectId });
  }
}
