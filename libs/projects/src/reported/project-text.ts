import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { ProjectGate } from '../project/project-gate.js';
import { ProjectJournal } from '../project/project-journal.js';
import { NAMELESS, type ProjectContentSnapshot, type ReportedPart } from './reported-part.js';

/** What a project says about itself, as moderation reaches it. */
@Injectable()
export class ProjectText implements ReportedPart {
  constructor(
    private readonly db: Database,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
  ) {}

  async readable(ctx: Ctx, id: string): Promise<boolean> {
    return (await this.gate.visible(ctx, [id])).has(id);
  }

  async snapshot(ctx: Ctx, id: string): Promise<ProjectContentSnapshot | null> {
    const row = await this.db.row<{
      title: string;
      summary: string;
      body: string;
      isPrivate: boolean;
      municipalityId: string | null;
    }>(
      ctx,
      `select p.title, p.summary, p.body, p.visibility = 'PRIVATE' as "isPrivate",
         (select a.municipality_id from project_partner a where a.project_id = p.id and a.is_lead) as "municipalityId"
       from project p where p.id = $1`,
      [id],
    );
    if (!row) return null;
    const { title, isPrivate, municipalityId } = row;
    return {
      title: isPrivate ? NAMELESS : title,
      text: [`**${title}**`, row.summary, row.body].filter(Boolean).join('\n\n'),
      authorId: null,
      municipalityId: isPrivate ? null : municipalityId,
      context: null,
      isPrivate,
    };
  }

  async set(ctx: Ctx, id: string, hiddenAt: Date | null, reason: string | null): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const changed = await this.db.execute(
        tx,
        `update project set hidden_at = $2::timestamptz, hidden_reason = $3
         where id = $1 and (hidden_at is null) <> ($2::timestamptz is null)`,
        [id, hiddenAt, reason],
      );
      if (changed === 0) return;
      await this.journal.note(tx, id, 'FACTS', null);
      if (hiddenAt) await this.journal.narrowed(tx, id);
    });
  }
}
