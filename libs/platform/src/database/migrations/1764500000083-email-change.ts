import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of the mail address of an account: asked for, confirmed by a code, stopped from the old address. */
export class EmailChange1764500000083 implements MigrationInterface {
  readonly name = 'EmailChange1764500000083';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table email_code drop constraint email_code_purpose_check,
        add constraint email_code_purpose_check check (purpose in ('ENTER', 'RESET', 'CHANGE'));
      create table email_change (
        id uuid default uuidv7() constraint email_change_pkey primary key,
        account_id uuid not null constraint email_change_account_id_fkey references account (id) on delete cascade,
        old_email text not null,
        new_email text not null,
        requested_at timestamptz not null,
        stop_until timestamptz not null,
        confirmed_at timestamptz,
        stopped_at timestamptz,
        constraint email_change_email_check check (
          old_email = lower(old_email) and new_email = lower(new_email) and old_email <> new_email),
        constraint email_change_stop_check check (stop_until > requested_at)
      );
      create unique index email_change_open on email_change (account_id)
        where confirmed_at is null and stopped_at is null;
      create index email_change_kept on email_change (old_email)
        where confirmed_at is not null and stopped_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table email_change;
      delete from email_code where purpose = 'CHANGE';
      alter table email_code drop constraint email_code_purpose_check,
        add constraint email_code_purpose_check check (purpose in ('ENTER', 'RESET'));
    `);
  }
}
