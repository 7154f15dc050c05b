import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The 16 Länder with their official keys; they have not changed since 1990 and the register's names differ only in style. */
const LAENDER: readonly (readonly [string, string])[] = [
  ['01', 'Schleswig-Holstein'],
  ['02', 'Hamburg'],
  ['03', 'Niedersachsen'],
  ['04', 'Bremen'],
  ['05', 'Nordrhein-Westfalen'],
  ['06', 'Hessen'],
  ['07', 'Rheinland-Pfalz'],
  ['08', 'Baden-Württemberg'],
  ['09', 'Bayern'],
  ['10', 'Saarland'],
  ['11', 'Berlin'],
  ['12', 'Brandenburg'],
  ['13', 'Mecklenburg-Vorpommern'],
  ['14', 'Sachsen'],
  ['15', 'Sachsen-Anhalt'],
  ['16', 'Thüringen'],
];

/** Register of municipalities, mail domains, memberships. */
export class Directory1763900000020 implements MigrationInterface {
  readonly name = 'Directory1763900000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table land (key text constraint land_pkey primary key, name text not null)`);
    await runner.query(`insert into land (key, name) select * from unnest($1::text[], $2::text[])`, [
      LAENDER.map(([key]) => key),
      LAENDER.map(([, name]) => name),
    ]);

    await runner.query(`
      create table register_unit (
        key text constraint register_unit_pkey primary key,
        level text not null constraint register_unit_level_check
          check (level in ('LAND', 'GOVERNMENT_REGION', 'PLANNING_REGION', 'DISTRICT', 'ASSOCIATION')),
        official_name text not null,
        name text not null,
        suffix text,
        seat text,
        kind text,
        kind_code text,
        gone_at date
      )`);

    await runner.query(`
      create table municipality (
        id uuid default uuidv7() constraint municipality_pkey primary key,
        ags text not null,
        ars text not null,
        slug text not null constraint municipality_slug_key unique,
        name text not null,
        official_name text not null,
        suffix text,
        second_name text,
        kind text not null,
        kind_code text,
        land_key text not null constraint municipality_land_key_fkey references land (key),
        district_key text,
        district_name text,
        association_key text,
        association_name text,
        population integer constraint municipality_population_check check (population >= 0),
        population_date date,
        area_ha integer constraint municipality_area_ha_check check (area_ha >= 0),
        postal_code text,
        several_postal_codes boolean not null default false,
        register_date date,
        lat double precision,
        lon double precision,
        urbanisation smallint constraint municipality_urbanisation_check check (urbanisation between 1 and 3),
        size_class text not null,
        bbsr_type smallint constraint municipality_bbsr_type_check check (bbsr_type in (11, 12, 21, 22, 30, 40, 50)),
        website text,
        participation text not null default 'NOT_YET'
          constraint municipality_participation_check check (participation in ('NOT_YET', 'CLAIMED', 'MEMBER')),
        is_example boolean not null default false,
        description text,
        description_html text,
        description_hidden_at timestamptz,
        description_hidden_reason text,
        contact_email text,
        contact_phone text,
        contact_visibility text not null default 'MEMBERS'
          constraint municipality_contact_visibility_check check (contact_visibility in ('ME', 'ORGANISATION', 'MEMBERS', 'PUBLIC')),
        gone_at date,
        successor_id uuid constraint municipality_successor_id_fkey references municipality (id),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint municipality_position_check check ((lat is null) = (lon is null))
      )`);
    // A key belongs to one municipality at a time; one that is gone keeps its last key as history.
    await runner.query(`create unique index municipality_ags on municipality (ags) where gone_at is null`);
    await runner.query(`create index municipality_land on municipality (land_key, population desc)`);
    await runner.query(
      `create index municipality_participation on municipality (participation) where participation <> 'NOT_YET'`,
    );
    await runner.query(
      `create index municipality_name_trgm on municipality using gin (fold(name) gin_trgm_ops)`,
    );
    await runner.query(`create index municipality_name on municipality (fold(name), id)`);
    await runner.query(
      `create index municipality_postal_code on municipality (postal_code text_pattern_ops)`,
    );

    await runner.query(`
      create table municipality_key (
        municipality_id uuid constraint municipality_key_municipality_id_fkey references municipality (id) on delete cascade,
        ags text,
        valid_from date,
        ars text not null,
        valid_to date,
        constraint municipality_key_pkey primary key (municipality_id, ags, valid_from),
        constraint municipality_key_valid_check check (valid_to >= valid_from)
      )`);
    await runner.query(
      `create unique index municipality_key_current on municipality_key (municipality_id) where valid_to is null`,
    );
    await runner.query(`create index municipality_key_ags on municipality_key (ags)`);

    await runner.query(`
      create table mail_domain (
        domain text constraint mail_domain_pkey primary key
          constraint mail_domain_domain_check check (domain = lower(domain)),
        state text not null default 'CLAIMED' constraint mail_domain_state_check check (state in ('CLAIMED', 'CONFIRMED')),
        created_at timestamptz not null default now()
      )`);
    // What a file proposed a later file may take back; what people have said stays.
    await runner.query(`
      create table mail_domain_municipality (
        domain text constraint mail_domain_municipality_domain_fkey references mail_domain (domain) on delete cascade,
        municipality_id uuid constraint mail_domain_municipality_municipality_id_fkey
          references municipality (id) on delete cascade,
        source text not null default 'STAFF' constraint mail_domain_municipality_source_check check (source in ('IMPORT', 'STAFF')),
        constraint mail_domain_municipality_pkey primary key (domain, municipality_id)
      )`);
    await runner.query(
      `create index mail_domain_municipality_of on mail_domain_municipality (municipality_id)`,
    );

    await runner.query(`
      create table membership (
        id uuid default uuidv7() constraint membership_pkey primary key,
        person_id uuid not null constraint membership_person_id_fkey references person (id) on delete cascade,
        municipality_id uuid not null constraint membership_municipality_id_fkey references municipality (id),
        role text not null default 'MEMBER' constraint membership_role_check check (role in ('MEMBER', 'ADMIN')),
        state text not null constraint membership_state_check check (state in ('PENDING', 'ACTIVE', 'REJECTED', 'ENDED')),
        claim boolean not null default false,
        mandate boolean not null default false,
        position text,
        message text,
        requested_at timestamptz not null default now(),
        decided_at timestamptz,
        decided_by uuid constraint membership_decided_by_fkey references person (id) on delete set null,
        decision_reason text,
        ended_at timestamptz
      )`);
    // One open or active membership per person and town, also when two requests arrive at once.
    await runner.query(
      `create unique index membership_current on membership (person_id, municipality_id) where state in ('PENDING', 'ACTIVE')`,
    );
    await runner.query(`create index membership_of_town on membership (municipality_id, state)`);
    await runner.query(
      `create unique index membership_claim on membership (municipality_id) where claim and state = 'PENDING'`,
    );

    await runner.query(`
      create table register_import (
        id uuid default uuidv7() constraint register_import_pkey primary key,
        started_at timestamptz not null,
        finished_at timestamptz not null,
        dry_run boolean not null,
        file_name text not null,
        edition date not null,
        summary jsonb not null,
        started_by uuid constraint register_import_started_by_fkey references person (id) on delete set null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table register_import, membership, mail_domain_municipality, mail_domain, municipality_key, municipality, register_unit, land`,
    );
  }
}
