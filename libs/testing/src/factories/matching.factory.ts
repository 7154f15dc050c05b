import type { TestApp } from '../test-app.js';

export interface SuggestedHelperValues {
  readonly topicId?: string | null;
  readonly score?: number;
  readonly reasons?: readonly object[];
  readonly createdAt?: Date;
}

/** Puts a town among the helpers of a question. */
export async function insertSuggestedHelper(
  app: TestApp,
  questionId: string,
  municipalityId: string,
  values: SuggestedHelperValues = {},
): Promise<void> {
  await app.db.execute(
    app.ctx(),
    `insert into suggested_helper (question_id, municipality_id, topic_id, score, reasons, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
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
