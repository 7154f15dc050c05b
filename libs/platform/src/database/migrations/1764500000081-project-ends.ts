import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARTNER_ENDS = `'DECLINED', 'LEFT', 'REMOVED'`;

/** Invitations that lapse with a project that is finished before they are answered. */
export class ProjectEnds1764500000081 implements MigrationInterface {
  readonly name = 'ProjectEnds1764500000081';

  async up(runner: QueryRunner): Promise<void> {
    await this.partnerEnds(runner, `${PARTNER_ENDS}, 'LAPSED'`);
    await runner.query(`
      update project_partner a set state = 'LAPSED', ended_at = p.state_since
      from project p where p.id = a.project_id and p.state = 'FINISHED' and a.state = 'INVITED'`);
  }

  private async partnerEnds(runner: QueryRunner, ends: string): Promise<void> {
    await runner.query(`
      alter table project_partner
        drop constraint project_partner_state_check, drop constraint project_partner_ended_check,
        add constraint project_partner_state_check check (state in ('INVITED', 'ACCEPTED', 'CONFIRMED', ${ends})),
        add constraint project_partner_ended_check check ((state in (${ends})) = (ended_at is not null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update project_partner set state = 'DECLINED' where state = 'LAPSED'`);
    await this.partnerEnds(runner, PARTNER_ENDS);
  }
}
