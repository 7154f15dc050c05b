import type { TestApp } from '../test-app.js';

export interface CaseValues {
  readonly target?:
    | 'QUESTION'
    | 'ANSWER'
    | 'COMMENT'
    | 'MUNICIPALITY'
    | 'MESSAGE'
    | 'PROJECT'
    | 'PROJECT_POST'
    | 'PROJECT_UPDATE'
    | 'DECISION_COMMENT';
  readonly isPrivate?: boolean;
  readonly state?: 'OPEN' | 'DECIDED';
  readonly title?: string;
  readonly text?: string;
  readonly authorId?: string | null;
  readonly municipalityId?: string | null;
  readonly version?: number;
  readonly openedAt?: Date;
}

/** Inserts a moderation case about the text `targetId`; open unless said otherwise. Returns its id. */
export async function insertCase(app: TestApp, targetId: string, values: CaseValues = {}): Promise<string> {
  const row = await app.db.row<{ id: string }>(
    app.ctx(),
    `insert into moderation_case
       (target, target_id, state, snapshot_title, snapshot_text, author_id, municipality_id, version, opened_at, is_private)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      values.target ?? 'QUESTION',
      targetId,
      values.state ?? 'OPEN',
      values.title ?? 'Wie beleben wir leere Läden?',
      values.text ?? 'Ein Text, der gemeldet wurde.',
      values.authorId ?? null,
      values.municipalityId ?? null,
      values.version ?? 1,
      values.openedAt ?? app.clock.now(),
      values.isPrivate ?? values.target === 'MESSAGE',
    ],
  );
  return row!.id;
}

/** Inserts a report into a case. Returns its id. */
export async function insertReport(
  app: TestApp,
  caseId: string,
  reporterId: string | null,
  reason = 'Das gehört nicht hierher.',
): Promise<string> {
  const row = await app.db.row<{ id: string }>(
    app.ctx(),
    `insert into report (case_id, target, target_id, reporter_id, reason, created_at)
     select id, target, target_id, $2, $3, $4 from moderation_case where id = $1 returning id`,
    [caseId, reporterId, reason, app.clock.now()],
  );
  return row!.id;
}
