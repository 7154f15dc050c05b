import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that are the same as another one: proposals, what moved, and what follows in lists and search. */
export class Duplicates1764400000062 implements MigrationInterface {
  readonly name = 'Duplicates1764400000062';

  async up(runner: QueryRunner): Promise<void> {
    await this.tables(runner);
    await this.lists(runner);
    await this.latecomers(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['helpful_vote', 'also_ours', 'follow'])
      await runner.query(`drop trigger ${table}_to_original on ${table}`);
    await runner.query(
      `drop function helpful_vote_to_original(), also_ours_to_original(), follow_to_original()`,
    );
    await runner.query(this.listQuestion((row) => `${row}.hidden_at is null and ${row}.deleted_at is null`));
    await runner.query(this.countQuestions((row) => `shown(${row}.hidden_at, ${row}.deleted_at)`));
    await this.triggers(runner, '');
    await runner.query(`drop table duplicate_moved, duplicate_mark`);
    await runner.query(`drop function is_listed(question)`);
    await runner.query(`alter table question drop column duplicate_of_id`);
  }

  private async tables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table question
        add column duplicate_of_id uuid constraint question_duplicate_of_id_fkey references question (id) on delete set null,
        add constraint question_duplicate_check check (duplicate_of_id is null or (duplicate_of_id <> id and state = 'CLOSED'))`);
    await runner.query(
      `create index question_duplicate_of on question (duplicate_of_id) where duplicate_of_id is not null`,
    );
    await runner.query(`
      create table duplicate_mark (
        id uuid not null default uuidv7() constraint duplicate_mark_pkey primary key,
        duplicate_id uuid not null constraint duplicate_mark_duplicate_id_fkey references question (id) on delete cascade,
        original_id uuid not null constraint duplicate_mark_original_id_fkey references question (id) on delete cascade,
        state text not null default 'PROPOSED',
        reason text,
        proposed_by uuid constraint duplicate_mark_proposed_by_fkey references person (id) on delete set null,
        proposed_at timestamptz not null,
        remind_at timestamptz not null,
        reminded_at timestamptz,
        due_at timestamptz not null,
        answered_by uuid constraint duplicate_mark_answered_by_fkey references person (id) on delete set null,
        answered_at timestamptz,
        answer_reason text,
        state_before text,
        closed_reason_before text,
        undone_by uuid constraint duplicate_mark_undone_by_fkey references person (id) on delete set null,
        undone_at timestamptz,
        constraint duplicate_mark_two check (duplicate_id <> original_id),
        constraint duplicate_mark_state check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'UNDONE')),
        constraint duplicate_mark_reason check (char_length(reason) between 1 and 500),
        constraint duplicate_mark_answer_reason check (char_length(answer_reason) between 1 and 500),
        constraint duplicate_mark_answered check ((answered_at is not null) = (state <> 'PROPOSED')),
        constraint duplicate_mark_before check ((state_before is not null) = (state in ('ACCEPTED', 'UNDONE'))),
        constraint duplicate_mark_undone check ((undone_at is not null) = (state = 'UNDONE')),
        constraint duplicate_mark_times check (proposed_at <= remind_at and remind_at <= due_at)
      )`);
    // One at a time: whoever marks second is told so by the key.
    await runner.query(`
      create unique index duplicate_mark_live on duplicate_mark (duplicate_id) where state in ('PROPOSED', 'ACCEPTED')`);
    await runner.query(`create index duplicate_mark_question on duplicate_mark (duplicate_id, id)`);
    await runner.query(`create index duplicate_mark_original on duplicate_mark (original_id)`);
    await runner.query(
      `create index duplicate_mark_remind on duplicate_mark (remind_at) where state = 'PROPOSED' and reminded_at is null`,
    );
    await runner.query(`create index duplicate_mark_due on duplicate_mark (due_at) where state = 'PROPOSED'`);
    await runner.query(`
      create table duplicate_moved (
        mark_id uuid not null constraint duplicate_moved_mark_id_fkey references duplicate_mark (id) on delete cascade,
        kind text not null,
        key uuid not null,
        vote_id uuid,
        person_id uuid,
        created_at timestamptz not null,
        found text not null,
        constraint duplicate_moved_pkey primary key (mark_id, kind, key),
        constraint duplicate_moved_kind check (kind in ('HELPFUL', 'FOLLOW', 'ALSO_OURS')),
        constraint duplicate_moved_found check (found in ('NOT_THERE', 'THERE', 'OWN'))
      )`);
  }

  /** Duplicates are no part of lists, counts by topic, and search; the original is. */
  private async lists(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function is_listed(q question) returns boolean language sql immutable as
      $$ select q.hidden_at is null and q.deleted_at is null and q.duplicate_of_id is null $$`);
    await runner.query(this.listQuestion((row) => `is_listed(${row})`));
    await runner.query(this.countQuestions((row) => `is_listed(${row})::int`));
    await this.triggers(runner, ' or old.duplicate_of_id is distinct from new.duplicate_of_id');
  }

  /** The triggers of lists and counts, with a further change they listen to. */
  private async triggers(runner: QueryRunner, change: string): Promise<void> {
    await runner.query(`drop trigger question_list_changed on question`);
    await runner.query(`
      create trigger question_list_changed after update on question for each row
      when (old.topic_ids <> new.topic_ids or old.visibility <> new.visibility
        or old.hidden_at is distinct from new.hidden_at or old.deleted_at is distinct from new.deleted_at
        or (old.answer_count = 0) <> (new.answer_count = 0) or old.last_activity_at <> new.last_activity_at${change})
      execute function list_question()`);
    await runner.query(`drop trigger question_recounted_in_topics on question`);
    await runner.query(`
      create trigger question_recounted_in_topics after update on question for each row
      when (old.topic_ids <> new.topic_ids or old.visibility <> new.visibility
        or old.hidden_at is distinct from new.hidden_at or old.deleted_at is distinct from new.deleted_at${change})
      execute function count_questions_of_topics()`);
  }

  private listQuestion(listed: (row: 'new' | 'old') => string): string {
    return `
      create or replace function list_question() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' or new.topic_ids <> old.topic_ids then
          delete from question_topic where question_id = new.id and topic_id <> all (new.topic_ids);
          insert into question_topic as t (question_id, topic_id, position, listed, public, unanswered, last_activity_at)
          select new.id, topic_id, position, ${listed('new')},
            new.visibility = 'PUBLIC', new.answer_count = 0, new.last_activity_at
          from unnest(new.topic_ids) with ordinality as k (topic_id, position)
          on conflict (question_id, topic_id) do update set position = excluded.position;
        end if;
        if tg_op = 'UPDATE' then
          update question_topic set listed = ${listed('new')},
            public = new.visibility = 'PUBLIC', unanswered = new.answer_count = 0, last_activity_at = new.last_activity_at
          where question_id = new.id;
          if (${listed('new')}) <> (${listed('old')}) or new.visibility <> old.visibility then
            update question_search set listed = ${listed('new')},
              public = new.visibility = 'PUBLIC'
            where question_id = new.id;
          end if;
        end if;
        return null;
      end $$`;
  }

  private countQuestions(counts: (row: 'new' | 'old') => string): string {
    return `
      create or replace function count_questions_of_topics() returns trigger language plpgsql as $$
      begin
        insert into topic_question_count as c (topic_id, questions, public_questions)
        select topic_id, sum(difference), sum(public_difference)
        from (
          select topics_with_parents(new.topic_ids) as topic_id, ${counts('new')} as difference,
            ${counts('new')} * (new.visibility = 'PUBLIC')::int as public_difference
          union all
          select topics_with_parents(old.topic_ids), -${counts('old')},
            -${counts('old')} * (old.visibility = 'PUBLIC')::int
          where tg_op = 'UPDATE'
        ) d
        group by topic_id having sum(difference) <> 0 or sum(public_difference) <> 0 order by topic_id
        on conflict (topic_id) do update
          set questions = c.questions + excluded.questions, public_questions = c.public_questions + excluded.public_questions;
        return null;
      end $$`;
  }

  /**
   * Whoever votes for a question, or follows it, while it becomes a duplicate means the original: the lock waits
   * for the one who marks it, and the row goes where the others went.
   */
  private async latecomers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function helpful_vote_to_original() returns trigger language plpgsql as $$
      declare
        original uuid;
      begin
        select duplicate_of_id into original from question where id = new.question_id for key share;
        if original is not null then
          new.question_id := original;
          if exists (select 1 from question where id = original and author_id = new.person_id) then return null; end if;
        end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger helpful_vote_to_original before insert on helpful_vote for each row
      when (new.question_id is not null) execute function helpful_vote_to_original()`);
    await runner.query(`
      create function also_ours_to_original() returns trigger language plpgsql as $$
      declare
        original uuid;
      begin
        select duplicate_of_id into original from question where id = new.question_id for key share;
        if original is not null then
          new.question_id := original;
          if exists (select 1 from question where id = original and municipality_id = new.municipality_id) then return null; end if;
        end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger also_ours_to_original before insert on also_ours for each row execute function also_ours_to_original()`);
    await runner.query(`
      create function follow_to_original() returns trigger language plpgsql as $$
      declare
        original uuid;
      begin
        select duplicate_of_id into original from question where id = new.target_id for key share;
        new.target_id := coalesce(original, new.target_id);
        return new;
      end $$`);
    await runner.query(`
      create trigger follow_to_original before insert on follow for each row
      when (new.target = 'QUESTION') execute function follow_to_original()`);
  }
}
