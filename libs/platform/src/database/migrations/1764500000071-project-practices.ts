import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Practices come from answers or from finished projects; those of projects carry facts of their own. */
export class ProjectPractices1764500000071 implements MigrationInterface {
  readonly name = 'ProjectPractices1764500000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table practice
        alter column answer_id drop not null,
        alter column author_id drop not null,
        add column project_id uuid constraint practice_project_id_fkey references project (id) on delete cascade,
        add column contact_id uuid constraint practice_contact_id_fkey references person (id) on delete set null,
        add column starts_on date,
        add column ends_on date,
        add column cost_cents bigint,
        add column result text,
        add column lessons text,
        add constraint practice_project unique (project_id),
        add constraint practice_source_check check (num_nonnulls(answer_id, project_id) = 1 and (answer_id is null) = (author_id is null)),
        add constraint practice_project_check check (project_id is null or (consent = 'GIVEN' and municipality_id is null)),
        add constraint practice_facts_check check (project_id is not null or num_nonnulls(contact_id, starts_on, ends_on, cost_cents, result, lessons) = 0),
        add constraint practice_dates_check check (starts_on is null or ends_on is null or starts_on <= ends_on),
        add constraint practice_cost_check check (cost_cents between 0 and 1000000000000),
        add constraint practice_result_check check (char_length(result) between 1 and 5000),
        add constraint practice_lessons_check check (char_length(lessons) between 1 and 5000),
        drop constraint practice_title_check,
        drop constraint practice_body_check,
        drop constraint practice_state_check,
        add constraint practice_title_check check (char_length(title) between 5 and 160),
        add constraint practice_body_check check (char_length(body) <= 20000 and (project_id is not null or body <> '')),
        add constraint practice_state_check check (state = 'DRAFT' or (state = 'BRIEF' and project_id is not null))`);
    await runner.query(`
      create table practice_organisation (
        practice_id uuid not null constraint practice_organisation_practice_id_fkey references practice (id) on delete cascade,
        position smallint not null,
        municipality_id uuid constraint practice_organisation_municipality_id_fkey references municipality (id),
        institution_id uuid constraint practice_organisation_institution_id_fkey references institution (id),
        constraint practice_organisation_pkey primary key (practice_id, position),
        constraint practice_organisation_one_check check (num_nonnulls(municipality_id, institution_id) = 1),
        constraint practice_organisation_position_check check (position >= 1)
      )`);
    await runner.query(
      `create unique index practice_organisation_town on practice_organisation (municipality_id, practice_id) where municipality_id is not null`,
    );
    await runner.query(
      `create unique index practice_organisation_institution on practice_organisation (institution_id, practice_id) where institution_id is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table practice_organisation`);
    await runner.query(`delete from practice where project_id is not null`);
    await runner.query(`
      alter table practice
        drop constraint practice_title_check,
        drop constraint practice_body_check,
        drop constraint practice_state_check,
        drop column lessons, drop column result, drop column cost_cents, drop column ends_on, drop column starts_on,
        drop column contact_id, drop column project_id,
        alter column author_id set not null,
        alter column answer_id set not null,
        add constraint practice_title_check check (char_length(title) between 10 and 160),
        add constraint practice_body_check check (char_length(body) between 1 and 20000),
        add constraint practice_state_check check (state = 'DRAFT')`);
  }
}
