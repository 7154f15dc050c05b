import { LIMITS, isId } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, found, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { oneLine } from '@app/platform/input';
import { Injectable } from '@nestjs/common';
import slugify from '@sindresorhus/slugify';
import { fold, words } from '../german/words.js';
import { TopicIndex } from '../topic-index.js';
import type { Topic } from '../topic.model.js';
import type { AddTopicInput, EditTopicInput } from './topic-keeping.inputs.js';

/** Most synonyms of one topic. */
export const MAX_SYNONYMS = 60;

/** What the staff changes about topics. Every process reads the taxonomy again when a change is committed. */
@Injectable()
export class TopicKeeper {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly index: TopicIndex,
  ) {}

  /** @throws Problem `BAD_INPUT`, `TOO_LONG`, `NOT_FOUND`, `TOPIC_LEVELS`, `TOPIC_NAME_TAKEN` */
  async add(ctx: Ctx, input: AddTopicInput): Promise<Topic> {
    const names = { de: name(input.name, 'input.name'), en: name(input.nameEn, 'input.nameEn') };
    const terms = synonyms(input.synonyms);
    const parent = await this.parent(input.parentId ?? null);
    await this.nameFree(names.de, null);
    const id = await this.db.run(ctx, async (tx) => {
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into topic (slug, name_de, name_en, parent_id, position, edited_at)
         values ($1, $2, $3, $4, (select coalesce(max(position), -1) + 1 from topic where parent_id is not distinct from $4), $5)
         on conflict do nothing returning id`,
        [
          slugify(names.de, { decamelize: false, locale: 'de' }),
          names.de,
          names.en,
          parent,
          this.clock.now(),
        ],
      );
      if (!row) throw new Problem('TOPIC_NAME_TAKEN', { field: 'input.name' });
      await this.writeSynonyms(tx, row.id, terms);
      await this.audit.record(tx, 'topic.add', `topic:${row.id}`, { name: names.de, synonyms: terms });
      return row.id;
    });
    return this.fresh(id);
  }

  /**
   * Changes names and synonyms. The slug stays, so that links stay.
   *
   * @throws Problem `NOT_FOUND`, `BAD_INPUT`, `TOO_LONG`, `TOPIC_NAME_TAKEN`
   */
  async edit(ctx: Ctx, input: EditTopicInput): Promise<Topic> {
    const topic = await this.topic(input.id, 'input.id');
    const names = { de: name(input.name, 'input.name'), en: name(input.nameEn, 'input.nameEn') };
    const terms = synonyms(input.synonyms);
    await this.nameFree(names.de, topic.id);
    await this.db.run(ctx, async (tx) => {
      await this.db.execute(
        tx,
        `update topic set name_de = $2, name_en = $3, edited_at = $4
         where id = $1 and (name_de, name_en) is distinct from ($2, $3)`,
        [topic.id, names.de, names.en, this.clock.now()],
      );
      await this.writeSynonyms(tx, topic.id, terms);
      await this.audit.record(tx, 'topic.edit', `topic:${topic.id}`, {
        before: { name: topic.name, nameEn: topic.nameEn, synonyms: topic.synonyms },
        after: { name: names.de, nameEn: names.en, synonyms: terms },
      });
    });
    return this.fresh(topic.id);
  }

  /**
   * Makes a word mean a topic; again does no harm.
   *
   * @throws Problem `NOT_FOUND`, `BAD_INPUT`, `TOO_LONG`
   */
  async addSynonym(ctx: Ctx, topicId: string, text: string): Promise<Topic> {
    const topic = await this.topic(topicId, 'topicId');
    const [term] = synonyms([text], 'term');
    if (term === undefined) throw new Problem('BAD_INPUT', { field: 'term' });
    if (topic.synonyms.length >= MAX_SYNONYMS)
      throw new Problem('BAD_INPUT', { field: 'term', values: { max: MAX_SYNONYMS } });
    await this.db.run(ctx, async (tx) => {
      await this.db.execute(
        tx,
        `insert into topic_synonym as s (topic_id, folded, term, position)
         select $1, $2, $3, coalesce(max(position), -1) + 1 from topic_synonym where topic_id = $1
         on conflict (topic_id, folded) do update set term = excluded.term, removed_at = null`,
        [topic.id, fold(term), term],
      );
      await this.audit.record(tx, 'topic.add-synonym', `topic:${topic.id}`, { name: topic.name, term });
    });
    return this.fresh(topic.id);
  }

  /** Brings the synonyms of a topic to `terms`; what is taken away leaves a mark, so that it does not come back. */
  private async writeSynonyms(ctx: Ctx, topicId: string, terms: readonly string[]): Promise<void> {
    const folded = terms.map(fold);
    await this.db.execute(
      ctx,
      `update topic_synonym set removed_at = $3 where topic_id = $1 and removed_at is null and folded <> all ($2::text[])`,
      [topicId, folded, this.clock.now()],
    );
    await this.db.execute(
      ctx,
      `insert into topic_synonym (topic_id, folded, term, position)
       select $1, folded, term, position from unnest($2::text[], $3::text[]) with ordinality as s (folded, term, position)
       on conflict (topic_id, folded) do update
         set term = excluded.term, position = excluded.position, removed_at = null`,
      [topicId, folded, terms],
    );
  }

  private async topic(id: string, field: string): Promise<Topic> {
    const topic = isId(id) ? (await this.index.current()).byId(id) : undefined;
    if (topic?.id !== id) throw new Problem('NOT_FOUND', { field, internal: 'no living topic' });
    return topic;
  }

  private async parent(id: string | null): Promise<string | null> {
    if (id === null) return null;
    const topic = await this.topic(id, 'input.parentId');
    if (topic.parent) throw new Problem('TOPIC_LEVELS', { field: 'input.parentId' });
    return topic.id;
  }

  private async nameFree(german: string, except: string | null): Promise<void> {
    const catalogue = await this.index.reload();
    const taken = catalogue
      .all()
      .some(({ id, name: other }) => id !== except && fold(other) === fold(german));
    if (taken) throw new Problem('TOPIC_NAME_TAKEN', { field: 'input.name' });
  }

  private async fresh(id: string): Promise<Topic> {
    return found((await this.index.reload()).byId(id));
  }
}

function name(text: string, field: string): string {
  const checked = oneLine(text, { field, max: LIMITS.topicName });
  if (!/\p{L}{2}/u.test(checked)) throw new Problem('BAD_INPUT', { field });
  return checked;
}

/** Synonyms, tidied, each spelling once. */
function synonyms(terms: readonly string[], field = 'input.synonyms'): string[] {
  if (terms.length > MAX_SYNONYMS) throw new Problem('BAD_INPUT', { field, values: { max: MAX_SYNONYMS } });
  const kept = new Map<string, string>();
  for (const term of terms) {
    const checked = oneLine(term, { field, max: LIMITS.topicName });
    if (words(checked).length === 0) throw new Problem('BAD_INPUT', { field });
    if (!kept.has(fold(checked))) kept.set(fold(checked), checked);
  }
  return [...kept.values()];
}
