import { randomUUID } from 'node:crypto';
import type { MailMode, NotificationKind, NotificationReason } from '@app/contracts';
import type { TestApp } from '../test-app.js';

export interface NotificationValues {
  readonly kind?: NotificationKind;
  /** The occasion the kind belongs to. */
  readonly occasion?: string;
  readonly reason?: NotificationReason;
  readonly reasonId?: string | null;
  /** What it is about; a question of its own id unless given. */
  readonly subjectId?: string;
  readonly questionId?: string | null;
  readonly actorId?: string | null;
  /** Ids of what happened; the subject unless given. */
  readonly events?: readonly string[];
  /** Now by the clock of the test, unless given. */
  readonly at?: Date;
  readonly read?: boolean;
  /** An overview it waits for, NOW for one whose mail has left, OFF for no mail. */
  readonly mail?: MailMode;
}

/** Tells a person of something: a new question unless said otherwise. Returns the id of the notification. */
export async function insertNotification(
  app: TestApp,
  personId: string,
  values: NotificationValues = {},
): Promise<string> {
  const subjectId = values.subjectId ?? randomUUID();
  const mail = values.mail ?? 'OFF';
  const row = await app.db.row<{ id: string }>(
    app.ctx(),
    `insert into notification (id, person_id, occasion, subject_id, question_id, actor_id, created_at, last_at,
       in_app, kind, reason, reason_id, events, read_at,
       mail_mode, mail_kind, mail_reason, mail_reason_id, mail_events, mail_since, mailed_at)
     values (uuidv7($6::timestamptz - clock_timestamp()), $1, $2, $3, $4, $5, $6, $6,
       true, $7, $8, $9, $10::uuid[], case when $11 then $6 end,
       $12, case when $12 <> 'OFF' then $7 end, case when $12 <> 'OFF' then $8 end, case when $12 <> 'OFF' then $9::uuid end,
       case when $12 in ('DAILY', 'WEEKLY') then $10::uuid[] else '{}' end,
       case when $12 in ('DAILY', 'WEEKLY') then $6 end, case when $12 = 'NOW' then $6 end)
     returning id`,
    [
      personId,
      values.occasion ?? 'question.asked',
      subjectId,
      values.questionId === undefined ? subjectId : values.questionId,
      values.actorId ?? null,
      values.at ?? app.clock.now(),
      values.kind ?? 'question.in-topic',
      values.reason ?? 'FOLLOWS_TOPIC',
      values.reasonId ?? null,
      values.events ?? [subjectId],
      values.read ?? false,
      mail,
    ],
  );
  return row!.id;
}

/** Sets the channels of one kind for a person. */
export async function insertNotificationPreference(
  app: TestApp,
  personId: string,
  kind: NotificationKind,
  inApp: boolean,
  mail: MailMode,
  push = false,
): Promise<void> {
  await app.db.execute(
    app.ctx(),
    `insert into notification_preference (person_id, kind, in_app, mail, push) values ($1, $2, $3, $4, $5)
     on conflict (person_id, kind) do update set in_app = excluded.in_app, mail = excluded.mail, push = excluded.push`,
    [personId, kind, inApp, mail, push],
  );
}
