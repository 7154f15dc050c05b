import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Universities, ministries, associations, companies, the academy; who belongs to them; perspectives of contributions. */
export class Institutions1764400000021 implements MigrationInterface {
  readonly name = 'Institutions1764400000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table institution (
        id uuid not null default uuidv7() constraint institution_pkey primary key,
        kind text not null,
        slug text not null constraint institution_slug_key unique,
        name text not null,
        description text,
        website text,
        perspective text not null,
        is_example boolean not null default false,
        created_at timestamptz not null,
        constraint institution_kind_check check (kind in ('UNIVERSITY', 'MINISTRY', 'ASSOCIATION', 'COMPANY', 'ACADEMY')),
        constraint institution_perspective_check check (perspective in ('PRAXIS', 'WISSENSCHAFT', 'POLITIK')),
        constraint institution_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
      )`);
    await runner.query(`create index institution_by_name on institution (fold(name), id)`);
    await runner.query(`
      create table institution_domain (
        domain text not null constraint institution_domain_pkey primary key,
        institution_id uuid not null constraint institution_domain_institution_id_fkey references institution (id) on delete cascade,
        constraint institution_domain_check check (domain = lower(domain))
      )`);
    await runner.query(`create index institution_domain_of on institution_domain (institution_id)`);
    await runner.query(`
      create table institution_membership (
        id uuid not null default uuidv7() constraint institution_membership_pkey primary key,
        person_id uuid not null constraint institution_membership_person_id_fkey references person (id) on delete cascade,
        institution_id uuid not null constraint institution_membership_institution_id_fkey references institution (id) on delete cascade,
        role text not null default 'MEMBER',
        state text not null,
        message text,
        requested_at timestamptz not null,
        decided_at timestamptz,
        decided_by uuid constraint institution_membership_decided_by_fkey references person (id) on delete set null,
        decision_reason text,
        ended_at timestamptz,
        constraint institution_membership_role_check check (role in ('MEMBER', 'ADMIN')),
        constraint institution_membership_state_check check (state in ('PENDING', 'ACTIVE', 'REJECTED', 'ENDED'))
      )`);
    await runner.query(
      `create unique index institution_membership_current on institution_membership (person_id, institution_id)
       where state in ('PENDING', 'ACTIVE')`,
    );
    await runner.query(
      `create index institution_membership_of on institution_membership (institution_id, state)`,
    );
    for (const table of ['answer', 'comment']) {
      await runner.query(`
        alter table ${table}
          add column institution_id uuid constraint ${table}_institution_id_fkey references institution (id),
          add column perspective text,
          add constraint ${table}_one_voice_check check (num_nonnulls(municipality_id, institution_id) <= 1),
          add constraint ${table}_perspective_check check (perspective in ('PRAXIS', 'WISSENSCHAFT', 'POLITIK'))`);
      await runner.query(`update ${table} set perspective = 'PRAXIS' where municipality_id is not null`);
      await runner.query(
        `create index ${table}_institution on ${table} (institution_id) where institution_id is not null`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['answer', 'comment'])
      await runner.query(`alter table ${table} drop column institution_id, drop column perspective`);
    await runner.query(`drop table institution_membership, institution_domain, institution`);
  }
}
