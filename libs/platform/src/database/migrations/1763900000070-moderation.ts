import type { MigrationInterface, QueryRunner } from 'typeorm';

const TARGETS = `('QUESTION', 'ANSWER', 'COMMENT', 'MUNICIPALITY')`;

/** Reports, the cases they make, and what was decided. */
export class Moderation1763900000070 implements MigrationInterface {
  readonly name = 'Moderation1763900000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table moderation_case (
        id uuid not null default uuidv7() constraint moderation_case_pkey primary key,
        target text not null,
        target_id uuid not null,
        state text not null default 'OPEN',
        snapshot_title text not null,
        snapshot_text text not null,
        author_id uuid constraint moderation_case_author_id_fkey references person (id) on delete set null,
        municipality_id uuid constraint moderation_case_municipality_id_fkey references municipality (id),
        version integer not null default 1,
        opened_at timestamptz not null,
        constraint moderation_case_target check (target in ${TARGETS}),
        constraint moderation_case_state check (state in ('OPEN', 'DECIDED')),
        constraint moderation_case_version check (version >= 1)
      )`);
    // Reports of one text meet in one open case, also when they arrive at once.
    await runner.query(
      `create unique index moderation_case_open on moderation_case (target, target_id) where state = 'OPEN'`,
    );
    await runner.query(`create index moderation_case_queue on moderation_case (state, id)`);

    await runner.query(`
      create table report (
        id uuid not null default uuidv7() constraint report_pkey primary key,
        case_id uuid not null constraint report_case_id_fkey references moderation_case (id) on delete cascade,
        target text not null,
        target_id uuid not null,
        reporter_id uuid constraint report_reporter_id_fkey references person (id) on delete set null,
        reason text not null,
        created_at timestamptz not null,
        constraint report_once unique (case_id, reporter_id),
        constraint report_target check (target in ${TARGETS}),
        constraint report_reason check (char_length(reason) between 10 and 2000)
      )`);

    await runner.query(`
      create table moderation_decision (
        id uuid not null default uuidv7() constraint moderation_decision_pkey primary key,
        case_id uuid not null constraint moderation_decision_case_id_fkey references moderation_case (id) on delete cascade,
        measure text not null,
        reason text not null,
        decided_by uuid not null constraint moderation_decision_decided_by_fkey references person (id),
        decided_at timestamptz not null,
        constraint moderation_decision_measure check (measure in ('HIDE', 'RESTORE', 'DISMISS')),
        constraint moderation_decision_reason check (char_length(reason) between 1 and 2000)
      )`);
    await runner.query(`create index moderation_decision_case on moderation_decision (case_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table moderation_decision, report, moderation_case`);
  }
}
