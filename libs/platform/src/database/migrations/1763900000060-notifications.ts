import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notifications, their settings, overviews by mail, and what was unsubscribed. */
export class Notifications1763900000060 implements MigrationInterface {
  readonly name = 'Notifications1763900000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notification (
        id uuid not null default uuidv7() constraint notification_pkey primary key,
        person_id uuid not null constraint notification_person_id_fkey references person (id) on delete cascade,
        occasion text not null,
        subject_id uuid not null,
        question_id uuid,
        actor_id uuid,
        created_at timestamptz not null,
        last_at timestamptz not null,
        in_app boolean not null,
        kind text not null,
        reason text not null,
        reason_id uuid,
        events uuid[] not null,
        read_at timestamptz,
        withdrawn_at timestamptz,
        mail_mode text not null,
        mail_kind text,
        mail_reason text,
        mail_reason_id uuid,
        mail_events uuid[] not null default '{}',
        mail_since timestamptz,
        mailed_at timestamptz,
        constraint notification_once unique (person_id, occasion, subject_id),
        constraint notification_occasion check (occasion in ('question.asked', 'answer.posted', 'answer.accepted',
          'comment.posted', 'offer.set', 'membership.requested', 'membership.decided', 'content.moderated', 'content.reported')),
        constraint notification_mail_mode check (mail_mode in ('NOW', 'DAILY', 'WEEKLY', 'OFF')),
        constraint notification_told check (in_app or mail_mode <> 'OFF'),
        constraint notification_mail_reason check ((mail_mode = 'OFF') = (mail_kind is null)),
        constraint notification_waits_for_digest
          check (mail_since is null or (mail_mode in ('DAILY', 'WEEKLY') and cardinality(mail_events) > 0))
      )`);
    await runner.query(
      `create index notification_inbox on notification (person_id, last_at, id) where in_app and withdrawn_at is null`,
    );
    await runner.query(
      `create index notification_unread on notification (person_id) where in_app and withdrawn_at is null and read_at is null`,
    );
    await runner.query(
      `create index notification_waiting on notification (person_id, mail_mode, mail_since) where mail_since is not null`,
    );
    await runner.query(
      `create index notification_of_question on notification (question_id) where question_id is not null`,
    );

    await runner.query(`
      create table told_message (
        message_id uuid not null constraint told_message_pkey primary key,
        told_at timestamptz not null
      )`);
    await runner.query(`create index told_message_at on told_message (told_at)`);

    await runner.query(`
      create table notification_preference (
        person_id uuid not null constraint notification_preference_person_id_fkey references person (id) on delete cascade,
        kind text not null,
        in_app boolean not null,
        mail text not null,
        constraint notification_preference_pkey primary key (person_id, kind),
        constraint notification_preference_mail check (mail in ('NOW', 'DAILY', 'WEEKLY', 'OFF'))
      )`);

    await runner.query(`
      create table digest_setting (
        person_id uuid not null constraint digest_setting_pkey primary key
          constraint digest_setting_person_id_fkey references person (id) on delete cascade,
        daily_hour smallint not null,
        weekly_day smallint not null,
        next_daily_at timestamptz not null,
        next_weekly_at timestamptz not null,
        constraint digest_setting_daily_hour check (daily_hour between 0 and 23),
        constraint digest_setting_weekly_day check (weekly_day between 1 and 7)
      )`);
    await runner.query(`create index digest_setting_daily on digest_setting (next_daily_at)`);
    await runner.query(`create index digest_setting_weekly on digest_setting (next_weekly_at)`);

    await runner.query(`
      create table digest_run (
        id uuid not null default uuidv7() constraint digest_run_pkey primary key,
        person_id uuid not null constraint digest_run_person_id_fkey references person (id) on delete cascade,
        period text not null,
        window_start timestamptz not null,
        window_end timestamptz not null,
        state text not null default 'DUE',
        skip_reason text,
        items integer not null default 0,
        created_at timestamptz not null,
        claimed_at timestamptz,
        claims smallint not null default 0,
        finished_at timestamptz,
        constraint digest_run_window unique (person_id, period, window_start),
        constraint digest_run_period check (period in ('DAILY', 'WEEKLY')),
        constraint digest_run_state check (state in ('DUE', 'SENT', 'SKIPPED')),
        constraint digest_run_skip_reason check ((state = 'SKIPPED') = (skip_reason is not null))
      )`);
    await runner.query(`create index digest_run_due on digest_run (id) where state = 'DUE'`);
    await runner.query(
      `create index digest_run_finished on digest_run (finished_at) where finished_at is not null`,
    );

    await runner.query(`
      create table unsubscription (
        person_id uuid not null constraint unsubscription_person_id_fkey references person (id) on delete cascade,
        scope text not null,
        previous jsonb not null,
        at timestamptz not null,
        undone_at timestamptz,
        constraint unsubscription_pkey primary key (person_id, scope)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table unsubscription, digest_run, digest_setting, notification_preference, told_message, notification`,
    );
  }
}
