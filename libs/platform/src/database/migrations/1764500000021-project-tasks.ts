import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks of projects, and who may see the inner work of one. */
export class ProjectTasks1764500000021 implements MigrationInterface {
  readonly name = 'ProjectTasks1764500000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table project_milestone add constraint project_milestone_in unique (project_id, id)`,
    );
    await runner.query(
      `alter table project_partner add constraint project_partner_in unique (project_id, id)`,
    );
    await runner.query(`
      create table project_task (
        id uuid not null default uuidv7() constraint project_task_pkey primary key,
        project_id uuid not null constraint project_task_project_id_fkey references project (id) on delete cascade,
        title text not null,
        body text,
        state text not null default 'OPEN',
        position integer not null,
        milestone_id uuid,
        partner_id uuid,
        person_id uuid,
        assigned_by uuid constraint project_task_assigned_by_fkey references person (id) on delete set null,
        due_on date,
        overdue_told_for date,
        version integer not null default 1,
        created_by uuid constraint project_task_created_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        done_at timestamptz,
        done_by uuid constraint project_task_done_by_fkey references person (id) on delete set null,
        idempotency_key text not null,
        constraint project_task_milestone_id_fkey foreign key (project_id, milestone_id)
          references project_milestone (project_id, id) on delete set null (milestone_id),
        constraint project_task_partner_id_fkey foreign key (project_id, partner_id)
          references project_partner (project_id, id),
        constraint project_task_person_id_fkey foreign key (project_id, person_id)
          references project_person (project_id, person_id) on delete set null (person_id),
        constraint project_task_once unique (created_by, idempotency_key),
        constraint project_task_place unique (project_id, state, position) deferrable initially immediate,
        constraint project_task_title_check check (char_length(title) between 1 and 160),
        constraint project_task_body_check check (char_length(body) between 1 and 5000),
        constraint project_task_state_check check (state in ('OPEN', 'IN_PROGRESS', 'DONE')),
        constraint project_task_position_check check (position >= 1),
        constraint project_task_person_check check (person_id is null or partner_id is not null),
        constraint project_task_done_check check ((state = 'DONE') = (done_at is not null)),
        constraint project_task_version_check check (version >= 1)
      )`);
    await runner.query(
      `create index project_task_of_partner on project_task (partner_id) where partner_id is not null`,
    );
    await runner.query(
      `create index project_task_of_person on project_task (person_id) where person_id is not null`,
    );
    await runner.query(
      `create index project_task_of_milestone on project_task (milestone_id) where milestone_id is not null`,
    );
    await runner.query(`create index project_task_due on project_task (due_on) where state <> 'DONE'`);
    await runner.query(`
      create table project_task_archive (
        person_id uuid not null constraint project_task_archive_person_id_fkey references person (id) on delete cascade,
        task_id uuid not null constraint project_task_archive_task_id_fkey references project_task (id) on delete cascade,
        archived_at timestamptz not null,
        constraint project_task_archive_pkey primary key (person_id, task_id)
      )`);
    await runner.query(`create index project_task_archive_of on project_task_archive (task_id)`);
    // As `workVisible` of libs/projects says for the actor of a request, without the staff.
    await runner.query(`
      create function works_in_project(person uuid, project uuid) returns boolean language sql stable as $$
        select exists (select 1 from project_person pp where pp.project_id = project and pp.person_id = person
            and (pp.municipality_id is null or exists (select 1 from membership m
              where m.person_id = person and m.municipality_id = pp.municipality_id and m.state = 'ACTIVE'))
            and (pp.institution_id is null or exists (select 1 from institution_membership m
              where m.person_id = person and m.institution_id = pp.institution_id and m.state = 'ACTIVE')))
          or exists (select 1 from project_partner pa join membership m on m.municipality_id = pa.municipality_id
            where pa.project_id = project and pa.state in ('ACCEPTED', 'CONFIRMED') and m.person_id = person and m.state = 'ACTIVE')
          or exists (select 1 from project_partner pa join institution_membership m on m.institution_id = pa.institution_id
            where pa.project_id = project and pa.state in ('ACCEPTED', 'CONFIRMED') and m.person_id = person and m.state = 'ACTIVE')
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function works_in_project(uuid, uuid)`);
    await runner.query(`drop table project_task_archive, project_task`);
    await runner.query(`alter table project_partner drop constraint project_partner_in`);
    await runner.query(`alter table project_milestone drop constraint project_milestone_in`);
  }
}
