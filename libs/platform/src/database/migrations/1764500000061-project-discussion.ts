import type { MigrationInterface, QueryRunner } from 'typeorm';

const TARGETS = `'QUESTION', 'ANSWER', 'COMMENT', 'MUNICIPALITY', 'MESSAGE'`;

/** Discussion in projects, and reports of projects and of what is written in them. */
export class ProjectDiscussion1764500000061 implements MigrationInterface {
  readonly name = 'ProjectDiscussion1764500000061';

  async up(runner: QueryRunner): Promise<void> {
    await this.discussion(runner);
    await runner.query(`
      alter table project add column hidden_at timestamptz, add column hidden_reason text,
        add constraint project_hidden_check check ((hidden_at is null) = (hidden_reason is null))`);
    await this.visibility(runner, true);
    await runner.query(`
      alter table moderation_case add column is_private boolean not null default false;
      update moderation_case set is_private = true where target = 'MESSAGE';
    `);
    await this.targets(runner, `${TARGETS}, 'PROJECT', 'PROJECT_POST'`);
  }

  private async discussion(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_thread (
        id uuid not null default uuidv7() constraint project_thread_pkey primary key,
        project_id uuid not null constraint project_thread_project_id_fkey references project (id) on delete cascade,
        title text not null,
        author_id uuid constraint project_thread_author_id_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        last_at timestamptz not null,
        last_position integer not null default 0,
        post_count integer not null default 0,
        pinned boolean not null default false,
        closed_at timestamptz,
        closed_by uuid constraint project_thread_closed_by_fkey references person (id) on delete set null,
        hidden_at timestamptz,
        deleted_at timestamptz,
        idempotency_key text not null,
        constraint project_thread_once unique (author_id, idempotency_key),
        constraint project_thread_title_check check (char_length(title) between 3 and 160),
        constraint project_thread_counts_check check (post_count between 0 and last_position)
      )`);
    await runner.query(
      `create index project_thread_listed on project_thread (project_id, pinned, last_at, id) where deleted_at is null`,
    );
    await runner.query(`
      create table project_post (
        id uuid not null default uuidv7() constraint project_post_pkey primary key,
        thread_id uuid not null constraint project_post_thread_id_fkey references project_thread (id) on delete cascade,
        position integer not null,
        parent_id uuid,
        author_id uuid constraint project_post_author_id_fkey references person (id) on delete set null,
        municipality_id uuid constraint project_post_municipality_id_fkey references municipality (id),
        institution_id uuid constraint project_post_institution_id_fkey references institution (id),
        body text not null,
        body_html text not null,
        created_at timestamptz not null,
        edited_at timestamptz,
        hidden_at timestamptz,
        hidden_reason text,
        deleted_at timestamptz,
        idempotency_key text not null,
        constraint project_post_in unique (thread_id, id),
        constraint project_post_place unique (thread_id, position),
        constraint project_post_once unique (author_id, idempotency_key),
        constraint project_post_parent_id_fkey foreign key (thread_id, parent_id) references project_post (thread_id, id),
        constraint project_post_position_check check (position >= 1),
        constraint project_post_first_check check (position > 1 or parent_id is null),
        constraint project_post_for_check check (num_nonnulls(municipality_id, institution_id) <= 1),
        constraint project_post_body_check check (char_length(body) <= 10000 and (body = '') = (deleted_at is not null)),
        constraint project_post_hidden_check check ((hidden_at is null) = (hidden_reason is null))
      )`);
    await runner.query(
      `create index project_post_replies on project_post (parent_id) where parent_id is not null`,
    );
    await runner.query(`
      create table project_post_revision (
        id uuid not null default uuidv7() constraint project_post_revision_pkey primary key,
        post_id uuid not null constraint project_post_revision_post_id_fkey references project_post (id) on delete cascade,
        body text not null,
        created_at timestamptz not null
      )`);
    await runner.query(`create index project_post_revision_of on project_post_revision (post_id, id)`);
    await runner.query(`
      create table project_thread_reader (
        thread_id uuid not null constraint project_thread_reader_thread_id_fkey references project_thread (id) on delete cascade,
        person_id uuid not null constraint project_thread_reader_person_id_fkey references person (id) on delete cascade,
        last_read_position integer not null default 0,
        follows boolean,
        constraint project_thread_reader_pkey primary key (thread_id, person_id),
        constraint project_thread_reader_position_check check (last_read_position >= 0)
      )`);
    await runner.query(`create index project_thread_reader_of on project_thread_reader (person_id)`);
  }

  private async targets(runner: QueryRunner, targets: string): Promise<void> {
    await runner.query(`
      alter table report drop constraint report_target;
      alter table report add constraint report_target check (target in (${targets}));
      alter table moderation_case drop constraint moderation_case_target;
      alter table moderation_case add constraint moderation_case_target check (target in (${targets}));
    `);
  }

  /** As in the migrations before; what the moderation has hidden is seen by those who lead it alone. */
  private async visibility(runner: QueryRunner, hides: boolean): Promise<void> {
    const role = (lead: string): string => `
      exists (select 1 from project_person pp where pp.project_id = project and pp.person_id = person ${lead}
        and (pp.municipality_id is null or exists (select 1 from membership m
          where m.person_id = person and m.municipality_id = pp.municipality_id and m.state = 'ACTIVE'))
        and (pp.institution_id is null or exists (select 1 from institution_membership m
          where m.person_id = person and m.institution_id = pp.institution_id and m.state = 'ACTIVE')))`;
    const partner = (lives: string): string => `
      exists (select 1 from project_partner pa join membership m on m.municipality_id = pa.municipality_id
        where pa.project_id = project and ${lives} and m.person_id = person and m.state = 'ACTIVE')
      or exists (select 1 from project_partner pa join institution_membership m on m.institution_id = pa.institution_id
        where pa.project_id = project and ${lives} and m.person_id = person and m.state = 'ACTIVE')`;
    const shown = hides
      ? `(${role(`and pp.role = 'LEAD'`)} or exists (select 1 from project p where p.id = project and p.hidden_at is null)) and`
      : '';
    await runner.query(`
      create or replace function sees_project(person uuid, project uuid) returns boolean language sql stable as $$
        select ${shown} exists (select 1 from project p where p.id = project and (
          p.visibility = 'PUBLIC'
          or (p.visibility = 'MEMBERS' and (
            exists (select 1 from membership m where m.person_id = person and m.state = 'ACTIVE')
            or exists (select 1 from account_role r join account a on a.id = r.account_id where a.person_id = person)))
          or ${role('')} or ${partner('pa.ended_at is null')}))
      $$`);
    await runner.query(`
      create or replace function works_in_project(person uuid, project uuid) returns boolean language sql stable as $$
        select ${shown} (${role('')} or ${partner(`pa.state in ('ACCEPTED', 'CONFIRMED')`)})
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from report where target in ('PROJECT', 'PROJECT_POST')`);
    await runner.query(`delete from moderation_case where target in ('PROJECT', 'PROJECT_POST')`);
    await this.targets(runner, TARGETS);
    await runner.query(`alter table moderation_case drop column is_private`);
    await this.visibility(runner, false);
    await runner.query(
      `alter table project drop constraint project_hidden_check, drop column hidden_at, drop column hidden_reason`,
    );
    await runner.query(
      `drop table project_thread_reader, project_post_revision, project_post, project_thread`,
    );
  }
}
