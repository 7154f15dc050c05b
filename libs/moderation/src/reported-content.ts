import { MessageContent } from '@app/conversations';
import { MunicipalityContent } from '@app/directory';
import type { Ctx } from '@app/platform/context';
import { QuestionContent } from '@app/questions';
import { Injectable } from '@nestjs/common';
import type { ReportTarget } from './moderation.enums.js';

/** A text as it stands when it is reported. */
export interface ReportedText {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  /** Null for the page of a municipality. */
  readonly authorId: string | null;
  /** Null for texts of the staff. */
  readonly municipalityId: string | null;
  /** For a message: its neighbours as Markdown. */
  readonly context?: string | null;
}

/** Reaches texts of every kind through the ports of the libs that own them. */
@Injectable()
export class ReportedContent {
  constructor(
    private readonly questions: QuestionContent,
    private readonly municipalities: MunicipalityContent,
    private readonly messages: MessageContent,
  ) {}

  /** The text as it stands now; null when there is none. */
  snapshot(ctx: Ctx, target: ReportTarget, id: string): Promise<ReportedText | null> {
    if (target === 'MUNICIPALITY') return this.municipalities.snapshot(ctx, id);
    if (target === 'MESSAGE') return this.messages.snapshot(ctx, id);
    return this.questions.snapshot(ctx, target, id);
  }

  /** Hides the text; `reason` is shown to its author. */
  async hide(ctx: Ctx, target: ReportTarget, id: string, reason: string): Promise<void> {
    if (target === 'MUNICIPALITY') await this.municipalities.hide(ctx, id, reason);
    else if (target === 'MESSAGE') await this.messages.hide(ctx, id, reason);
    else await this.questions.hide(ctx, target, id, reason);
  }

  /** Shows a hidden text again. */
  async restore(ctx: Ctx, target: ReportTarget, id: string): Promise<void> {
    if (target === 'MUNICIPALITY') await this.municipalities.restore(ctx, id);
    else if (target === 'MESSAGE') await this.messages.restore(ctx, id);
    else await this.questions.restore(ctx, target, id);
  }
}
