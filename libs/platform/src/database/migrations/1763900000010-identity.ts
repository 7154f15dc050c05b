import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, accounts, login sessions, codes that are sent by mail. */
export class Identity1763900000010 implements MigrationInterface {
  readonly name = 'Identity1763900000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid default uuidv7() constraint person_pkey primary key,
        name text not null constraint person_name_check check (name <> ''),
        position text,
        phone text,
        about text,
        about_html text,
        visibility jsonb not null default '{}',
        is_example boolean not null default false,
        former boolean not null default false,
        created_at timestamptz not null
      )`);

    await runner.query(`
      create table account (
        id uuid default uuidv7() constraint account_pkey primary key,
        person_id uuid not null
          constraint account_person_id_key unique
          constraint account_person_id_fkey references person (id),
        email text not null
          constraint account_email_key unique
          constraint account_email_check check (email = lower(email) and length(email) <= 254),
        password_hash text,
        locale text not null constraint account_locale_check check (locale in ('de', 'en')),
        created_at timestamptz not null,
        last_seen_at timestamptz,
        blocked_at timestamptz,
        blocked_reason text,
        constraint account_blocked_check check ((blocked_at is null) = (blocked_reason is null))
      )`);
    // The staff's list of accounts, newest first.
    await runner.query(`create index account_created on account (created_at, id)`);

    await runner.query(`
      create table account_role (
        account_id uuid constraint account_role_account_id_fkey references account (id) on delete cascade,
        role text constraint account_role_role_check check (role in ('EDITOR', 'MODERATOR', 'ADMIN')),
        constraint account_role_pkey primary key (account_id, role)
      )`);

    // The cookie holds the token, the table only its SHA-256: whoever reads the table cannot sign in with it.
    await runner.query(`
      create table login_session (
        id uuid default uuidv7() constraint login_session_pkey primary key,
        token_hash bytea not null constraint login_session_token_hash_key unique,
        account_id uuid not null
          constraint login_session_account_id_fkey references account (id) on delete cascade,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        device text not null,
        ip_prefix text,
        data jsonb not null default '{}'
      )`);
    await runner.query(`create index login_session_account on login_session (account_id)`);
    await runner.query(`create index login_session_expires on login_session (expires_at)`);

    // One code per address and purpose: a new one replaces the old one.
    await runner.query(`
      create table email_code (
        id uuid default uuidv7() constraint email_code_pkey primary key,
        email text not null,
        purpose text not null constraint email_code_purpose_check check (purpose in ('ENTER', 'RESET')),
        code_hash bytea not null,
        pending jsonb,
        attempts smallint not null default 0,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        constraint email_code_email_purpose_key unique (email, purpose)
      )`);
    await runner.query(`create index email_code_expires on email_code (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table email_code, login_session, account_role, account, person`);
  }
}
