import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARTNER_ENDS = `'DECLINED', 'LEFT', 'REMOVED'`;

const TARGETS = `'QUESTION', 'ANSWER', 'COMMENT', 'MUNICIPALITY', 'MESSAGE', 'PROJECT', 'PROJECT_POST'`;
const NEW_TARGETS = `'PROJECT_UPDATE', 'DECISION_COMMENT'`;

/** Tables whose rows notifications about projects are about, with the occasions. */
const TOLD: Readonly<Record<string, string>> = {
  project_join_request: `'project.join-requested', 'project.join-decided'`,
  project_partner: `'project.invited', 'project.partner-confirmed', 'project.partner-ended'`,
  project_history: `'project.state-changed'`,
  project_task: `'project.task-assigned', 'project.task-overdue'`,
  project_funding: `'project.funding-due'`,
  support_application: `'support.applied', 'support.decided'`,
  project_decision: `'project.decision-opened', 'project.decision-reminded', 'project.decision-objected',
    'project.decision-closed', 'project.decision-review'`,
  project_meeting: `'project.meeting-invited', 'project.meeting-changed', 'project.meeting-cancelled',
    'project.meeting-due', 'project.minutes-sealed'`,
  project_update: `'project.update-posted'`,
  project_thread: `'project.thread-opened', 'project.posted'`,
};

/**
 * How projects end and what goes with them: invitations lapse, notifications know the project they go with, and
 * moderation can hide news and comments on decisions.
 */
export class ProjectEnds1764500000081 implements MigrationInterface {
  readonly name = 'ProjectEnds1764500000081';

  async up(runner: QueryRunner): Promise<void> {
    await this.partnerEnds(runner, `${PARTNER_ENDS}, 'LAPSED'`);
    await runner.query(`
      update project_partner a set state = 'LAPSED', ended_at = p.state_since
      from project p where p.id = a.project_id and p.state = 'FINISHED' and a.state = 'INVITED'`);
    await this.notifications(runner);
    for (const table of ['project_update', 'project_decision_comment'])
      await runner.query(`
        alter table ${table} add column hidden_at timestamptz, add column hidden_reason text,
          add constraint ${table}_hidden_check check ((hidden_at is null) = (hidden_reason is null))`);
    await this.targets(runner, `${TARGETS}, ${NEW_TARGETS}`);
  }

  private async targets(runner: QueryRunner, targets: string): Promise<void> {
    await runner.query(`
      alter table report drop constraint report_target;
      alter table report add constraint report_target check (target in (${targets}));
      alter table moderation_case drop constraint moderation_case_target;
      alter table moderation_case add constraint moderation_case_target check (target in (${targets}));
    `);
  }

  private async notifications(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table notification add column project_id uuid`);
    for (const [table, occasions] of Object.entries(TOLD))
      await runner.query(`
        update notification n set project_id = x.project_id
        from ${table} x where x.id = n.subject_id and n.occasion in (${occasions})`);
    await runner.query(
      `create index notification_of_project on notification (project_id) where project_id is not null`,
    );
  }

  private async partnerEnds(runner: QueryRunner, ends: string): Promise<void> {
    await runner.query(`
      alter table project_partner
        drop constraint project_partner_state_check, drop constraint project_partner_ended_check,
        add constraint project_partner_state_check check (state in ('INVITED', 'ACCEPTED', 'CONFIRMED', ${ends})),
        add constraint project_partner_ended_check check ((state in (${ends})) = (ended_at is not null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from report where target in (${NEW_TARGETS})`);
    await runner.query(`delete from moderation_case where target in (${NEW_TARGETS})`);
    await this.targets(runner, TARGETS);
    for (const table of ['project_update', 'project_decision_comment'])
      await runner.query(
        `alter table ${table} drop constraint ${table}_hidden_check, drop column hidden_at, drop column hidden_reason`,
      );
    await runner.query(`alter table notification drop column project_id`);
    await runner.query(`update project_partner set state = 'DECLINED' where state = 'LAPSED'`);
    await this.partnerEnds(runner, PARTNER_ENDS);
  }
}
