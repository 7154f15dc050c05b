import { IdentityReader } from '@app/identity';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { ProjectJournal } from '../project/project-journal.js';
import { UpdateReader } from '../update/update.reader.js';
import { NAMELESS, type ProjectContentSnapshot, type ReportedPart } from './reported-part.js';

/** News of projects, as moderation reaches them; what is not for all who see the project is read in the case alone. */
@Injectable()
export class UpdateContent implements ReportedPart {
  constructor(
    private readonly db: Database,
    private readonly people: IdentityReader,
    private readonly updates: UpdateReader,
    private readonly journal: ProjectJournal,
  ) {}

  async readable(ctx: Ctx, id: string): Promise<boolean> {
    const update = await this.updates.one(ctx, id);
    return update !== null && !update.hidden;
  }

  async snapshot(ctx: Ctx, id: string): Promise<ProjectContentSnapshot | null> {
    const row = await this.db.row<{
      title: string;
      body: string;
      project: string;
      authorId: string | null;
      municipalityId: string | null;
      isPrivate: boolean;
    }>(
      ctx,
      `select u.title, u.body, u.created_by as "authorId", p.title as project,
         u.audience = 'PARTNERS' or p.visibility = 'PRIVATE' as "isPrivate",
         (select a.municipality_id from project_partner a where a.project_id = p.id and a.is_lead) as "municipalityId"
       from project_update u join project p on p.id = u.project_id where u.id = $1`,
      [id],
    );
    if (!row) return null;
    const { title, body, project, authorId, municipalityId, isPrivate } = row;
    const author =
      authorId === null ? undefined : (await this.people.personsById(ctx, [authorId])).get(authorId);
    return {
      title: isPrivate ? (author?.name ?? NAMELESS) : title,
      text: `**${title}**\n\n${body}`,
      authorId,
      municipalityId: isPrivate ? null : municipalityId,
      context: `**${project}**`,
      isPrivate,
    };
  }

  async set(ctx: Ctx, id: string, hiddenAt: Date | null, reason: string | null): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const row = await this.db.row<{ projectId: string }>(
        tx,
        `update project_update set hidden_at = $2::timestamptz, hidden_reason = $3
         where id = $1 and (hidden_at is null) <> ($2::timestamptz is null) returning project_id as "projectId"`,
        [id, hiddenAt, reason],
      );
      if (row) await this.journal.note(tx, row.projectId, 'UPDATES', null);
    });
  }
}
