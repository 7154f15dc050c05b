import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cooperation projects: what they are, their partners and people, requests to join, milestones, history. */
export class Projects1764500000001 implements MigrationInterface {
  readonly name = 'Projects1764500000001';

  async up(runner: QueryRunner): Promise<void> {
    await this.projects(runner);
    await this.partners(runner);
    await this.requests(runner);
    await this.history(runner);
    await this.visibility(runner);
  }

  private async projects(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project (
        id uuid not null default uuidv7() constraint project_pkey primary key,
        slug text not null,
        title text not null,
        summary text not null,
        body text not null default '',
        body_html text not null default '',
        state text not null default 'IDEA',
        paused_from text,
        state_since timestamptz not null,
        visibility text not null,
        topic_ids uuid[] not null,
        join_questions text[] not null default '{}',
        partners_complete boolean not null default false,
        starts_on date,
        ends_on date,
        result text,
        lessons text,
        cost_cents bigint,
        is_example boolean not null default false,
        version integer not null default 1,
        created_by uuid constraint project_created_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        idempotency_key text not null,
        constraint project_slug_key unique (slug),
        constraint project_once unique (created_by, idempotency_key),
        constraint project_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        constraint project_title_check check (char_length(title) between 5 and 160),
        constraint project_summary_check check (char_length(summary) between 1 and 500),
        constraint project_body_check check (char_length(body) <= 20000),
        constraint project_state_check check (state in ('IDEA', 'SEEKING_PARTNERS', 'PREPARING', 'RUNNING', 'FINISHED', 'PAUSED')),
        constraint project_paused_check check ((state = 'PAUSED') = (paused_from is not null)
          and (paused_from is null or paused_from in ('IDEA', 'SEEKING_PARTNERS', 'PREPARING', 'RUNNING'))),
        constraint project_visibility_check check (visibility in ('PUBLIC', 'MEMBERS', 'PRIVATE')),
        constraint project_topics_check check (cardinality(topic_ids) between 1 and 3),
        constraint project_questions_check check (cardinality(join_questions) <= 5),
        constraint project_dates_check check (starts_on is null or ends_on is null or starts_on <= ends_on),
        constraint project_cost_check check (cost_cents between 0 and 1000000000000),
        constraint project_version_check check (version >= 1)
      )`);
    await runner.query(`create index project_listed on project (updated_at, id)`);
    await runner.query(`create index project_by_topic on project using gin (topic_ids)`);
    await runner.query(`
      create table project_person (
        project_id uuid not null constraint project_person_project_id_fkey references project (id) on delete cascade,
        person_id uuid not null constraint project_person_person_id_fkey references person (id) on delete cascade,
        role text not null,
        municipality_id uuid constraint project_person_municipality_id_fkey references municipality (id) on delete cascade,
        institution_id uuid constraint project_person_institution_id_fkey references institution (id) on delete cascade,
        added_by uuid constraint project_person_added_by_fkey references person (id) on delete set null,
        added_at timestamptz not null,
        constraint project_person_pkey primary key (project_id, person_id),
        constraint project_person_role_check check (role in ('LEAD', 'EDITOR', 'MEMBER', 'GUEST')),
        constraint project_person_for_check check (num_nonnulls(municipality_id, institution_id) <= 1)
      )`);
    await runner.query(`create index project_person_of on project_person (person_id)`);
    await runner.query(`
      create table project_stance (
        project_id uuid not null constraint project_stance_project_id_fkey references project (id) on delete cascade,
        side text not null,
        position smallint not null,
        text text not null,
        topic_id uuid constraint project_stance_topic_id_fkey references topic (id) on delete set null,
        constraint project_stance_pkey primary key (project_id, side, position),
        constraint project_stance_side_check check (side in ('WANTED', 'OFFERED')),
        constraint project_stance_text_check check (char_length(text) between 1 and 200),
        constraint project_stance_position_check check (position between 1 and 10)
      )`);
    await runner.query(
      `create index project_stance_topic on project_stance (topic_id) where topic_id is not null`,
    );
    await runner.query(`
      create table project_milestone (
        id uuid not null default uuidv7() constraint project_milestone_pkey primary key,
        project_id uuid not null constraint project_milestone_project_id_fkey references project (id) on delete cascade,
        title text not null,
        due_on date,
        reached_at timestamptz,
        reached_by uuid constraint project_milestone_reached_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        constraint project_milestone_title_check check (char_length(title) between 1 and 160)
      )`);
    await runner.query(`create index project_milestone_of on project_milestone (project_id, due_on, id)`);
  }

  private async partners(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_partner (
        id uuid not null default uuidv7() constraint project_partner_pkey primary key,
        project_id uuid not null constraint project_partner_project_id_fkey references project (id) on delete cascade,
        municipality_id uuid constraint project_partner_municipality_id_fkey references municipality (id),
        institution_id uuid constraint project_partner_institution_id_fkey references institution (id),
        is_lead boolean not null default false,
        state text not null,
        contribution text,
        message text,
        added_by uuid constraint project_partner_added_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        confirmed_at timestamptz,
        confirmed_by uuid constraint project_partner_confirmed_by_fkey references person (id) on delete set null,
        ended_at timestamptz,
        end_reason text,
        constraint project_partner_who_check check (num_nonnulls(municipality_id, institution_id) = 1),
        constraint project_partner_state_check check (state in ('INVITED', 'ACCEPTED', 'CONFIRMED', 'DECLINED', 'LEFT', 'REMOVED')),
        constraint project_partner_confirmed_check check (state <> 'CONFIRMED' or confirmed_at is not null),
        constraint project_partner_ended_check check ((state in ('DECLINED', 'LEFT', 'REMOVED')) = (ended_at is not null)),
        constraint project_partner_removed_check check (state <> 'REMOVED' or end_reason is not null),
        constraint project_partner_lead_check check (not is_lead or state in ('ACCEPTED', 'CONFIRMED')),
        constraint project_partner_contribution_check check (char_length(contribution) between 1 and 500),
        constraint project_partner_message_check check (char_length(message) between 1 and 1000),
        constraint project_partner_reason_check check (char_length(end_reason) between 1 and 2000)
      )`);
    await runner.query(`
      create unique index project_partner_town on project_partner (project_id, municipality_id)
      where ended_at is null and municipality_id is not null`);
    await runner.query(`
      create unique index project_partner_institution on project_partner (project_id, institution_id)
      where ended_at is null and institution_id is not null`);
    await runner.query(
      `create unique index project_partner_lead on project_partner (project_id) where is_lead`,
    );
    await runner.query(`create index project_partner_of on project_partner (project_id, id)`);
    await runner.query(
      `create index project_partner_of_town on project_partner (municipality_id) where ended_at is null`,
    );
    await runner.query(
      `create index project_partner_of_institution on project_partner (institution_id) where ended_at is null`,
    );
  }

  private async requests(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_join_request (
        id uuid not null default uuidv7() constraint project_join_request_pkey primary key,
        project_id uuid not null constraint project_join_request_project_id_fkey references project (id) on delete cascade,
        municipality_id uuid constraint project_join_request_municipality_id_fkey references municipality (id),
        institution_id uuid constraint project_join_request_institution_id_fkey references institution (id),
        requested_by uuid constraint project_join_request_requested_by_fkey references person (id) on delete set null,
        message text not null,
        contribution text,
        answers jsonb not null default '[]',
        commits boolean not null,
        state text not null default 'OPEN',
        created_at timestamptz not null,
        remind_at timestamptz not null,
        reminded_at timestamptz,
        decided_at timestamptz,
        decided_by uuid constraint project_join_request_decided_by_fkey references person (id) on delete set null,
        reason text,
        constraint project_join_request_who_check check (num_nonnulls(municipality_id, institution_id) = 1),
        constraint project_join_request_state_check check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
        constraint project_join_request_decided_check check ((state = 'OPEN') = (decided_at is null)),
        constraint project_join_request_refused_check check (state <> 'REFUSED' or reason is not null),
        constraint project_join_request_message_check check (char_length(message) between 1 and 1000),
        constraint project_join_request_contribution_check check (char_length(contribution) between 1 and 500),
        constraint project_join_request_answers_check check (jsonb_typeof(answers) = 'array'),
        constraint project_join_request_reason_check check (char_length(reason) between 1 and 2000)
      )`);
    await runner.query(`
      create unique index project_join_request_town on project_join_request (project_id, municipality_id)
      where state = 'OPEN' and municipality_id is not null`);
    await runner.query(`
      create unique index project_join_request_institution on project_join_request (project_id, institution_id)
      where state = 'OPEN' and institution_id is not null`);
    await runner.query(`create index project_join_request_of on project_join_request (project_id, id)`);
    await runner.query(`
      create index project_join_request_due on project_join_request (remind_at)
      where state = 'OPEN' and reminded_at is null`);
  }

  private async history(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_history (
        id uuid not null default uuidv7() constraint project_history_pkey primary key,
        project_id uuid not null constraint project_history_project_id_fkey references project (id) on delete cascade,
        kind text not null,
        actor_id uuid constraint project_history_actor_id_fkey references person (id) on delete set null,
        from_value text,
        to_value text,
        municipality_id uuid constraint project_history_municipality_id_fkey references municipality (id),
        institution_id uuid constraint project_history_institution_id_fkey references institution (id),
        reason text,
        created_at timestamptz not null,
        constraint project_history_kind_check check (kind ~ '^[A-Z_]+$'),
        constraint project_history_state_check check (kind <> 'STATE' or (from_value is not null and to_value is not null)),
        constraint project_history_reason_check check (char_length(reason) between 1 and 2000)
      )`);
    await runner.query(`create index project_history_of on project_history (project_id, id)`);
    // Goes only with the whole project, and names go with their people; both happen inside foreign keys.
    await runner.query(`
      create function project_history_stays() returns trigger language plpgsql as $$
      begin
        if pg_trigger_depth() > 1 and tg_op = 'DELETE' then return old; end if;
        if pg_trigger_depth() > 1 then return new; end if;
        raise exception 'The history of a project is only added to' using errcode = 'P0001';
      end $$`);
    await runner.query(`
      create trigger project_history_append_only before update or delete on project_history
      for each row execute function project_history_stays()`);
  }

  /** As `projectVisible` of libs/projects says for the actor of a request; a spec holds the two together. */
  private async visibility(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function sees_project(person uuid, project uuid) returns boolean language sql stable as $$
        select exists (select 1 from project p where p.id = project and (
          p.visibility = 'PUBLIC'
          or (p.visibility = 'MEMBERS' and (
            exists (select 1 from membership m where m.person_id = person and m.state = 'ACTIVE')
            or exists (select 1 from account_role r join account a on a.id = r.account_id where a.person_id = person)))
          or exists (select 1 from project_person pp where pp.project_id = p.id and pp.person_id = person
            and (pp.municipality_id is null or exists (select 1 from membership m
              where m.person_id = person and m.municipality_id = pp.municipality_id and m.state = 'ACTIVE'))
            and (pp.institution_id is null or exists (select 1 from institution_membership m
              where m.person_id = person and m.institution_id = pp.institution_id and m.state = 'ACTIVE')))
          or exists (select 1 from project_partner pa join membership m on m.municipality_id = pa.municipality_id
            where pa.project_id = p.id and pa.ended_at is null and m.person_id = person and m.state = 'ACTIVE')
          or exists (select 1 from project_partner pa join institution_membership m on m.institution_id = pa.institution_id
            where pa.project_id = p.id and pa.ended_at is null and m.person_id = person and m.state = 'ACTIVE')))
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function sees_project(uuid, uuid)`);
    await runner.query(
      `drop table project_history, project_join_request, project_partner, project_milestone, project_stance, project_person, project`,
    );
    await runner.query(`drop function project_history_stays()`);
  }
}
