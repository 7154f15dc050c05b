import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Support is over with the report of the project, or, where none comes, with the reason of the editors who end it. */
export class SupportEnded1764500000093 implements MigrationInterface {
  readonly name = 'SupportEnded1764500000093';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table support_application drop constraint support_application_report_check,
        add constraint support_application_report_check
          check (char_length(report) between 1 and 5000 and (report is null or state = 'DONE')),
        add constraint support_application_done_check check (state <> 'DONE' or num_nonnulls(report, reason) = 1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update support_application set report = reason, reason = null where state = 'DONE' and report is null`,
    );
    await runner.query(`
      alter table support_application drop constraint support_application_done_check,
        drop constraint support_application_report_check,
        add constraint support_application_report_check
          check (char_length(report) between 1 and 5000 and (state = 'DONE') = (report is not null))`);
  }
}
