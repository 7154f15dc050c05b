import { randomBytes } from 'node:crypto';
import { isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import slugify from '@sindresorhus/slugify';
import { idempotencyKey } from '../project/project.rules.js';
import type { SupportFormatState } from './support.enums.js';
import type { SupportFormatInput } from './support.inputs.js';
import { formatSteps, formatWords, type SupportFormatWords } from './support.rules.js';

const SLUG = 80;

/** Formats of support, kept by editors. */
@Injectable()
export class SupportFormatService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a format as a draft, or changes one. Of a new one the same idempotency key again gives the same.
   *
   * @returns its id
   * @throws Problem `NOT_FOUND`, `STALE_VERSION`, `TOO_LONG`, `BAD_INPUT`, also for fewer places than are taken
   */
  async save(ctx: Ctx, input: SupportFormatInput): Promise<string> {
    const words = formatWords(input);
    if (input.id == null) return this.add(ctx, input, words);
    const id = found(isId(input.id) ? input.id : null, 'no id');
    await this.db.run(ctx, async (tx) => {
      const known = found(
        await this.db.row<{ version: number; taken: number }>(
          tx,
          'select version, taken from support_format where id = $1 for update',
          [id],
        ),
      );
      if (known.version !== input.version) throw new Problem('STALE_VERSION');
      if (words.places < known.taken)
        throw new Problem('BAD_INPUT', { field: 'input.places', values: { min: known.taken } });
      await this.db.execute(
        tx,
        `update support_format set kind = $2, title = $3, summary = $4, body = $5, body_html = $6, conditions = $7,
           questions = $8, places = $9, opens_on = $10, apply_by = $11, runs_from = $12, runs_to = $13, project_states = $14,
           own_share = $15, updated_at = $16, version = version + 1 where id = $1`,
        [id, ...columns(input, words), this.clock.now()],
      );
    });
    return id;
  }

  /**
   * Opens a format for applications, closes it, puts it away.
   *
   * @throws Problem `NOT_FOUND`, `STALE_VERSION`, `SUPPORT_STEP_UNKNOWN`
   */
  async setState(ctx: Ctx, id: string, version: number, to: SupportFormatState): Promise<void> {
    found(isId(id) || null, 'no id');
    await this.db.run(ctx, async (tx) => {
      const known = found(
        await this.db.row<{ version: number; state: SupportFormatState }>(
          tx,
          'select version, state from support_format where id = $1 for update',
          [id],
        ),
      );
      if (known.version !== version) throw new Problem('STALE_VERSION');
      if (!formatSteps(known.state).includes(to)) throw new Problem('SUPPORT_STEP_UNKNOWN');
      await this.db.execute(
        tx,
        'update support_format set state = $2, state_since = $3, updated_at = $3, version = version + 1 where id = $1',
        [id, to, this.clock.now()],
      );
    });
  }

  private async add(ctx: Ctx, input: SupportFormatInput, words: SupportFormatWords): Promise<string> {
    const { personId } = signedIn(ctx);
    const key = idempotencyKey(input.idempotencyKey ?? '');
    const base =
      slugify(words.title, { decamelize: false, locale: 'de' }).slice(0, SLUG).replace(/-$/, '') || 'format';
    return this.db.run(ctx, async (tx) => {
      // The plain address may be taken, or another process was faster with the same key.
      for (const slug of [base, `${base}-${randomBytes(3).toString('hex')}`]) {
        const row = await this.db.row<{ id: string }>(
          tx,
          `insert into support_format (slug, kind, title, summary, body, body_html, conditions, questions, places, opens_on,
             apply_by, runs_from, runs_to, project_states, own_share, state_since, created_by, created_at, updated_at, idempotency_key)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $16, $16, $18)
           on conflict do nothing returning id`,
          [slug, ...columns(input, words), this.clock.now(), personId, key],
        );
        if (row) return row.id;
        const same = await this.db.row<{ id: string }>(
          tx,
          'select id from support_format where created_by = $1 and idempotency_key = $2',
          [personId, key],
        );
        if (same) return same.id;
      }
      throw new Problem('CONFLICT', { internal: 'no free address' });
    });
  }
}

/** From `kind` to `own_share`, in their order. */
const columns = (input: SupportFormatInput, words: SupportFormatWords): unknown[] => [
  input.kind,
  words.title,
  words.summary,
  words.body,
  words.bodyHtml,
  words.conditions,
  words.questions,
  words.places,
  words.opensOn,
  words.applyBy,
  words.runsFrom,
  words.runsTo,
  words.projectStates,
  words.ownShare,
];
