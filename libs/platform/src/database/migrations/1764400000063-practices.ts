import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of practices, each written from an answer whose author is asked to consent. */
export class Practices1764400000063 implements MigrationInterface {
  readonly name = 'Practices1764400000063';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table practice (
        id uuid not null default uuidv7() constraint practice_pkey primary key,
        answer_id uuid not null constraint practice_answer_id_fkey references answer (id) on delete cascade,
        author_id uuid not null constraint practice_author_id_fkey references person (id),
        municipality_id uuid constraint practice_municipality_id_fkey references municipality (id),
        title text not null,
        summary text not null,
        body text not null,
        topic_ids uuid[] not null,
        state text not null default 'DRAFT',
        consent text not null default 'ASKED',
        consent_at timestamptz,
        drafted_by uuid constraint practice_drafted_by_fkey references person (id) on delete set null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint practice_answer unique (answer_id),
        constraint practice_title_check check (char_length(title) between 10 and 160),
        constraint practice_summary_check check (char_length(summary) <= 500),
        constraint practice_body_check check (char_length(body) between 1 and 20000),
        constraint practice_topics_check check (cardinality(topic_ids) between 1 and 3),
        constraint practice_state_check check (state = 'DRAFT'),
        constraint practice_consent_check check (consent in ('ASKED', 'GIVEN', 'DECLINED')),
        constraint practice_consent_at_check check ((consent = 'ASKED') = (consent_at is null)),
        constraint practice_version_check check (version >= 1)
      )`);
    await runner.query(`create index practice_author on practice (author_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table practice`);
  }
}
