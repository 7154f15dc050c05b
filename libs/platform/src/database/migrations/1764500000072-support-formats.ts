import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Formats of support that editors offer, and the applications of projects for their places. */
export class SupportFormats1764500000072 implements MigrationInterface {
  readonly name = 'SupportFormats1764500000072';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table support_format (
        id uuid not null default uuidv7() constraint support_format_pkey primary key,
        slug text not null constraint support_format_slug_key unique,
        kind text not null,
        title text not null,
        summary text not null,
        body text not null default '',
        body_html text not null default '',
        conditions text,
        questions text[] not null default '{}',
        places integer not null,
        taken integer not null default 0,
        opens_on date,
        apply_by date,
        runs_from date,
        runs_to date,
        project_states text[] not null,
        own_share text,
        state text not null default 'DRAFT',
        state_since timestamptz not null,
        is_example boolean not null default false,
        version integer not null default 1,
        created_by uuid constraint support_format_created_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        idempotency_key text not null,
        constraint support_format_once unique (created_by, idempotency_key),
        constraint support_format_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        constraint support_format_kind_check check (kind in ('CONSULTING', 'MODERATION', 'PEER_REVIEW', 'LIVING_LAB', 'FIELD_TRIP', 'COACHING', 'OTHER')),
        constraint support_format_title_check check (char_length(title) between 5 and 160),
        constraint support_format_summary_check check (char_length(summary) between 1 and 500),
        constraint support_format_body_check check (char_length(body) <= 20000),
        constraint support_format_conditions_check check (char_length(conditions) between 1 and 5000),
        constraint support_format_questions_check check (cardinality(questions) <= 5),
        constraint support_format_places_check check (places between 1 and 1000),
        constraint support_format_taken_check check (taken between 0 and places),
        constraint support_format_window_check check (opens_on is null or apply_by is null or opens_on <= apply_by),
        constraint support_format_runs_check check (runs_from is null or runs_to is null or runs_from <= runs_to),
        constraint support_format_states_check check (cardinality(project_states) > 0
          and project_states <@ array['IDEA', 'SEEKING_PARTNERS', 'PREPARING', 'RUNNING', 'FINISHED', 'PAUSED']),
        constraint support_format_share_check check (char_length(own_share) between 1 and 500),
        constraint support_format_state_check check (state in ('DRAFT', 'OPEN', 'CLOSED', 'ARCHIVED')),
        constraint support_format_version_check check (version >= 1)
      )`);
    await runner.query(`
      create table support_application (
        id uuid not null default uuidv7() constraint support_application_pkey primary key,
        format_id uuid not null constraint support_application_format_id_fkey references support_format (id),
        project_id uuid not null constraint support_application_project_id_fkey references project (id) on delete cascade,
        state text not null default 'SUBMITTED',
        state_since timestamptz not null,
        message text not null,
        answers jsonb not null default '[]',
        reason text,
        report text,
        applied_by uuid constraint support_application_applied_by_fkey references person (id) on delete set null,
        moved_by uuid constraint support_application_moved_by_fkey references person (id) on delete set null,
        version integer not null default 1,
        created_at timestamptz not null,
        constraint support_application_state_check check (state in ('SUBMITTED', 'WAITING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'RUNNING', 'DONE')),
        constraint support_application_message_check check (char_length(message) between 1 and 5000),
        constraint support_application_reason_check check (char_length(reason) between 1 and 2000 and (state <> 'REFUSED' or reason is not null)),
        constraint support_application_report_check check (char_length(report) between 1 and 5000 and (state = 'DONE') = (report is not null)),
        constraint support_application_version_check check (version >= 1)
      )`);
    await runner.query(`
      create unique index support_application_live on support_application (project_id, format_id)
        where state in ('SUBMITTED', 'WAITING', 'ACCEPTED', 'RUNNING')`);
    await runner.query(`create index support_application_of_format on support_application (format_id, id)`);
    await runner.query(
      `create index support_application_open on support_application (created_at) where state = 'SUBMITTED'`,
    );
    await runner.query(`
      create table support_application_step (
        id uuid not null default uuidv7() constraint support_application_step_pkey primary key,
        application_id uuid not null constraint support_application_step_application_id_fkey references support_application (id) on delete cascade,
        from_state text,
        to_state text not null,
        text text,
        actor_id uuid constraint support_application_step_actor_id_fkey references person (id) on delete set null,
        created_at timestamptz not null
      )`);
    await runner.query(
      `create index support_application_step_of on support_application_step (application_id, id)`,
    );
    await this.places(runner);
  }

  /** Who is in takes a place, and with the last one taken the database accepts no further one. */
  private async places(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function support_takes_place(state text) returns integer language sql immutable as $$
        select case when state in ('ACCEPTED', 'RUNNING', 'DONE') then 1 else 0 end
      $$`);
    await runner.query(`
      create function support_places() returns trigger language plpgsql as $$
      declare
        change integer := case when tg_op = 'DELETE' then 0 else support_takes_place(new.state) end
          - case when tg_op = 'INSERT' then 0 else support_takes_place(old.state) end;
      begin
        if change <> 0 then
          update support_format set taken = taken + change
            where id = case when tg_op = 'DELETE' then old.format_id else new.format_id end;
        end if;
        return null;
      end $$`);
    await runner.query(`
      create trigger support_application_places after insert or delete or update of state on support_application
      for each row execute function support_places()`);
    await runner.query(`
      create function support_steps_stay() returns trigger language plpgsql as $$
      begin
        if pg_trigger_depth() > 1 and tg_op = 'DELETE' then return old; end if;
        if pg_trigger_depth() > 1 then return new; end if;
        raise exception 'The history of an application is only added to' using errcode = 'P0001';
      end $$`);
    await runner.query(`
      create trigger support_application_step_append_only before update or delete on support_application_step
      for each row execute function support_steps_stay()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table support_application_step, support_application, support_format`);
    await runner.query(`drop function support_steps_stay()`);
    await runner.query(`drop function support_places()`);
    await runner.query(`drop function support_takes_place(text)`);
  }
}
