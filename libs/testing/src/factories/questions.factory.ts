import type { TestApp } from '../test-app.js';

interface ContentValues {
  readonly body?: string;
  readonly createdAt?: Date;
  readonly hiddenReason?: string | null;
  readonly deleted?: boolean;
}

export interface QuestionValues extends ContentValues {
  readonly title?: string;
  readonly visibility?: 'PUBLIC' | 'MEMBERS';
  readonly closed?: boolean;
  readonly isExample?: boolean;
  readonly shielded?: boolean;
}

let count = 0;

/** Columns every kind of content shares: when, and whether it was hidden or deleted. */
function fate(
  app: TestApp,
  values: ContentValues,
): [Date, string | null, Date | null, string | null, Date | null] {
  const at = values.createdAt ?? app.clock.now();
  const reason = values.hiddenReason ?? null;
  return [at, values.body ?? null, reason === null ? null : at, reason, values.deleted ? at : null];
}

/**
 * Inserts a question as if it had been asked at `createdAt` (now, unless given). It is not prepared for search:
 * call `QuestionIndexer.catchUp` for that. Returns its id.
 */
export async function insertQuestion(
  app: TestApp,
  authorId: string,
  municipalityId: string,
  topicIds: readonly string[],
  values: QuestionValues = {},
): Promise<string> {
  const n = ++count;
  const row = await app.db.row<{ id: string }>(
    app.ctx(),
    `insert into question (id, author_id, municipality_id, title, slug, body, body_html, excerpt, topic_ids, visibility, state,
       created_at, last_activity_at, hidden_at, hidden_reason, deleted_at, is_example, idempotency_key, shielded)
     values (uuidv7($1::timestamptz - clock_timestamp()), $6, $7, $8, 'musterfrage', coalesce($2, 'Ein Text.'),
       '<p>' || coalesce($2, 'Ein Text.') || '</p>', left(coalesce($2, 'Ein Text.'), 240), $9::uuid[], $10, $11,
       $1, $1, $3, $4, $5, $12, $13, $14)
     returning id`,
    [
      ...fate(app, values),
      authorId,
      municipalityId,
      values.title ?? `Musterfrage ${n}: Wie macht ihr das?`,
      topicIds,
      values.visibility ?? 'PUBLIC',
      values.closed ? 'CLOSED' : 'OPEN',
      values.isExample ?? false,
      `factory-${n}`,
      values.shielded ?? false,
    ],
  );
  return row!.id;
}

/** Inserts an answer; `municipalityId` is null for staff. Returns its id. */
export async function insertAnswer(
  app: TestApp,
  questionId: string,
  authorId: string,
  municipalityId: string | null,
  values: ContentValues = {},
): Promise<string> {
  const row = await app.db.row<{ id: string }>(
    app.ctx(),
    `insert into answer (id, question_id, author_id, municipality_id, body, body_html, created_at, hidden_at, hidden_reason,
       deleted_at, idempotency_key)
     values (uuidv7($1::timestamptz - clock_timestamp()), $6, $7, $8, coalesce($2, 'Eine Antwort.'),
       '<p>' || coalesce($2, 'Eine Antwort.') || '</p>', $1, $3, $4, $5, $9)
     returning id`,
    [...fate(app, values), questionId, authorId, municipalityId, `factory-${++count}`],
  );
  return row!.id;
}

/** Inserts a comment on a question, or on one of its answers. Returns its id. */
export async function insertComment(
  app: TestApp,
  place: { readonly questionId: string; readonly answerId?: string | null },
  authorId: string,
  municipalityId: string | null,
  values: ContentValues = {},
): Promise<string> {
  const row = await app.db.row<{ id: string }>(
    app.ctx(),
    `insert into comment (id, question_id, answer_id, author_id, municipality_id, body, body_html, created_at, hidden_at,
       hidden_reason, deleted_at, idempotency_key)
     values (uuidv7($1::timestamptz - clock_timestamp()), $6, $7, $8, $9, coalesce($2, 'Ein Kommentar.'),
       '<p>' || coalesce($2, 'Ein Kommentar.') || '</p>', $1, $3, $4, $5, $10)
     returning id`,
    [
      ...fate(app, values),
      place.questionId,
      place.answerId ?? null,
      authorId,
      municipalityId,
      `factory-${++count}`,
    ],
  );
  return row!.id;
}
