import type { Ctx } from '@app/platform/context';

/** A text as a moderator sees it. */
export interface ProjectContentSnapshot {
  /** Title of a project that is not private; otherwise nothing that would say in the queue what it is about. */
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  /** Null for a project, which several people write. */
  readonly authorId: string | null;
  readonly municipalityId: string | null;
  /** What stands around it (for a post its thread and the neighbouring posts), as Markdown. */
  readonly context: string | null;
  /** Moderators read it in the case alone, and that they look is logged. */
  readonly isPrivate: boolean;
}

/** One kind of what can be reported of a project. */
export interface ReportedPart {
  /** True when the actor can read it now, and moderation has not hidden it. */
  readable(ctx: Ctx, id: string): Promise<boolean>;
  /** As it stands now; null when there is none. */
  snapshot(ctx: Ctx, id: string): Promise<ProjectContentSnapshot | null>;
  /** Hides it with a reason, or shows it again with null for both. Right after twice as after once. */
  set(ctx: Ctx, id: string, hiddenAt: Date | null, reason: string | null): Promise<void>;
}

/** Stands for the name of somebody who is gone, and for the title of what is private. */
export const NAMELESS = '–';
