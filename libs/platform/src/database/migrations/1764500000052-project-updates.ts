import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What projects tell, and following them. */
export class ProjectUpdates1764500000052 implements MigrationInterface {
  readonly name = 'ProjectUpdates1764500000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_update (
        id uuid not null default uuidv7() constraint project_update_pkey primary key,
        project_id uuid not null constraint project_update_project_id_fkey references project (id) on delete cascade,
        title text not null,
        body text not null,
        body_html text not null,
        audience text not null,
        version integer not null default 1,
        created_by uuid constraint project_update_created_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        edited_at timestamptz,
        idempotency_key text not null,
        constraint project_update_once unique (created_by, idempotency_key),
        constraint project_update_title_check check (char_length(title) between 5 and 160),
        constraint project_update_body_check check (char_length(body) between 1 and 10000),
        constraint project_update_audience_check check (audience in ('PROJECT', 'PARTNERS')),
        constraint project_update_version_check check (version >= 1)
      )`);
    await runner.query(`create index project_update_of on project_update (project_id, id)`);
    await runner.query(`
      alter table follow drop constraint follow_target_check,
        add constraint follow_target_check check (target in ('TOPIC', 'MUNICIPALITY', 'QUESTION', 'PROJECT'))`);
    // A project that is gone is followed by nobody.
    await runner.query(`
      create function project_is_unfollowed() returns trigger language plpgsql as $$
      begin
        delete from follow where target = 'PROJECT' and target_id = old.id;
        return null;
      end $$`);
    await runner.query(`
      create trigger project_gone after delete on project
      for each row execute function project_is_unfollowed()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger project_gone on project`);
    await runner.query(`drop function project_is_unfollowed()`);
    await runner.query(`delete from follow where target = 'PROJECT'`);
    await runner.query(`
      alter table follow drop constraint follow_target_check,
        add constraint follow_target_check check (target in ('TOPIC', 'MUNICIPALITY', 'QUESTION'))`);
    await runner.query(`drop table project_update`);
  }
}
