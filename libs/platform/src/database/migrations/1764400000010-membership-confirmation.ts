import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Memberships are confirmed once a year; those nobody confirms rest until their person comes back. */
export class MembershipConfirmation1764400000010 implements MigrationInterface {
  readonly name = 'MembershipConfirmation1764400000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table membership add column confirmed_at timestamptz,
        add column reminders smallint not null default 0
          constraint membership_reminders_check check (reminders between 0 and 2),
        add column reminded_at timestamptz;
      alter table membership drop constraint membership_state_check;
      alter table membership add constraint membership_state_check
        check (state in ('PENDING', 'ACTIVE', 'INACTIVE', 'REJECTED', 'ENDED'));
      drop index membership_current;
      create unique index membership_current on membership (person_id, municipality_id)
        where state in ('PENDING', 'ACTIVE', 'INACTIVE');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update membership set state = 'ENDED', ended_at = now() where state = 'INACTIVE';
      drop index membership_current;
      create unique index membership_current on membership (person_id, municipality_id)
        where state in ('PENDING', 'ACTIVE');
      alter table membership drop constraint membership_state_check;
      alter table membership add constraint membership_state_check
        check (state in ('PENDING', 'ACTIVE', 'REJECTED', 'ENDED'));
      alter table membership drop column reminded_at, drop column reminders, drop column confirmed_at;
    `);
  }
}
