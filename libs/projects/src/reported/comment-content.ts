import { IdentityReader } from '@app/identity';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { DecisionReader } from '../decision/decision.reader.js';
import { ProjectJournal } from '../project/project-journal.js';
import { NAMELESS, type ProjectContentSnapshot, type ReportedPart } from './reported-part.js';

/** Comments on decisions of projects, as moderation reaches them: inner work, read in the case alone. */
@Injectable()
export class CommentContent implements ReportedPart {
  constructor(
    private readonly db: Database,
    private readonly people: IdentityReader,
    private readonly decisions: DecisionReader,
    private readonly journal: ProjectJournal,
  ) {}

  async readable(ctx: Ctx, id: string): Promise<boolean> {
    const row = await this.db.row<{ decisionId: string }>(
      ctx,
      'select decision_id as "decisionId" from project_decision_comment where id = $1 and hidden_at is null',
      [id],
    );
    return row !== null && (await this.decisions.one(ctx, row.decisionId)) !== null;
  }

  async snapshot(ctx: Ctx, id: string): Promise<ProjectContentSnapshot | null> {
    const row = await this.db.row<{
      text: string;
      authorId: string | null;
      municipalityId: string | null;
      context: string;
    }>(
      ctx,
      `select c.body as text, c.author_id as "authorId", c.municipality_id as "municipalityId",
         '**' || d.title || '**' as context
       from project_decision_comment c join project_decision d on d.id = c.decision_id where c.id = $1`,
      [id],
    );
    if (!row) return null;
    const { authorId } = row;
    const author =
      authorId === null ? undefined : (await this.people.personsById(ctx, [authorId])).get(authorId);
    return { ...row, title: author?.name ?? NAMELESS, isPrivate: true };
  }

  async set(ctx: Ctx, id: string, hiddenAt: Date | null, reason: string | null): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const row = await this.db.row<{ projectId: string }>(
        tx,
        `update project_decision_comment c set hidden_at = $2::timestamptz, hidden_reason = $3
         from project_decision d where c.id = $1 and d.id = c.decision_id
           and (c.hidden_at is null) <> ($2::timestamptz is null) returning d.project_id as "projectId"`,
        [id, hiddenAt, reason],
      );
      if (row) await this.journal.note(tx, row.projectId, 'DECISIONS', null);
    });
  }
}
