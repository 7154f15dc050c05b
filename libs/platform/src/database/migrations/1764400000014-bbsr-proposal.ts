import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals to look at the type of a municipality again, because its inhabitants have crossed a threshold. */
export class BbsrProposal1764400000014 implements MigrationInterface {
  readonly name = 'BbsrProposal1764400000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bbsr_proposal (
        id uuid default uuidv7() constraint bbsr_proposal_pkey primary key,
        municipality_id uuid not null constraint bbsr_proposal_municipality_id_fkey
          references municipality (id) on delete cascade,
        current_type smallint not null,
        proposed_type smallint not null constraint bbsr_proposal_type_check
          check (proposed_type in (11, 12, 21, 22, 30, 40, 50) and proposed_type <> current_type),
        population_before integer not null,
        population_after integer not null,
        state text not null default 'OPEN' constraint bbsr_proposal_state_check
          check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'OBSOLETE')),
        created_at timestamptz not null,
        decided_at timestamptz,
        decided_by uuid constraint bbsr_proposal_decided_by_fkey references person (id) on delete set null,
        constraint bbsr_proposal_decided_check check ((state = 'OPEN') = (decided_at is null))
      );
      create unique index bbsr_proposal_open on bbsr_proposal (municipality_id) where state = 'OPEN';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table bbsr_proposal`);
  }
}
