import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings of projects with their agenda and minutes, which nobody changes once they are sealed. */
export class ProjectMeetings1764500000041 implements MigrationInterface {
  readonly name = 'ProjectMeetings1764500000041';

  async up(runner: QueryRunner): Promise<void> {
    await this.meeting(runner);
    await this.sections(runner);
    await this.minutes(runner);
    await this.seal(runner);
  }

  private async meeting(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_meeting (
        id uuid not null default uuidv7() constraint project_meeting_pkey primary key,
        project_id uuid not null constraint project_meeting_project_id_fkey references project (id) on delete cascade,
        title text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        set_on date not null,
        place text,
        link text,
        state text not null default 'PLANNED',
        sequence integer not null default 0,
        version integer not null default 1,
        cancel_reason text,
        reminded_for timestamptz,
        created_by uuid constraint project_meeting_created_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        changed_by uuid constraint project_meeting_changed_by_fkey references person (id) on delete set null,
        changed_at timestamptz not null,
        started_at timestamptz,
        sealed_at timestamptz,
        sealed_by uuid constraint project_meeting_sealed_by_fkey references person (id) on delete set null,
        content_hash text,
        idempotency_key text not null,
        constraint project_meeting_in unique (project_id, id),
        constraint project_meeting_once unique (created_by, idempotency_key),
        constraint project_meeting_title_check check (char_length(title) between 1 and 160),
        constraint project_meeting_time_check check (ends_at > starts_at),
        constraint project_meeting_place_check check (char_length(place) between 1 and 200),
        constraint project_meeting_link_check check (link ~ '^https://[^[:space:]]+$' and char_length(link) <= 500),
        constraint project_meeting_where_check check (num_nonnulls(place, link) >= 1),
        constraint project_meeting_state_check check (state in ('PLANNED', 'RUNNING', 'SEALED', 'CANCELLED')),
        constraint project_meeting_cancel_check check ((state = 'CANCELLED') = (cancel_reason is not null)),
        constraint project_meeting_started_check check ((state in ('RUNNING', 'SEALED')) = (started_at is not null)),
        constraint project_meeting_sealed_check check ((state = 'SEALED') = (num_nonnulls(sealed_at, content_hash) = 2)
          and (state = 'SEALED' or num_nonnulls(sealed_at, content_hash, sealed_by) = 0)),
        constraint project_meeting_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
        constraint project_meeting_sequence_check check (sequence >= 0),
        constraint project_meeting_version_check check (version >= 1)
      )`);
    await runner.query(`create index project_meeting_of on project_meeting (project_id, starts_at, id)`);
    await runner.query(
      `create index project_meeting_due on project_meeting (starts_at) where state = 'PLANNED'`,
    );
    await runner.query(`
      create table project_meeting_invitee (
        meeting_id uuid not null,
        person_id uuid not null,
        project_id uuid not null,
        sequence integer not null,
        invited_at timestamptz not null,
        constraint project_meeting_invitee_pkey primary key (meeting_id, person_id),
        constraint project_meeting_invitee_meeting_id_fkey foreign key (project_id, meeting_id)
          references project_meeting (project_id, id) on delete cascade,
        constraint project_meeting_invitee_person_id_fkey foreign key (project_id, person_id)
          references project_person (project_id, person_id) on delete cascade
      )`);
    await runner.query(
      `create index project_meeting_invitee_of on project_meeting_invitee (project_id, person_id)`,
    );
  }

  private async sections(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_meeting_section (
        id uuid not null default uuidv7() constraint project_meeting_section_pkey primary key,
        project_id uuid not null,
        meeting_id uuid not null,
        kind text not null,
        position integer not null,
        title text,
        minutes_planned integer,
        presenter_id uuid,
        body text not null default '',
        version integer not null default 1,
        saved_by uuid constraint project_meeting_section_saved_by_fkey references person (id) on delete set null,
        saved_at timestamptz,
        constraint project_meeting_section_meeting_id_fkey foreign key (project_id, meeting_id)
          references project_meeting (project_id, id) on delete cascade,
        constraint project_meeting_section_presenter_id_fkey foreign key (project_id, presenter_id)
          references project_person (project_id, person_id) on delete set null (presenter_id),
        constraint project_meeting_section_in unique (meeting_id, id),
        constraint project_meeting_section_place unique (meeting_id, kind, position) deferrable initially immediate,
        constraint project_meeting_section_kind_check check (kind in ('OPENING', 'AGENDA', 'OTHER')),
        constraint project_meeting_section_free_check check (kind = 'AGENDA' and title is not null
          or kind <> 'AGENDA' and position = 1 and num_nonnulls(title, minutes_planned, presenter_id) = 0),
        constraint project_meeting_section_title_check check (char_length(title) between 1 and 160),
        constraint project_meeting_section_minutes_check check (minutes_planned between 1 and 600),
        constraint project_meeting_section_body_check check (char_length(body) <= 20000),
        constraint project_meeting_section_position_check check (position >= 1),
        constraint project_meeting_section_version_check check (version >= 1)
      )`);
    await runner.query(
      `create index project_meeting_section_of_presenter on project_meeting_section (project_id, presenter_id) where presenter_id is not null`,
    );
    await runner.query(`
      create table project_meeting_revision (
        section_id uuid not null constraint project_meeting_revision_section_id_fkey
          references project_meeting_section (id) on delete cascade,
        version integer not null,
        body text not null,
        constraint project_meeting_revision_pkey primary key (section_id, version)
      )`);
  }

  private async minutes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_meeting_attendee (
        id uuid not null default uuidv7() constraint project_meeting_attendee_pkey primary key,
        meeting_id uuid not null constraint project_meeting_attendee_meeting_id_fkey references project_meeting (id) on delete cascade,
        person_id uuid constraint project_meeting_attendee_person_id_fkey references person (id) on delete set null,
        name text not null,
        organisation text,
        added_at timestamptz not null,
        constraint project_meeting_attendee_once unique (meeting_id, person_id),
        constraint project_meeting_attendee_name_check check (char_length(name) between 1 and 120),
        constraint project_meeting_attendee_organisation_check check (char_length(organisation) between 1 and 160)
      )`);
    await runner.query(`
      create table project_meeting_resolution (
        id uuid not null default uuidv7() constraint project_meeting_resolution_pkey primary key,
        meeting_id uuid not null constraint project_meeting_resolution_meeting_id_fkey references project_meeting (id) on delete cascade,
        section_id uuid not null,
        body text not null,
        version integer not null default 1,
        created_by uuid constraint project_meeting_resolution_created_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        idempotency_key text not null,
        constraint project_meeting_resolution_section_id_fkey foreign key (meeting_id, section_id)
          references project_meeting_section (meeting_id, id),
        constraint project_meeting_resolution_once unique (created_by, idempotency_key),
        constraint project_meeting_resolution_body_check check (char_length(body) between 1 and 2000),
        constraint project_meeting_resolution_version_check check (version >= 1)
      )`);
    await runner.query(
      `create index project_meeting_resolution_of on project_meeting_resolution (meeting_id, section_id)`,
    );
    await runner.query(`
      create table project_meeting_task (
        id uuid not null default uuidv7() constraint project_meeting_task_pkey primary key,
        meeting_id uuid not null constraint project_meeting_task_meeting_id_fkey references project_meeting (id) on delete cascade,
        section_id uuid not null,
        task_id uuid constraint project_meeting_task_task_id_fkey references project_task (id) on delete set null,
        title text not null,
        constraint project_meeting_task_section_id_fkey foreign key (meeting_id, section_id)
          references project_meeting_section (meeting_id, id),
        constraint project_meeting_task_once unique (task_id),
        constraint project_meeting_task_title_check check (char_length(title) between 1 and 160)
      )`);
    await runner.query(
      `create index project_meeting_task_of on project_meeting_task (meeting_id, section_id)`,
    );
    await runner.query(`
      create table project_meeting_addendum (
        id uuid not null default uuidv7() constraint project_meeting_addendum_pkey primary key,
        meeting_id uuid not null constraint project_meeting_addendum_meeting_id_fkey references project_meeting (id) on delete cascade,
        body text not null,
        created_by uuid constraint project_meeting_addendum_created_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        idempotency_key text not null,
        constraint project_meeting_addendum_once unique (created_by, idempotency_key),
        constraint project_meeting_addendum_body_check check (char_length(body) between 1 and 5000)
      )`);
    await runner.query(`create index project_meeting_addendum_of on project_meeting_addendum (meeting_id)`);
  }

  /**
   * What is sealed stays. Only what follows from elsewhere goes through (depth above one): the project is removed with
   * everything, or a person or task that was named is gone; the texts and names of the minutes are kept beside the keys.
   */
  private async seal(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function project_meeting_stays() returns trigger language plpgsql as $$
      begin
        if old.state = 'SEALED' and pg_trigger_depth() = 1 then
          raise exception 'Sealed minutes are not changed' using errcode = 'P0001';
        end if;
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger project_meeting_sealed before update or delete on project_meeting
      for each row execute function project_meeting_stays()`);
    await runner.query(`
      create function project_minutes_stay() returns trigger language plpgsql as $$
      declare
        state_now text;
      begin
        if pg_trigger_depth() = 1 then
          for state_now in select m.state from project_meeting m
            where m.id in (case when tg_op <> 'INSERT' then old.meeting_id end, case when tg_op <> 'DELETE' then new.meeting_id end)
            order by m.id for share
          loop
            if state_now = 'SEALED' then
              raise exception 'Sealed minutes are not changed' using errcode = 'P0001';
            end if;
          end loop;
        end if;
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$`);
    for (const table of ['section', 'attendee', 'resolution', 'task'])
      await runner.query(`
        create trigger project_meeting_${table}_sealed before insert or update or delete on project_meeting_${table}
        for each row execute function project_minutes_stay()`);
    await runner.query(`
      create function project_addendum_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if not exists (select 1 from project_meeting m where m.id = new.meeting_id and m.state = 'SEALED') then
            raise exception 'Only sealed minutes have an addendum' using errcode = 'P0001';
          end if;
          return new;
        end if;
        if pg_trigger_depth() = 1 then
          raise exception 'An addendum is not changed' using errcode = 'P0001';
        end if;
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger project_meeting_addendum_stays before insert or update or delete on project_meeting_addendum
      for each row execute function project_addendum_stays()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table project_meeting_addendum, project_meeting_task, project_meeting_resolution, project_meeting_attendee,
         project_meeting_revision, project_meeting_section, project_meeting_invitee, project_meeting`,
    );
    await runner.query(`drop function project_addendum_stays()`);
    await runner.query(`drop function project_minutes_stay()`);
    await runner.query(`drop function project_meeting_stays()`);
  }
}
