import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stored objects, and the files of projects with their versions. */
export class ProjectFiles1764500000051 implements MigrationInterface {
  readonly name = 'ProjectFiles1764500000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stored_object (
        key text not null constraint stored_object_pkey primary key,
        bytes bigint not null,
        is_kept boolean not null default false,
        since timestamptz not null,
        constraint stored_object_bytes_check check (bytes >= 0)
      )`);
    await runner.query(`create index stored_object_loose on stored_object (since) where not is_kept`);
    await runner.query(`
      create table project_file (
        id uuid not null default uuidv7() constraint project_file_pkey primary key,
        project_id uuid not null constraint project_file_project_id_fkey references project (id) on delete cascade,
        title text not null,
        description text,
        folder text,
        language text not null default 'de',
        alt_text text,
        accessibility text not null default 'UNKNOWN',
        accessible_text text,
        accessible_copy_id uuid,
        is_public boolean not null default false,
        latest integer not null default 1,
        version integer not null default 1,
        created_by uuid constraint project_file_created_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint project_file_in unique (project_id, id),
        constraint project_file_copy_fkey foreign key (project_id, accessible_copy_id)
          references project_file (project_id, id) on delete set null (accessible_copy_id),
        constraint project_file_title_check check (char_length(title) between 1 and 160),
        constraint project_file_description_check check (char_length(description) between 1 and 1000),
        constraint project_file_folder_check check (char_length(folder) between 1 and 60),
        constraint project_file_language_check check (language ~ '^[a-z]{2,3}$'),
        constraint project_file_alt_check check (char_length(alt_text) between 1 and 500),
        constraint project_file_accessibility_check check (accessibility in ('YES', 'NO', 'UNKNOWN')),
        constraint project_file_text_check check (char_length(accessible_text) between 1 and 20000),
        constraint project_file_other_check check (accessible_copy_id <> id),
        constraint project_file_latest_check check (latest >= 1),
        constraint project_file_version_check check (version >= 1)
      )`);
    await runner.query(`create index project_file_of on project_file (project_id, updated_at, id)`);
    await runner.query(
      `create index project_file_copy on project_file (accessible_copy_id) where accessible_copy_id is not null`,
    );
    await runner.query(`
      create table project_file_version (
        id uuid not null default uuidv7() constraint project_file_version_pkey primary key,
        file_id uuid not null constraint project_file_version_file_id_fkey references project_file (id) on delete cascade,
        number integer not null,
        name text not null,
        media_type text not null,
        bytes integer not null,
        width integer,
        height integer,
        sha256 text not null,
        object_key text not null constraint project_file_version_object_key_fkey references stored_object (key),
        thumbnail_key text constraint project_file_version_thumbnail_key_fkey references stored_object (key),
        uploaded_by uuid constraint project_file_version_uploaded_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        idempotency_key text not null,
        constraint project_file_version_number unique (file_id, number),
        constraint project_file_version_once unique (uploaded_by, idempotency_key),
        constraint project_file_version_object unique (object_key),
        constraint project_file_version_number_check check (number >= 1),
        constraint project_file_version_name_check check (char_length(name) between 1 and 200 and name !~ '[/\\\\[:cntrl:]]'),
        constraint project_file_version_bytes_check check (bytes >= 1),
        constraint project_file_version_size_check check (num_nonnulls(width, height) in (0, 2)),
        constraint project_file_version_sha256_check check (sha256 ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(
      `create index project_file_version_thumbnail on project_file_version (thumbnail_key) where thumbnail_key is not null`,
    );
    // However a version goes, also with its whole project: its objects are loose from then on.
    await runner.query(`
      create function project_file_lets_go() returns trigger language plpgsql as $$
      begin
        update stored_object set is_kept = false, since = now()
        where key in (old.object_key, old.thumbnail_key);
        return null;
      end $$`);
    await runner.query(`
      create trigger project_file_version_gone after delete on project_file_version
      for each row execute function project_file_lets_go()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table project_file_version, project_file, stored_object`);
    await runner.query(`drop function project_file_lets_go()`);
  }
}
