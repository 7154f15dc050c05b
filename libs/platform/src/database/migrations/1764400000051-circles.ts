import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cooperation circles: towns that share an unmet need, their answers, what they write to each other. */
export class Circles1764400000051 implements MigrationInterface {
  readonly name = 'Circles1764400000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cooperation_circle (
        id uuid not null default uuidv7(),
        topic_id uuid not null constraint cooperation_circle_topic_id_fkey references topic (id) on delete cascade,
        state text not null,
        reasons jsonb not null,
        proposed_at timestamptz not null,
        invited_at timestamptz,
        invited_by_town uuid constraint cooperation_circle_invited_by_town_fkey references municipality (id),
        invited_by uuid constraint cooperation_circle_invited_by_fkey references person (id) on delete set null,
        message text,
        formed_at timestamptz,
        lapsed_at timestamptz,
        constraint cooperation_circle_pkey primary key (id),
        constraint cooperation_circle_state check (state in ('PROPOSED', 'INVITED', 'FORMED', 'LAPSED')),
        constraint cooperation_circle_invited check (
          (invited_at is null) = (invited_by_town is null) and (state not in ('INVITED', 'FORMED') or invited_at is not null)),
        constraint cooperation_circle_formed check ((state = 'FORMED') = (formed_at is not null)),
        constraint cooperation_circle_lapsed check ((state = 'LAPSED') = (lapsed_at is not null)),
        constraint cooperation_circle_message check (char_length(message) between 1 and 500)
      )`);
    await runner.query(
      `create index cooperation_circle_waiting on cooperation_circle (invited_at) where state = 'INVITED'`,
    );
    await runner.query(`
      create table cooperation_circle_town (
        circle_id uuid not null
          constraint cooperation_circle_town_circle_id_fkey references cooperation_circle (id) on delete cascade,
        municipality_id uuid not null
          constraint cooperation_circle_town_municipality_id_fkey references municipality (id) on delete cascade,
        topic_id uuid not null,
        live boolean not null default true,
        answer text,
        answered_at timestamptz,
        answered_by uuid constraint cooperation_circle_town_answered_by_fkey references person (id) on delete set null,
        constraint cooperation_circle_town_pkey primary key (circle_id, municipality_id),
        constraint cooperation_circle_town_answer check (answer in ('ACCEPTED', 'DECLINED')),
        constraint cooperation_circle_town_answered check ((answer is null) = (answered_at is null))
      )`);
    await runner.query(
      `create unique index cooperation_circle_town_once on cooperation_circle_town (municipality_id, topic_id) where live`,
    );
    await runner.query(`
      create table cooperation_circle_dismissal (
        municipality_id uuid not null
          constraint cooperation_circle_dismissal_municipality_id_fkey references municipality (id) on delete cascade,
        topic_id uuid not null
          constraint cooperation_circle_dismissal_topic_id_fkey references topic (id) on delete cascade,
        until date not null,
        constraint cooperation_circle_dismissal_pkey primary key (municipality_id, topic_id)
      )`);
    await runner.query(`
      create table cooperation_circle_note (
        id uuid not null default uuidv7(),
        circle_id uuid not null
          constraint cooperation_circle_note_circle_id_fkey references cooperation_circle (id) on delete cascade,
        author_id uuid not null constraint cooperation_circle_note_author_id_fkey references person (id),
        municipality_id uuid not null
          constraint cooperation_circle_note_municipality_id_fkey references municipality (id),
        body text not null,
        body_html text not null,
        created_at timestamptz not null,
        idempotency_key text not null,
        constraint cooperation_circle_note_pkey primary key (id),
        constraint cooperation_circle_note_body check (char_length(body) between 1 and 2000),
        constraint cooperation_circle_note_once unique (author_id, idempotency_key)
      )`);
    await runner.query(
      `create index cooperation_circle_note_circle on cooperation_circle_note (circle_id, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table cooperation_circle_note, cooperation_circle_dismissal, cooperation_circle_town, cooperation_circle`,
    );
  }
}
