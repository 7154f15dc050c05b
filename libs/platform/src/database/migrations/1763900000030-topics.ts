import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Taxonomy, needs and offers of towns, what people follow. */
export class Topics1763900000030 implements MigrationInterface {
  readonly name = 'Topics1763900000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table topic (
        id uuid primary key default uuidv7(),
        slug text not null,
        name_de text not null,
        name_en text not null,
        parent_id uuid references topic (id),
        position integer not null,
        merged_into uuid references topic (id),
        constraint topic_slug_key unique (slug),
        constraint topic_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        constraint topic_parent_check check (parent_id <> id),
        constraint topic_merged_check check (merged_into <> id)
      )`);
    await runner.query(`create index topic_parent on topic (parent_id)`);
    await runner.query(`
      create table topic_synonym (
        topic_id uuid not null references topic (id) on delete cascade,
        folded text not null,
        term text not null,
        position integer not null,
        constraint topic_synonym_pkey primary key (topic_id, folded)
      )`);
    // Every process keeps the taxonomy in memory and reads it again when one of these statements was committed.
    await runner.query(`
      create function announce_topics() returns trigger language plpgsql as
      $$ begin perform pg_notify('topics', ''); return null; end $$`);
    for (const table of ['topic', 'topic_synonym']) {
      await runner.query(
        `create trigger ${table}_announce after insert or update or delete on ${table}
         for each statement execute function announce_topics()`,
      );
    }

    await runner.query(`
      create table need (
        id uuid primary key default uuidv7(),
        municipality_id uuid not null references municipality (id),
        topic_id uuid not null references topic (id),
        note text,
        valid_until date,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint need_once unique (municipality_id, topic_id),
        constraint need_note_check check (char_length(note) between 1 and 500)
      )`);
    await runner.query(`create index need_topic on need (topic_id, updated_at desc)`);
    await runner.query(`
      create table offer (
        id uuid primary key default uuidv7(),
        municipality_id uuid not null references municipality (id),
        topic_id uuid not null references topic (id),
        note text,
        level text not null,
        valid_until date,
        monthly_capacity integer,
        expiry_told boolean not null default false,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint offer_once unique (municipality_id, topic_id),
        constraint offer_note_check check (char_length(note) between 1 and 500),
        constraint offer_level_check check (level in ('STARTER', 'EXPERIENCED', 'CAN_ADVISE')),
        constraint offer_capacity_check check (monthly_capacity between 1 and 50)
      )`);
    await runner.query(`create index offer_topic on offer (topic_id, updated_at desc)`);
    await runner.query(`create index offer_expiring on offer (valid_until) where not expiry_told`);

    await runner.query(`
      create table follow (
        person_id uuid not null references person (id) on delete cascade,
        target text not null,
        target_id uuid not null,
        created_at timestamptz not null,
        constraint follow_pkey primary key (person_id, target, target_id),
        constraint follow_target_check check (target in ('TOPIC', 'MUNICIPALITY', 'QUESTION'))
      )`);
    await runner.query(`create index follow_target on follow (target, target_id, person_id)`);
    await runner.query(`
      create table follow_count (
        target text not null,
        target_id uuid not null,
        followers integer not null,
        constraint follow_count_pkey primary key (target, target_id),
        constraint follow_count_check check (followers >= 0)
      )`);
    // Kept by the table itself: people also stop following because their row goes.
    await runner.query(`
      create function count_followers() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          insert into follow_count as c (target, target_id, followers)
          select target, target_id, count(*) from changed group by 1, 2 order by 1, 2
          on conflict (target, target_id) do update set followers = c.followers + excluded.followers;
        else
          update follow_count c set followers = c.followers - d.gone
          from (select target, target_id, count(*) as gone from changed group by 1, 2 order by 1, 2) d
          where c.target = d.target and c.target_id = d.target_id;
        end if;
        return null;
      end $$`);
    await runner.query(
      `create trigger follow_added after insert on follow referencing new table as changed
       for each statement execute function count_followers()`,
    );
    await runner.query(
      `create trigger follow_removed after delete on follow referencing old table as changed
       for each statement execute function count_followers()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table follow_count, follow, offer, need, topic_synonym, topic`);
    await runner.query(`drop function count_followers(), announce_topics()`);
  }
}
