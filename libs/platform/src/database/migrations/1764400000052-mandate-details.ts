import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for a promise carry what is needed to go on, and end when there is nothing left to promise. */
export class MandateDetails1764400000052 implements MigrationInterface {
  readonly name = 'MandateDetails1764400000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mandate_request add column details jsonb not null default '{}';
      alter table mandate_request drop constraint mandate_request_state_check;
      alter table mandate_request add constraint mandate_request_state_check
        check (state in ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update mandate_request set state = 'WITHDRAWN' where state = 'LAPSED';
      alter table mandate_request drop constraint mandate_request_state_check;
      alter table mandate_request add constraint mandate_request_state_check
        check (state in ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN'));
      alter table mandate_request drop column details;
    `);
  }
}
