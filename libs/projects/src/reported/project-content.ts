import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { CommentContent } from './comment-content.js';
import { PostContent } from './post-content.js';
import { ProjectText } from './project-text.js';
import type { ProjectContentSnapshot, ReportedPart } from './reported-part.js';
import { UpdateContent } from './update-content.js';

/** What of projects can be reported. */
export const PROJECT_CONTENT_KINDS = [
  'PROJECT',
  'PROJECT_POST',
  'PROJECT_UPDATE',
  'DECISION_COMMENT',
] as const;
export type ProjectContentKind = (typeof PROJECT_CONTENT_KINDS)[number];

/** How moderation reaches projects and what is written in them: only what somebody who sees it has reported. */
@Injectable()
export class ProjectContent {
  private readonly parts: Readonly<Record<ProjectContentKind, ReportedPart>>;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    projects: ProjectText,
    posts: PostContent,
    updates: UpdateContent,
    comments: CommentContent,
  ) {
    this.parts = {
      PROJECT: projects,
      PROJECT_POST: posts,
      PROJECT_UPDATE: updates,
      DECISION_COMMENT: comments,
    };
  }

  /** True when the actor can read it now. */
  async readable(ctx: Ctx, kind: ProjectContentKind, id: string): Promise<boolean> {
    return ctx.actor !== null && this.parts[kind].readable(ctx, id);
  }

  /** True for those who lead the project: it is their own text. */
  async isOwn(ctx: Ctx, projectId: string): Promise<boolean> {
    const row = await this.db.row(
      ctx,
      `select 1 as own from project_person where project_id = $1 and person_id = $2 and role in ('LEAD', 'EDITOR')`,
      [projectId, ctx.actor?.personId ?? null],
    );
    return row !== null;
  }

  /** As it stands now; null when there is none. */
  snapshot(ctx: Ctx, kind: ProjectContentKind, id: string): Promise<ProjectContentSnapshot | null> {
    return this.parts[kind].snapshot(ctx, id);
  }

  /**
   * Hides what somebody wrote from everybody but its author, and with the first post its thread; a project from everybody
   * but those who lead it. They are shown `reason`.
   */
  async hide(ctx: Ctx, kind: ProjectContentKind, id: string, reason: string): Promise<void> {
    await this.parts[kind].set(ctx, id, this.clock.now(), reason);
  }

  /** Shows it again. */
  async restore(ctx: Ctx, kind: ProjectContentKind, id: string): Promise<void> {
    await this.parts[kind].set(ctx, id, null, null);
  }
}
