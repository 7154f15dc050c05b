import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of the engine room: outbox, live log, outgoing mail, rate limits, audit log. */
export class Platform1763900000001 implements MigrationInterface {
  readonly name = 'Platform1763900000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists pg_trgm`);
    await runner.query(`create extension if not exists unaccent`);
    // unaccent() is only STABLE because its dictionary could change; ours does not, and indexes need IMMUTABLE.
    await runner.query(`
      create function fold(text) returns text language sql immutable strict parallel safe as
      $$ select lower(public.unaccent('public.unaccent', $1)) $$`);

    await runner.query(`
      create table outbox (
        id uuid primary key default uuidv7(),
        type text not null,
        payload jsonb not null,
        request_id text not null,
        created_at timestamptz not null default now(),
        sent_at timestamptz
      )`);
    await runner.query(`create index outbox_unsent on outbox (id) where sent_at is null`);
    await runner.query(`create index outbox_sent on outbox (sent_at) where sent_at is not null`);

    // The row of a room is locked while an entry is appended, so the numbers of a room have no gaps and
    // become visible in order: a reader that has seen n can never miss an n - 1 that commits later.
    await runner.query(`
      create table live_room (
        room text primary key,
        last_seq bigint not null default 0
      )`);
    await runner.query(`
      create table live_event (
        room text not null,
        seq bigint not null,
        kind text not null,
        payload jsonb not null,
        batch uuid not null,
        created_at timestamptz not null default now(),
        primary key (room, seq)
      )`);
    await runner.query(`create index live_event_batch on live_event (batch)`);
    await runner.query(`create index live_event_created on live_event using brin (created_at)`);

    await runner.query(`
      create table outgoing_mail (
        id uuid primary key default uuidv7(),
        kind text not null,
        recipient text not null,
        locale text not null,
        data jsonb not null,
        message_id text not null unique,
        created_at timestamptz not null default now(),
        queued_at timestamptz,
        claim uuid,
        sent_at timestamptz
      )`);
    await runner.query(`create index outgoing_mail_waiting on outgoing_mail (id) where sent_at is null`);
    await runner.query(`create index outgoing_mail_created on outgoing_mail using brin (created_at)`);

    await runner.query(`
      create table rate_limit (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      )`);

    await runner.query(`
      create table audit_entry (
        id uuid primary key default uuidv7(),
        at timestamptz not null default now(),
        actor_account_id uuid,
        action text not null,
        subject text not null,
        detail jsonb not null default '{}',
        request_id text not null
      )`);
    await runner.query(`
      create function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception '% of % is not allowed', tg_op, tg_table_name using errcode = '42501'; end $$`);
    await runner.query(`
      create trigger audit_entry_append_only before update or delete or truncate on audit_entry
      for each statement execute function refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table audit_entry, rate_limit, outgoing_mail, live_event, live_room, outbox`);
    await runner.query(`drop function refuse_change(), fold(text)`);
  }
}
