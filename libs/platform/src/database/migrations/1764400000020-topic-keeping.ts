import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeping the taxonomy: merging topics and undoing it, names and synonyms of the staff, searches without hits. */
export class TopicKeeping1764400000020 implements MigrationInterface {
  readonly name = 'TopicKeeping1764400000020';

  async up(runner: QueryRunner): Promise<void> {
    // What the staff has changed is not overwritten by the taxonomy that comes with the product.
    await runner.query(`alter table topic add column edited_at timestamptz`);
    await runner.query(`alter table topic_synonym add column removed_at timestamptz`);
    await runner.query(`
      create table topic_merge (
        id uuid not null default uuidv7() constraint topic_merge_pkey primary key,
        from_id uuid not null constraint topic_merge_from_id_fkey references topic (id),
        into_id uuid not null constraint topic_merge_into_id_fkey references topic (id),
        moved jsonb not null,
        merged_at timestamptz not null,
        merged_by uuid constraint topic_merge_merged_by_fkey references person (id) on delete set null,
        undone_at timestamptz,
        undone_by uuid constraint topic_merge_undone_by_fkey references person (id) on delete set null,
        constraint topic_merge_two check (from_id <> into_id)
      )`);
    await runner.query(
      `create unique index topic_merge_standing on topic_merge (from_id) where undone_at is null`,
    );
    await runner.query(`create index topic_merge_into on topic_merge (into_id)`);
    // What exactly a merge has moved, so that undoing it moves this back and nothing else.
    await runner.query(`
      create table topic_merge_item (
        merge_id uuid not null constraint topic_merge_item_merge_id_fkey references topic_merge (id) on delete cascade,
        content text not null,
        key text not null,
        before jsonb,
        constraint topic_merge_item_pkey primary key (merge_id, content, key)
      )`);
    await runner.query(`
      create table zero_hit_search (
        words text not null,
        place text not null,
        day date not null,
        hits integer not null,
        constraint zero_hit_search_pkey primary key (words, place, day),
        constraint zero_hit_search_place check (place in ('QUESTIONS', 'TOPICS', 'SIMILAR')),
        constraint zero_hit_search_hits check (hits > 0)
      )`);
    await runner.query(`create index zero_hit_search_day on zero_hit_search (day)`);
    await runner.query(`
      create table zero_hit_ignored (
        words text not null constraint zero_hit_ignored_pkey primary key,
        ignored_at timestamptz not null
      )`);

    await runner.query(`
      create function living_topic(topic_id uuid) returns uuid language sql stable as $$
        with recursive step (id, next, hop) as (
          select t.id, t.merged_into, 0 from topic t where t.id = topic_id
          union all
          select t.id, t.merged_into, s.hop + 1 from step s join topic t on t.id = s.next where s.hop < 20
        )
        select id from step where next is null
      $$`);
    // A writer who still knows the topic that has just been merged writes to its successor. The lock makes the
    // writer wait for a merge that is running, and a merge for writers that came before it.
    await runner.query(`
      create function lead_to_living_topic() returns trigger language plpgsql as $$
      begin
        perform 1 from topic where id = new.topic_id for key share;
        if exists (select 1 from topic where id = new.topic_id and merged_into is not null) then
          new.topic_id := living_topic(new.topic_id);
        end if;
        return new;
      end $$`);
    for (const table of ['need', 'offer']) {
      await runner.query(
        `create trigger ${table}_living_topic before insert or update of topic_id on ${table}
         for each row execute function lead_to_living_topic()`,
      );
    }
    await runner.query(`
      create function lead_follower_to_living_topic() returns trigger language plpgsql as $$
      begin
        perform 1 from topic where id = new.target_id for key share;
        if exists (select 1 from topic where id = new.target_id and merged_into is not null) then
          new.target_id := living_topic(new.target_id);
        end if;
        return new;
      end $$`);
    await runner.query(
      `create trigger follow_living_topic before insert on follow
       for each row when (new.target = 'TOPIC') execute function lead_follower_to_living_topic()`,
    );
    await runner.query(`
      create function lead_question_to_living_topics() returns trigger language plpgsql as $$
      begin
        perform 1 from topic where id = any (new.topic_ids) order by id for key share;
        if exists (select 1 from topic where id = any (new.topic_ids) and merged_into is not null) then
          new.topic_ids := array(
            select living_topic(k.id) as id from unnest(new.topic_ids) with ordinality as k (id, position)
            group by 1 order by min(k.position));
        end if;
        return new;
      end $$`);
    await runner.query(
      `create trigger question_living_topics before insert or update of topic_ids on question
       for each row execute function lead_question_to_living_topics()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger question_living_topics on question`);
    await runner.query(`drop trigger follow_living_topic on follow`);
    for (const table of ['need', 'offer'])
      await runner.query(`drop trigger ${table}_living_topic on ${table}`);
    await runner.query(`drop function lead_question_to_living_topics(), lead_follower_to_living_topic(),
      lead_to_living_topic(), living_topic(uuid)`);
    await runner.query(`drop table zero_hit_ignored, zero_hit_search, topic_merge_item, topic_merge`);
    await runner.query(`alter table topic_synonym drop column removed_at`);
    await runner.query(`alter table topic drop column edited_at`);
  }
}
