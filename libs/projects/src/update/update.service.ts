import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, oneLine } from '@app/platform/input';
import { renderMarkdown } from '@app/platform/markdown';
import { Outbox } from '@app/platform/outbox';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { ProjectGate } from '../project/project-gate.js';
import { ProjectJournal } from '../project/project-journal.js';
import { idempotencyKey } from '../project/project.rules.js';
import type { UpdateAudience } from '../projects.enums.js';
import type { EditUpdateInput, PostUpdateInput } from './update.inputs.js';

interface Known {
  readonly projectId: string;
  readonly title: string;
  readonly body: string;
  readonly audience: UpdateAudience;
  readonly version: number;
}

/** What projects tell; by those who edit them. What moderation has hidden stays as it is. */
@Injectable()
export class UpdateService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly limits: RateLimits,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
  ) {}

  /**
   * Tells something; the people of the project and those who follow it and may read it hear of it. The same key again,
   * also many times at once, gives the same update.
   *
   * @returns its id
   * @throws Problem `NOT_FOUND` unless the actor edits the project, `BAD_INPUT`, `TOO_LONG`, `TOO_MANY_REQUESTS`
   */
  async post(ctx: Ctx, input: PostUpdateInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const key = idempotencyKey(input.idempotencyKey);
    const words = checked(input);
    await this.limits.consume(ctx, 'project.update', personId);
    return this.db.run(ctx, async (tx) => {
      const { id: projectId } = await this.gate.take(tx, input.projectId, 'edit');
      const before = await this.db.row<{ id: string; projectId: string }>(
        tx,
        'select id, project_id as "projectId" from project_update where created_by = $1 and idempotency_key = $2',
        [personId, key],
      );
      if (before && before.projectId !== projectId)
        throw new Problem('BAD_INPUT', { field: 'input.idempotencyKey' });
      if (before) return before.id;
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into project_update (project_id, title, body, body_html, audience, created_by, created_at, idempotency_key)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
        [
          projectId,
          words.title,
          words.body,
          renderMarkdown(words.body),
          input.audience,
          personId,
          this.clock.now(),
          key,
        ],
      );
      await this.outbox.append(tx, 'project.update-posted.v1', { updateId: row!.id, projectId });
      await this.journal.note(tx, projectId, 'UPDATES', {
        kind: 'UPDATE_POSTED',
        to: words.title,
        updateId: row!.id,
      });
      return row!.id;
    });
  }

  /**
   * Changes an update; other words mark it as edited. Whoever has heard of it hears nothing again, those for whom it was
   * not before do now.
   *
   * @throws Problem `NOT_FOUND`, `STALE_VERSION`, `BAD_INPUT`, `TOO_LONG`
   */
  async edit(ctx: Ctx, input: EditUpdateInput): Promise<void> {
    const words = checked(input);
    await this.change(ctx, input.id, async (tx, known) => {
      if (known.version !== input.version) throw new Problem('STALE_VERSION');
      const isEdited = known.title !== words.title || known.body !== words.body;
      await this.db.execute(
        tx,
        `update project_update set title = $2, body = $3, body_html = $4, audience = $5, version = version + 1,
           edited_at = case when $6 then $7 else edited_at end where id = $1`,
        [
          input.id,
          words.title,
          words.body,
          renderMarkdown(words.body),
          input.audience,
          isEdited,
          this.clock.now(),
        ],
      );
      if (known.audience === 'PARTNERS' && input.audience === 'PROJECT')
        await this.outbox.append(tx, 'project.update-posted.v1', {
          updateId: input.id,
          projectId: known.projectId,
        });
      if (known.audience !== input.audience) await this.journal.readersChanged(tx, known.projectId);
      await this.journal.note(tx, known.projectId, 'UPDATES', null);
    });
  }

  /** Deletes an update. What was told of it can no longer be read. @throws Problem `NOT_FOUND` */
  async remove(ctx: Ctx, id: string): Promise<void> {
    await this.change(ctx, id, async (tx, known) => {
      await this.db.execute(tx, 'delete from project_update where id = $1', [id]);
      await this.journal.note(tx, known.projectId, 'UPDATES', { kind: 'UPDATE_REMOVED', from: known.title });
      await this.journal.readersChanged(tx, known.projectId);
    });
  }

  private async change(ctx: Ctx, id: string, work: (tx: Ctx, known: Known) => Promise<void>): Promise<void> {
    found(isId(id) || null, 'no id');
    await this.db.run(ctx, async (tx) => {
      const read = () =>
        this.db.row<Known & Record<string, unknown>>(
          tx,
          `select project_id as "projectId", title, body, audience, version from project_update
           where id = $1 and hidden_at is null`,
          [id],
        );
      await this.gate.take(tx, found(await read(), 'no update').projectId, 'edit');
      await work(tx, found(await read(), 'no update any more'));
    });
  }
}

function checked({ title, body }: Pick<PostUpdateInput, 'title' | 'body'>): { title: string; body: string } {
  return {
    title: oneLine(title, {
      field: 'input.title',
      min: LIMITS.updateTitleMin,
      max: LIMITS.updateTitle,
    }),
    body: manyLines(body, { field: 'input.body', max: LIMITS.updateBody }),
  };
}
