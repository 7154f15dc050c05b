import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quiet times: mails at once are held and go out as one bundle; snoozed notifications and muted questions. */
export class QuietTimes1764400000070 implements MigrationInterface {
  readonly name = 'QuietTimes1764400000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table quiet_setting (
        person_id uuid not null constraint quiet_setting_pkey primary key
          constraint quiet_setting_person_id_fkey references person (id) on delete cascade,
        active boolean not null,
        from_hour smallint not null,
        to_hour smallint not null,
        weekends boolean not null,
        holidays boolean not null,
        land_key text,
        constraint quiet_setting_hours check (from_hour between 0 and 23 and to_hour between 0 and 23),
        constraint quiet_setting_land check (land_key ~ '^(0[1-9]|1[0-6])$')
      )`);
    await runner.query(`
      alter table notification drop constraint notification_waits_for_digest;
      alter table notification add constraint notification_waits_for_digest
        check (mail_since is null or (mail_mode in ('NOW', 'DAILY', 'WEEKLY') and cardinality(mail_events) > 0));
      alter table notification add column snoozed_until timestamptz;
      create index notification_snoozed on notification (snoozed_until) where snoozed_until is not null;
    `);
    await runner.query(`
      alter table digest_run add column modes text[];
      update digest_run set modes = array[period];
      alter table digest_run alter column modes set not null;
      alter table digest_run drop constraint digest_run_period;
      alter table digest_run add constraint digest_run_period check (period in ('DAILY', 'WEEKLY', 'BUNDLE'));
      alter table digest_run add constraint digest_run_modes
        check (modes <@ array['NOW', 'DAILY', 'WEEKLY'] and cardinality(modes) > 0);
    `);
    await runner.query(`
      create table question_mute (
        person_id uuid not null constraint question_mute_person_id_fkey references person (id) on delete cascade,
        question_id uuid not null,
        created_at timestamptz not null,
        constraint question_mute_pkey primary key (person_id, question_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table question_mute, quiet_setting`);
    await runner.query(`
      delete from digest_run where period = 'BUNDLE';
      alter table digest_run drop column modes;
      alter table digest_run drop constraint digest_run_period;
      alter table digest_run add constraint digest_run_period check (period in ('DAILY', 'WEEKLY'));
      update notification set mail_since = null, mail_events = '{}' where mail_mode = 'NOW' and mail_since is not null;
      alter table notification drop column snoozed_until;
      alter table notification drop constraint notification_waits_for_digest;
      alter table notification add constraint notification_waits_for_digest
        check (mail_since is null or (mail_mode in ('DAILY', 'WEEKLY') and cardinality(mail_events) > 0));
    `);
  }
}
