import type { TestApp } from '../test-app.js';

export interface SuggestedHelperValues {
  readonly topicId?: string | null;
  readonly score?: number;
  readonly reasons?: readonly object[];
  readonly createdAt?: Date;
}

/** Puts a town among the helpers of a question, as asked and still to answer; at most five. */
export async function insertSuggestedHelper(
  app: TestApp,
  questionId: string,
  municipalityId: string,
  values: SuggestedHelperValues = {},
): Promise<void> {
  await app.db.execute(
    app.ctx(),
    `insert into suggested_helper (question_id, municipality_id, topic_id, score, reasons, created_at, slot)
     values ($1, $2, $3, $4, $5, $6,
       (select min(n) from generate_series(1, 5) n
        where not exists (select 1 from suggested_helper h where h.question_id = $1 and h.slot = n)))`,
    [
      questionId,
      municipalityId,
      values.topicId ?? null,
      values.score ?? 60,
      JSON.stringify(values.reasons ?? [{ kind: 'OTHER_LAND' }]),
      values.createdAt ?? app.clock.now(),
    ],
  );
}
