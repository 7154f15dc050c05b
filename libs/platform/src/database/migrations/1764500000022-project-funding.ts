import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Funding programmes, what projects ask of them, who pays which own share, and reminders of deadlines. */
export class ProjectFunding1764500000022 implements MigrationInterface {
  readonly name = 'ProjectFunding1764500000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table funding_programme (
        id uuid not null default uuidv7() constraint funding_programme_pkey primary key,
        name text not null,
        funder text not null,
        url text,
        land_keys text[] not null default '{}',
        deadline_on date,
        max_rate smallint,
        notes text,
        is_example boolean not null default false,
        is_archived boolean not null default false,
        version integer not null default 1,
        changed_by uuid constraint funding_programme_changed_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint funding_programme_name unique (name, funder),
        constraint funding_programme_name_check check (char_length(name) between 1 and 200),
        constraint funding_programme_funder_check check (char_length(funder) between 1 and 200),
        constraint funding_programme_url_check check (url ~ '^https?://[^[:space:]]+$' and char_length(url) <= 500),
        constraint funding_programme_laender_check check (land_keys <@ array['01','02','03','04','05','06','07','08','09','10','11','12','13','14','15','16']),
        constraint funding_programme_rate_check check (max_rate between 1 and 100),
        constraint funding_programme_notes_check check (char_length(notes) between 1 and 2000),
        constraint funding_programme_version_check check (version >= 1)
      )`);
    await runner.query(`
      create table project_funding (
        id uuid not null default uuidv7() constraint project_funding_pkey primary key,
        project_id uuid not null constraint project_funding_project_id_fkey references project (id) on delete cascade,
        programme_id uuid not null constraint project_funding_programme_id_fkey references funding_programme (id),
        state text not null default 'DRAFT',
        deadline_on date,
        deadline_set_on date not null,
        requested_cents bigint not null,
        total_cents bigint not null,
        notes text,
        version integer not null default 1,
        created_by uuid constraint project_funding_created_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        state_since timestamptz not null,
        idempotency_key text not null,
        constraint project_funding_in unique (project_id, id),
        constraint project_funding_once unique (created_by, idempotency_key),
        constraint project_funding_state_check check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED')),
        constraint project_funding_requested_check check (requested_cents between 0 and total_cents),
        constraint project_funding_total_check check (total_cents between 1 and 1000000000000),
        constraint project_funding_notes_check check (char_length(notes) between 1 and 2000),
        constraint project_funding_version_check check (version >= 1)
      )`);
    await runner.query(
      `create index project_funding_due on project_funding (deadline_on) where state = 'DRAFT'`,
    );
    await runner.query(`create index project_funding_of_programme on project_funding (programme_id)`);
    await runner.query(`
      create table project_funding_share (
        project_id uuid not null,
        funding_id uuid not null,
        partner_id uuid not null,
        amount_cents bigint not null,
        constraint project_funding_share_pkey primary key (funding_id, partner_id),
        constraint project_funding_share_funding_id_fkey foreign key (project_id, funding_id)
          references project_funding (project_id, id) on delete cascade,
        constraint project_funding_share_partner_id_fkey foreign key (project_id, partner_id)
          references project_partner (project_id, id) on delete cascade,
        constraint project_funding_share_amount_check check (amount_cents between 0 and 1000000000000)
      )`);
    await runner.query(`
      create table project_funding_reminder (
        funding_id uuid not null constraint project_funding_reminder_funding_id_fkey references project_funding (id) on delete cascade,
        deadline_on date not null,
        days smallint not null,
        days_left smallint not null,
        reminded_at timestamptz not null,
        constraint project_funding_reminder_pkey primary key (funding_id, deadline_on, days),
        constraint project_funding_reminder_days_check check (days in (30, 14, 3)),
        constraint project_funding_reminder_left_check check (days_left between 0 and days)
      )`);
    await this.sums(runner);
  }

  /** Asked for and own shares make up the total; looked at when the transaction ends, because it changes both. */
  private async sums(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function project_funding_sum_of(funding uuid) returns void language plpgsql as $$
      begin
        if exists (select 1 from project_funding f where f.id = funding and f.total_cents <> f.requested_cents
            + coalesce((select sum(s.amount_cents) from project_funding_share s where s.funding_id = f.id), 0)) then
          raise exception 'project_funding_sum: requested and own shares do not make up the total' using errcode = '23514';
        end if;
      end $$`);
    await runner.query(`
      create function project_funding_adds_up() returns trigger language plpgsql as $$
      begin
        perform project_funding_sum_of(new.id);
        return null;
      end $$`);
    await runner.query(`
      create constraint trigger project_funding_sum after insert or update on project_funding
      deferrable initially deferred for each row execute function project_funding_adds_up()`);
    await runner.query(`
      create function project_funding_share_adds_up() returns trigger language plpgsql as $$
      begin
        perform project_funding_sum_of(case when tg_op = 'DELETE' then old.funding_id else new.funding_id end);
        return null;
      end $$`);
    await runner.query(`
      create constraint trigger project_funding_share_sum after insert or update or delete on project_funding_share
      deferrable initially deferred for each row execute function project_funding_share_adds_up()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table project_funding_reminder, project_funding_share, project_funding, funding_programme`,
    );
    await runner.query(`drop function project_funding_share_adds_up()`);
    await runner.query(`drop function project_funding_adds_up()`);
    await runner.query(`drop function project_funding_sum_of(uuid)`);
  }
}
