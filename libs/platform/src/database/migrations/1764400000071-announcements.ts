import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the editors tell the members. */
export class Announcements1764400000071 implements MigrationInterface {
  readonly name = 'Announcements1764400000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table announcement (
        id uuid not null default uuidv7() constraint announcement_pkey primary key,
        author_id uuid constraint announcement_author_id_fkey references person (id) on delete set null,
        title text not null,
        body text not null,
        body_html text not null,
        service boolean not null,
        topic_id uuid,
        land_key text,
        size_class text,
        role text,
        reach integer not null,
        sent_at timestamptz not null,
        idempotency_key text not null,
        constraint announcement_once unique (author_id, idempotency_key),
        constraint announcement_role check (role in ('MEMBER', 'ADMIN')),
        constraint announcement_reach check (reach >= 0)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table announcement`);
  }
}
