import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { RateLimits } from '@app/platform/rate-limit';
import { FollowService } from '@app/topics';
import { Injectable } from '@nestjs/common';
import { InFlight } from '../in-flight.js';
import type { ContentVisibility } from '../questions.enums.js';
import { QuestionEffects } from './question.effects.js';
import type { AskQuestionInput, EditQuestionInput } from './question.inputs.js';
import { QuestionLock } from './question.lock.js';
import { QuestionWording } from './question-wording.js';
import { idempotencyKey, questionText, type QuestionText } from './question.rules.js';

interface Wording {
  readonly title: string;
  readonly body: string;
  readonly topicIds: readonly string[];
  readonly visibility: ContentVisibility;
}

/** Asking and editing. */
@Injectable()
export class QuestionService {
  private readonly asking = new InFlight<string>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly lock: QuestionLock,
    private readonly wording: QuestionWording,
    private readonly follows: FollowService,
    private readonly effects: QuestionEffects,
  ) {}

  /**
   * Asks a question for an own town. The asker follows it. The same idempotency key again, also many times at
   * once, gives the same question.
   *
   * @returns the id
   * @throws Problem `NOT_FOUND`, `BAD_INPUT`, `TOO_LONG`, `TOPICS_COUNT`, `TOO_MANY_REQUESTS`
   */
  async ask(ctx: Ctx, input: AskQuestionInput): Promise<string> {
    const actor = signedIn(ctx);
    const key = idempotencyKey(input.idempotencyKey);
    if (!actor.municipalityIds.has(input.municipalityId))
      throw new Problem('NOT_FOUND', { field: 'input.municipalityId', internal: 'not a member' });
    const text = questionText(input.title, await this.wording.settle(ctx, input.body, 'input.body'));
    const topicIds = await this.wording.checkedTopics(input.topicIds);
    return this.asking.run(`${actor.personId} ${key}`, async () => {
      const known = await this.asked(ctx, actor.personId, key);
      if (known !== null) return known;
      await this.limits.consume(ctx, 'ask', actor.personId);
      return this.db.run(ctx, (tx) => this.insert(tx, actor.personId, key, { ...input, topicIds }, text));
    });
  }

  /**
   * Changes title, text, topics or visibility of an own question and keeps the earlier wording.
   *
   * @throws Problem `NOT_FOUND`, `BAD_INPUT`, `TOO_LONG`, `TOPICS_COUNT`
   */
  async edit(ctx: Ctx, input: EditQuestionInput): Promise<void> {
    const topicIds = input.topicIds ? await this.wording.checkedTopics(input.topicIds) : null;
    await this.db.run(ctx, async (tx) => {
      await this.lock.takeFor(tx, input.id, 'canEdit');
      const before = found(
        await this.db.row<Wording & Record<string, unknown>>(
          tx,
          `select title, body, topic_ids as "topicIds", visibility from question where id = $1`,
          [input.id],
        ),
      );
      const text = questionText(
        input.title ?? before.title,
        await this.wording.settle(tx, input.body ?? before.body, 'input.body'),
      );
      const after: Wording = {
        title: text.title,
        body: text.body,
        topicIds: topicIds ?? before.topicIds,
        visibility: input.visibility ?? before.visibility,
      };
      await this.replace(tx, input.id, before, after, text);
    });
  }

  private async insert(
    tx: Ctx,
    authorId: string,
    key: string,
    input: AskQuestionInput,
    text: QuestionText,
  ): Promise<string> {
    const row = await this.db.row<{ id: string }>(
      tx,
      `insert into question (id, author_id, municipality_id, title, slug, body, body_html, excerpt, topic_ids, visibility,
         created_at, last_activity_at, idempotency_key, shielded)
       values (uuidv7($1::timestamptz - clock_timestamp()), $2, $3, $4, $5, $6, $7, $8, $9::uuid[], $10, $1, $1, $11, $12)
       on conflict (author_id, idempotency_key) do nothing returning id`,
      [
        this.clock.now(),
        authorId,
        input.municipalityId,
        text.title,
        text.slug,
        text.body,
        text.bodyHtml,
        text.excerpt,
        input.topicIds,
        input.visibility,
        key,
        input.shielded ?? false,
      ],
    );
    // Another process was faster with the same key; its question has been committed by now.
    if (!row) return found(await this.asked(tx, authorId, key));
    await this.effects.asked(tx, {
      id: row.id,
      title: text.title,
      body: text.body,
      topicIds: input.topicIds,
    });
    await this.follows.followAs(tx, authorId, 'QUESTION', row.id);
    return row.id;
  }

  private async replace(
    tx: Ctx,
    id: string,
    before: Wording,
    after: Wording,
    text: QuestionText,
  ): Promise<void> {
    const words = before.title !== after.title || before.body !== after.body;
    const topics = before.topicIds.join() !== after.topicIds.join();
    if (!words && !topics && before.visibility === after.visibility) return;
    const now = this.clock.now();
    if (words) {
      await this.db.execute(
        tx,
        `insert into revision (question_id, title, body, editor_id, created_at) values ($1, $2, $3, $4, $5)`,
        [id, before.title, before.body, signedIn(tx).personId, now],
      );
    }
    await this.db.execute(
      tx,
      `update question set title = $2, slug = $3, body = $4, body_html = $5, excerpt = $6, topic_ids = $7::uuid[],
         visibility = $8, edited_at = coalesce($9, edited_at)
       where id = $1`,
      [
        id,
        text.title,
        text.slug,
        text.body,
        text.bodyHtml,
        text.excerpt,
        after.topicIds,
        after.visibility,
        words || topics ? now : null,
      ],
    );
    const narrowed = before.visibility === 'PUBLIC' && after.visibility === 'MEMBERS';
    await this.effects.edited(tx, { id, ...after }, narrowed);
    if (words) await this.wording.edited(tx, id, text.body);
  }

  private async asked(ctx: Ctx, authorId: string, key: string): Promise<string | null> {
    const row = await this.db.row<{ id: string }>(
      ctx,
      `select id from question where author_id = $1 and idempotency_key = $2`,
      [authorId, key],
    );
    return row?.id ?? null;
  }
}
