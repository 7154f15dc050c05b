import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody without the mandate of a town wants to promise, for those who hold it. */
export class MandateRequest1764400000013 implements MigrationInterface {
  readonly name = 'MandateRequest1764400000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mandate_request (
        id uuid default uuidv7() constraint mandate_request_pkey primary key,
        municipality_id uuid not null constraint mandate_request_municipality_id_fkey
          references municipality (id) on delete cascade,
        subject_kind text not null constraint mandate_request_subject_kind_check check (subject_kind ~ '^[a-z-]+$'),
        subject_id uuid not null,
        summary text not null,
        requested_by uuid constraint mandate_request_requested_by_fkey references person (id) on delete set null,
        state text not null default 'OPEN' constraint mandate_request_state_check
          check (state in ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
        reason text,
        created_at timestamptz not null,
        decided_at timestamptz,
        decided_by uuid constraint mandate_request_decided_by_fkey references person (id) on delete set null,
        constraint mandate_request_decided_check check ((state = 'OPEN') = (decided_at is null)),
        constraint mandate_request_reason_check check (state <> 'REFUSED' or reason is not null)
      );
      create unique index mandate_request_open on mandate_request (municipality_id, subject_kind, subject_id)
        where state = 'OPEN';
      create index mandate_request_of on mandate_request (municipality_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table mandate_request`);
  }
}
