import { MessageContent } from '@app/conversations';
import { MunicipalityContent } from '@app/directory';
import type { Ctx } from '@app/platform/context';
import { PROJECT_CONTENT_KINDS, ProjectContent, type ProjectContentKind } from '@app/projects';
import { QuestionContent } from '@app/questions';
import { Injectable } from '@nestjs/common';
import type { ReportTarget } from './moderation.enums.js';

/** A text as it stands when it is reported. */
export interface ReportedText {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  /** Null for the page of a municipality and for a project, which several people write. */
  readonly authorId: string | null;
  /** Null for texts of the staff. */
  readonly municipalityId: string | null;
  /** For what was said in private: what stands around it, as Markdown. */
  readonly context?: string | null;
  /** Moderators read it in the case alone. */
  readonly isPrivate?: boolean;
}

/** Reaches texts of every kind through the ports of the libs that own them. */
@Injectable()
export class ReportedContent {
  constructor(
    private readonly questions: QuestionContent,
    private readonly municipalities: MunicipalityContent,
    private readonly messages: MessageContent,
    private readonly projects: ProjectContent,
  ) {}

  /** The text as it stands now; null when there is none. */
  async snapshot(ctx: Ctx, target: ReportTarget, id: string): Promise<ReportedText | null> {
    if (target === 'MUNICIPALITY') return this.municipalities.snapshot(ctx, id);
    if (isOfProject(target)) return this.projects.snapshot(ctx, target, id);
    if (target === 'MESSAGE') {
      const message = await this.messages.snapshot(ctx, id);
      return message && { ...message, isPrivate: true };
    }
    return this.questions.snapshot(ctx, target, id);
  }

  /** Hides the text; `reason` is shown to its author. */
  async hide(ctx: Ctx, target: ReportTarget, id: string, reason: string): Promise<void> {
    if (target === 'MUNICIPALITY') await this.municipalities.hide(ctx, id, reason);
    else if (target === 'MESSAGE') await this.messages.hide(ctx, id, reason);
    else if (isOfProject(target)) await this.projects.hide(ctx, target, id, reason);
    else await this.questions.hide(ctx, target, id, reason);
  }

  /** Shows a hidden text again. */
  async restore(ctx: Ctx, target: ReportTarget, id: string): Promise<void> {
    if (target === 'MUNICIPALITY') await this.municipalities.restore(ctx, id);
    else if (target === 'MESSAGE') await this.messages.restore(ctx, id);
    else if (isOfProject(target)) await this.projects.restore(ctx, target, id);
    else await this.questions.restore(ctx, target, id);
  }

  /** Whether the actor is one of those who write it: of a municipality or a project, which have no one author. */
  async isOwn(ctx: Ctx, target: ReportTarget, id: string): Promise<boolean> {
    if (target === 'MUNICIPALITY') return ctx.actor?.municipalityIds.has(id) ?? false;
    return target === 'PROJECT' && this.projects.isOwn(ctx, id);
  }
}

/** Whether `target` is something of a project. */
export function isOfProject(target: ReportTarget): target is ProjectContentKind {
  return (PROJECT_CONTENT_KINDS as readonly ReportTarget[]).includes(target);
}
