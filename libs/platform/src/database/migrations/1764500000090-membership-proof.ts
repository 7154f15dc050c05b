import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables with their names as subjects of the audit log. */
const SUBJECTS = { membership: 'membership', institution_membership: 'institution-membership' } as const;

/** Requests know when they are open again because a new mail address no longer proves the membership. */
export class MembershipProof1764500000090 implements MigrationInterface {
  readonly name = 'MembershipProof1764500000090';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, subject] of Object.entries(SUBJECTS)) {
      await runner.query(`alter table ${table} add column proof_lost boolean not null default false`);
      // Only a membership whose proof was gone has ever become a request again.
      await runner.query(`
        update ${table} m set proof_lost = true
        where m.state = 'PENDING' and exists (
          select 1 from audit_entry a where a.action = 'membership.reconsider' and a.subject = '${subject}:' || m.id)`);
      await runner.query(`
        alter table ${table} add constraint ${table}_proof_check check (not proof_lost or state = 'PENDING')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(SUBJECTS))
      await runner.query(`
        alter table ${table} drop constraint ${table}_proof_check, drop column proof_lost`);
  }
}
