import { isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { AnswerEffects } from './answer/answer.effects.js';
import { CommentEffects } from './comment/comment.effects.js';
import { QuestionEffects } from './question/question.effects.js';
import { QuestionLock } from './question/question.lock.js';
import type { ContentTarget } from './questions.enums.js';

/** A text as moderators decide about it. */
export interface ContentSnapshot {
  /** Title of the question it is, or stands below. */
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  /** Path of the page, with a fragment for what stands below a question. */
  readonly url: string;
  readonly authorId: string;
  /** Null for texts of the staff. */
  readonly municipalityId: string | null;
  readonly questionId: string;
  readonly hidden: boolean;
}

type SnapshotRow = Omit<ContentSnapshot, 'url'> & Record<string, unknown>;

const SNAPSHOTS: Readonly<Record<ContentTarget, string>> = {
  QUESTION: `select q.title, q.body as text, q.author_id as "authorId", q.municipality_id as "municipalityId",
      q.id as "questionId", q.hidden_at is not null as hidden
    from question q where q.id = $1 and q.deleted_at is null`,
  ANSWER: `select q.title, a.body as text, a.author_id as "authorId", a.municipality_id as "municipalityId",
      q.id as "questionId", a.hidden_at is not null as hidden
    from answer a join question q on q.id = a.question_id where a.id = $1 and a.deleted_at is null`,
  COMMENT: `select q.title, c.body as text, c.author_id as "authorId", c.municipality_id as "municipalityId",
      q.id as "questionId", c.hidden_at is not null as hidden
    from comment c join question q on q.id = c.question_id where c.id = $1 and c.deleted_at is null`,
};

const TABLES: Readonly<Record<ContentTarget, string>> = {
  QUESTION: 'question',
  ANSWER: 'answer',
  COMMENT: 'comment',
};

/**
 * How moderation reaches what people write here. Whether somebody may moderate is decided there; counters,
 * lists, search and open pages follow here.
 */
@Injectable()
export class QuestionContent {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lock: QuestionLock,
    private readonly questions: QuestionEffects,
    private readonly answers: AnswerEffects,
    private readonly comments: CommentEffects,
  ) {}

  /** The text as it stands now, hidden or not; null when there is none or its author has deleted it. */
  async snapshot(ctx: Ctx, target: ContentTarget, id: string): Promise<ContentSnapshot | null> {
    if (!isId(id)) return null;
    const row = await this.db.row<SnapshotRow>(ctx, SNAPSHOTS[target], [id]);
    return row && { ...row, url: contentUrl(target, row.questionId, id) };
  }

  /** Hides a text from everybody but its author, who is shown `reason`. Hiding it again changes nothing. */
  async hide(ctx: Ctx, target: ContentTarget, id: string, reason: string): Promise<void> {
    await this.change(ctx, target, id, this.clock.now(), reason);
  }

  /** Shows a hidden text again. */
  async restore(ctx: Ctx, target: ContentTarget, id: string): Promise<void> {
    await this.change(ctx, target, id, null, null);
  }

  private async change(
    ctx: Ctx,
    target: ContentTarget,
    id: string,
    hiddenAt: Date | null,
    reason: string | null,
  ): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const place = await this.place(tx, target, id);
      const question = place && (await this.lock.take(tx, place.questionId));
      if (!question) return;
      const changed = await this.db.execute(
        tx,
        `update ${TABLES[target]} set hidden_at = $2::timestamptz, hidden_reason = $3
         where id = $1 and deleted_at is null and (hidden_at is null) <> ($2::timestamptz is null)`,
        [id, hiddenAt, reason],
      );
      if (changed === 0) return;
      const below = { id, questionId: question.id, answerId: place.answerId };
      if (target === 'QUESTION') {
        await (hiddenAt ? this.questions.hidden(tx, id) : this.questions.changed(tx, id));
      } else if (target === 'COMMENT') {
        await this.comments.changed(tx, below);
      } else if (hiddenAt) {
        await this.answers.losesMark(tx, below, question.acceptedAnswerId);
        await this.answers.removed(tx, below);
      } else {
        await this.answers.changed(tx, below);
      }
    });
  }

  private place(
    tx: Ctx,
    target: ContentTarget,
    id: string,
  ): Promise<{ questionId: string; answerId: string | null } | null> {
    const columns = {
      QUESTION: 'id as "questionId", null as "answerId"',
      ANSWER: 'question_id as "questionId", null as "answerId"',
      COMMENT: 'question_id as "questionId", answer_id as "answerId"',
    }[target];
    return this.db.row(tx, `select ${columns} from ${TABLES[target]} where id = $1`, [id]);
  }
}

/** The path of something people wrote: `/fragen/<question>#antwort-<answer>`. */
export function contentUrl(target: ContentTarget, questionId: string, id: string): string {
  const page = `/fragen/${questionId}`;
  if (target === 'ANSWER') return `${page}#antwort-${id}`;
  return target === 'COMMENT' ? `${page}#kommentar-${id}` : page;
}
