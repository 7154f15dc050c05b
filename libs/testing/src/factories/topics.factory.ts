import type { TestApp } from '../test-app.js';

export interface TopicValues {
  readonly slug?: string;
  readonly nameDe?: string;
  readonly nameEn?: string;
  /** Id of the top topic. */
  readonly parentId?: string | null;
  readonly synonyms?: readonly string[];
  /** Id of the topic that took its place. */
  readonly mergedInto?: string | null;
  readonly position?: number;
}

let count = 0;

/** Inserts a topic with its synonyms. Returns its id. Processes notice it by the announcement of the tables. */
export async function insertTopic(app: TestApp, values: TopicValues = {}): Promise<string> {
  const n = ++count;
  const row = await app.db.row<{ id: string }>(
    app.ctx(),
    `insert into topic (slug, name_de, name_en, parent_id, position, merged_into)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [
      values.slug ?? `musterthema-${n}`,
      values.nameDe ?? `Musterthema ${n}`,
      values.nameEn ?? `Sample topic ${n}`,
      values.parentId ?? null,
      values.position ?? n,
      values.mergedInto ?? null,
    ],
  );
  await app.db.execute(
    app.ctx(),
    `insert into topic_synonym (topic_id, folded, term, position)
     select $1, fold(term), term, position from unnest($2::text[]) with ordinality as s (term, position)`,
    [row!.id, values.synonyms ?? []],
  );
  return row!.id;
}

export interface NeedValues {
  readonly note?: string | null;
  /** YYYY-MM-DD; no end unless given. */
  readonly validUntil?: string | null;
  readonly updatedAt?: Date;
}

/** Says that a town seeks a topic. Returns the id of the need. */
export async function insertNeed(
  app: TestApp,
  municipalityId: string,
  topicId: string,
  values: NeedValues = {},
): Promise<string> {
  const row = await app.db.row<{ id: string }>(
    app.ctx(),
    `insert into need (municipality_id, topic_id, note, valid_until, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $5) returning id`,
    [
      municipalityId,
      topicId,
      values.note ?? null,
      values.validUntil ?? null,
      values.updatedAt ?? app.clock.now(),
    ],
  );
  return row!.id;
}

export interface OfferValues extends NeedValues {
  readonly level?: 'STARTER' | 'EXPERIENCED' | 'CAN_ADVISE';
  readonly monthlyCapacity?: number | null;
}

/** Says that a town offers something in a topic. Returns the id of the offer. */
export async function insertOffer(
  app: TestApp,
  municipalityId: string,
  topicId: string,
  values: OfferValues = {},
): Promise<string> {
  const row = await app.db.row<{ id: string }>(
    app.ctx(),
    `insert into offer (municipality_id, topic_id, note, level, valid_until, monthly_capacity, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7) returning id`,
    [
      municipalityId,
      topicId,
      values.note ?? null,
      values.level ?? 'EXPERIENCED',
      values.validUntil ?? null,
      values.monthlyCapacity ?? null,
      values.updatedAt ?? app.clock.now(),
    ],
  );
  return row!.id;
}

/** Makes a person follow a topic, a town or a question. */
export async function insertFollow(
  app: TestApp,
  personId: string,
  target: 'TOPIC' | 'MUNICIPALITY' | 'QUESTION',
  targetId: string,
): Promise<void> {
  await app.db.execute(
    app.ctx(),
    `insert into follow (person_id, target, target_id, created_at) values ($1, $2, $3, $4)`,
    [personId, target, targetId, app.clock.now()],
  );
}
