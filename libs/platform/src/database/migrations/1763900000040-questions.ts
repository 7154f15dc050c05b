import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions, answers, comments, votes; what lists and search read from. */
export class Questions1763900000040 implements MigrationInterface {
  readonly name = 'Questions1763900000040';

  async up(runner: QueryRunner): Promise<void> {
    await this.tables(runner);
    await this.lists(runner);
    await this.search(runner);
    await this.counts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger municipality_moves_questions on municipality`);
    await runner.query(`alter table question drop constraint question_accepted_answer_fkey`);
    await runner.query(`
      drop table question_word, question_search, topic_question_count, question_topic, revision, also_ours,
        helpful_vote, comment, answer, question`);
    await runner.query(`
      drop function place_question(), list_question(), unlist_question(), move_questions(), topics_with_parents(uuid[]),
        count_questions_of_topics(), shown(timestamptz, timestamptz), count_answer(), count_comment(), count_helpful(),
        count_also_ours()`);
  }

  private async tables(runner: QueryRunner): Promise<void> {
    // Room on each page keeps the frequent changes of counters next to the row they belong to.
    await runner.query(`
      create table question (
        id uuid primary key default uuidv7(),
        author_id uuid not null references person (id),
        municipality_id uuid not null references municipality (id),
        title text not null,
        slug text not null,
        body text not null,
        body_html text not null,
        excerpt text not null,
        topic_ids uuid[] not null,
        visibility text not null,
        state text not null default 'OPEN',
        closed_reason text,
        created_at timestamptz not null,
        edited_at timestamptz,
        last_activity_at timestamptz not null,
        answer_count integer not null default 0,
        comment_count integer not null default 0,
        helpful_count integer not null default 0,
        also_ours_count integer not null default 0,
        accepted_answer_id uuid,
        land_key text not null,
        size_class text not null,
        hidden_at timestamptz,
        hidden_reason text,
        deleted_at timestamptz,
        is_example boolean not null default false,
        idempotency_key text not null,
        constraint question_once unique (author_id, idempotency_key),
        constraint question_title_check check (char_length(title) between 10 and 160),
        constraint question_body_check check (char_length(body) <= 20000),
        constraint question_topics_check check (cardinality(topic_ids) between 1 and 3),
        constraint question_visibility_check check (visibility in ('PUBLIC', 'MEMBERS')),
        constraint question_state_check check (state in ('OPEN', 'CLOSED')),
        constraint question_closed_check check (state = 'CLOSED' or closed_reason is null),
        constraint question_hidden_check check ((hidden_at is null) = (hidden_reason is null)),
        constraint question_counts_check check (
          answer_count >= 0 and comment_count >= 0 and helpful_count >= 0 and also_ours_count >= 0)
      ) with (fillfactor = 85)`);
    await runner.query(`
      create table answer (
        id uuid primary key default uuidv7(),
        question_id uuid not null references question (id) on delete cascade,
        author_id uuid not null references person (id),
        municipality_id uuid references municipality (id),
        body text not null,
        body_html text not null,
        created_at timestamptz not null,
        edited_at timestamptz,
        helpful_count integer not null default 0,
        comment_count integer not null default 0,
        hidden_at timestamptz,
        hidden_reason text,
        deleted_at timestamptz,
        is_example boolean not null default false,
        idempotency_key text not null,
        constraint answer_once unique (author_id, idempotency_key),
        constraint answer_of_question unique (question_id, id),
        constraint answer_body_check check (char_length(body) between 1 and 20000),
        constraint answer_hidden_check check ((hidden_at is null) = (hidden_reason is null)),
        constraint answer_counts_check check (helpful_count >= 0 and comment_count >= 0)
      ) with (fillfactor = 85)`);
    await runner.query(`create index answer_municipality on answer (municipality_id, id)`);
    // The accepted answer is one of the question's own.
    await runner.query(`
      alter table question add constraint question_accepted_answer_fkey
        foreign key (id, accepted_answer_id) references answer (question_id, id)`);
    await runner.query(
      `create index question_accepted_answer on question (accepted_answer_id) where accepted_answer_id is not null`,
    );
    await runner.query(`
      create table comment (
        id uuid primary key default uuidv7(),
        question_id uuid not null references question (id) on delete cascade,
        answer_id uuid,
        author_id uuid not null references person (id),
        municipality_id uuid references municipality (id),
        body text not null,
        body_html text not null,
        created_at timestamptz not null,
        edited_at timestamptz,
        hidden_at timestamptz,
        hidden_reason text,
        deleted_at timestamptz,
        is_example boolean not null default false,
        idempotency_key text not null,
        constraint comment_once unique (author_id, idempotency_key),
        constraint comment_answer_fkey foreign key (question_id, answer_id) references answer (question_id, id) on delete cascade,
        constraint comment_body_check check (char_length(body) between 1 and 2000),
        constraint comment_hidden_check check ((hidden_at is null) = (hidden_reason is null))
      )`);
    await runner.query(`create index comment_question on comment (question_id, id)`);
    await runner.query(`create index comment_answer on comment (answer_id) where answer_id is not null`);
    await runner.query(`
      create table helpful_vote (
        id uuid primary key default uuidv7(),
        person_id uuid not null references person (id) on delete cascade,
        question_id uuid references question (id) on delete cascade,
        answer_id uuid references answer (id) on delete cascade,
        created_at timestamptz not null,
        constraint helpful_vote_target_check check (num_nonnulls(question_id, answer_id) = 1)
      )`);
    await runner.query(
      `create unique index helpful_vote_question on helpful_vote (question_id, person_id) where question_id is not null`,
    );
    await runner.query(
      `create unique index helpful_vote_answer on helpful_vote (answer_id, person_id) where answer_id is not null`,
    );
    await runner.query(`create index helpful_vote_person on helpful_vote (person_id)`);
    await runner.query(`
      create table also_ours (
        question_id uuid not null references question (id) on delete cascade,
        municipality_id uuid not null references municipality (id),
        person_id uuid references person (id) on delete set null,
        created_at timestamptz not null,
        constraint also_ours_pkey primary key (question_id, municipality_id)
      )`);
    await runner.query(`create index also_ours_person on also_ours (person_id)`);
    await runner.query(`
      create table revision (
        id uuid primary key default uuidv7(),
        question_id uuid references question (id) on delete cascade,
        answer_id uuid references answer (id) on delete cascade,
        comment_id uuid references comment (id) on delete cascade,
        title text,
        body text not null,
        editor_id uuid not null references person (id),
        created_at timestamptz not null,
        constraint revision_target_check check (num_nonnulls(question_id, answer_id, comment_id) = 1)
      )`);
    for (const target of ['question', 'answer', 'comment']) {
      await runner.query(
        `create index revision_${target} on revision (${target}_id, id) where ${target}_id is not null`,
      );
    }
  }

  /**
   * What lists walk. The order "newest first" is the order of the ids, which are made from the time of asking;
   * so the primary key is the index of the plain list, and every other one ends with the id.
   */
  private async lists(runner: QueryRunner): Promise<void> {
    const listed = `hidden_at is null and deleted_at is null`;
    await runner.query(
      `create index question_public on question (id desc) where visibility = 'PUBLIC' and ${listed}`,
    );
    await runner.query(
      `create index question_unanswered on question (id desc) where answer_count = 0 and ${listed}`,
    );
    await runner.query(
      `create index question_active on question (last_activity_at desc, id desc) where ${listed}`,
    );
    await runner.query(
      `create index question_unanswered_active on question (last_activity_at desc, id desc) where answer_count = 0 and ${listed}`,
    );
    await runner.query(
      `create index question_place on question (land_key, size_class, id desc) where ${listed}`,
    );
    await runner.query(
      `create index question_place_active on question (land_key, size_class, last_activity_at desc, id desc) where ${listed}`,
    );
    await runner.query(`create index question_municipality on question (municipality_id, id desc)`);
    await runner.query(`create index question_author on question (author_id, id desc)`);

    // One row per question and topic with everything a list by topic filters and sorts by.
    await runner.query(`
      create table question_topic (
        question_id uuid not null references question (id) on delete cascade,
        topic_id uuid not null references topic (id),
        position smallint not null,
        listed boolean not null,
        public boolean not null,
        unanswered boolean not null,
        last_activity_at timestamptz not null,
        constraint question_topic_pkey primary key (question_id, topic_id)
      ) with (fillfactor = 85)`);
    await runner.query(
      `create index question_topic_newest on question_topic (topic_id, question_id desc) where listed`,
    );
    await runner.query(
      `create index question_topic_active on question_topic (topic_id, last_activity_at desc, question_id desc) where listed`,
    );
    await runner.query(
      `create index question_topic_unanswered on question_topic (topic_id, question_id desc) where listed and unanswered`,
    );
    await runner.query(
      `create index question_topic_unanswered_active on question_topic (topic_id, last_activity_at desc, question_id desc)
         where listed and unanswered`,
    );

    await runner.query(`
      create function place_question() returns trigger language plpgsql as $$
      begin
        select land_key, size_class into new.land_key, new.size_class from municipality where id = new.municipality_id;
        return new;
      end $$`);
    await runner.query(
      `create trigger question_place before insert on question for each row execute function place_question()`,
    );
    await runner.query(`
      create function list_question() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' or new.topic_ids <> old.topic_ids then
          delete from question_topic where question_id = new.id and topic_id <> all (new.topic_ids);
          insert into question_topic as t (question_id, topic_id, position, listed, public, unanswered, last_activity_at)
          select new.id, topic_id, position, new.hidden_at is null and new.deleted_at is null,
            new.visibility = 'PUBLIC', new.answer_count = 0, new.last_activity_at
          from unnest(new.topic_ids) with ordinality as k (topic_id, position)
          on conflict (question_id, topic_id) do update set position = excluded.position;
        end if;
        if tg_op = 'UPDATE' then
          update question_topic set listed = new.hidden_at is null and new.deleted_at is null,
            public = new.visibility = 'PUBLIC', unanswered = new.answer_count = 0, last_activity_at = new.last_activity_at
          where question_id = new.id;
          if (new.hidden_at is null and new.deleted_at is null) <> (old.hidden_at is null and old.deleted_at is null)
            or new.visibility <> old.visibility then
            update question_search set listed = new.hidden_at is null and new.deleted_at is null,
              public = new.visibility = 'PUBLIC'
            where question_id = new.id;
          end if;
        end if;
        return null;
      end $$`);
    await runner.query(
      `create trigger question_list_added after insert on question for each row execute function list_question()`,
    );
    await runner.query(`
      create trigger question_list_changed after update on question for each row
      when (old.topic_ids <> new.topic_ids or old.visibility <> new.visibility
        or old.hidden_at is distinct from new.hidden_at or old.deleted_at is distinct from new.deleted_at
        or (old.answer_count = 0) <> (new.answer_count = 0) or old.last_activity_at <> new.last_activity_at)
      execute function list_question()`);
    // Questions carry Land and size of the asking town, so that a list by Land is one walk along an index.
    await runner.query(`
      create function move_questions() returns trigger language plpgsql as $$
      begin
        update question set land_key = new.land_key, size_class = new.size_class where municipality_id = new.id;
        return null;
      end $$`);
    await runner.query(`
      create trigger municipality_moves_questions after update on municipality for each row
      when (old.land_key <> new.land_key or old.size_class <> new.size_class) execute function move_questions()`);
  }

  private async search(runner: QueryRunner): Promise<void> {
    // The words of a question as the application has prepared them; `version` says by which rules. `core` holds
    // the most telling ones only: short enough to lie in the row itself, it is what questions are compared by.
    await runner.query(`
      create table question_search (
        question_id uuid primary key references question (id) on delete cascade,
        words tsvector not null,
        core tsvector not null,
        version smallint not null,
        listed boolean not null,
        public boolean not null
      )`);
    // Without the pending list: it makes single inserts faster, but every search after them slower.
    await runner.query(
      `create index question_search_words on question_search using gin (words) with (fastupdate = off)`,
    );
    await runner.query(`create index question_search_version on question_search (version)`);
    // How frequent a word is decides how it is searched for; statistics of 4,000 words are worth their 100 kB.
    await runner.query(`alter table question_search alter column words set statistics 400`);
    // The words that occur in titles, for finding what was meant by a misspelt one.
    await runner.query(`create table question_word (word text primary key)`);
    await runner.query(`create index question_word_similar on question_word using gin (word gin_trgm_ops)`);
  }

  /** Counters, kept by the tables that are counted: right whoever writes, and however many at once. */
  private async counts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function shown(hidden_at timestamptz, deleted_at timestamptz) returns integer language sql immutable as
      $$ select (hidden_at is null and deleted_at is null)::int $$`);

    await runner.query(`
      create function count_answer() returns trigger language plpgsql as $$
      declare
        difference integer;
      begin
        if tg_op = 'INSERT' then
          update question set answer_count = answer_count + shown(new.hidden_at, new.deleted_at),
            last_activity_at = greatest(last_activity_at, new.created_at)
          where id = new.question_id;
        elsif tg_op = 'UPDATE' then
          difference := shown(new.hidden_at, new.deleted_at) - shown(old.hidden_at, old.deleted_at);
          if difference <> 0 then
            -- The comments of an answer come and go with it.
            update question set answer_count = answer_count + difference,
              comment_count = comment_count + difference * new.comment_count
            where id = new.question_id;
          end if;
        end if;
        return null;
      end $$`);
    await runner.query(
      `create trigger answer_counted after insert or update of hidden_at, deleted_at on answer
       for each row execute function count_answer()`,
    );

    await runner.query(`
      create function count_comment() returns trigger language plpgsql as $$
      declare
        difference integer := shown(new.hidden_at, new.deleted_at);
        answer_shown integer := 1;
      begin
        if tg_op = 'UPDATE' then
          difference := difference - shown(old.hidden_at, old.deleted_at);
          if difference = 0 then return null; end if;
        end if;
        if new.answer_id is not null then
          update answer set comment_count = comment_count + difference where id = new.answer_id
          returning shown(hidden_at, deleted_at) into answer_shown;
        end if;
        update question set comment_count = comment_count + difference * answer_shown,
          last_activity_at = case when tg_op = 'INSERT' then greatest(last_activity_at, new.created_at) else last_activity_at end
        where id = new.question_id;
        return null;
      end $$`);
    await runner.query(
      `create trigger comment_counted after insert or update of hidden_at, deleted_at on comment
       for each row execute function count_comment()`,
    );

    await runner.query(`
      create function count_helpful() returns trigger language plpgsql as $$
      declare
        vote helpful_vote := case when tg_op = 'DELETE' then old else new end;
        difference integer := case when tg_op = 'DELETE' then -1 else 1 end;
      begin
        if vote.question_id is not null then
          update question set helpful_count = helpful_count + difference where id = vote.question_id;
        else
          update answer set helpful_count = helpful_count + difference where id = vote.answer_id;
        end if;
        return null;
      end $$`);
    await runner.query(
      `create trigger helpful_vote_counted after insert or delete on helpful_vote
       for each row execute function count_helpful()`,
    );

    await runner.query(`
      create function count_also_ours() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          update question set also_ours_count = also_ours_count - 1 where id = old.question_id;
        else
          update question set also_ours_count = also_ours_count + 1 where id = new.question_id;
        end if;
        return null;
      end $$`);
    await runner.query(
      `create trigger also_ours_counted after insert or delete on also_ours
       for each row execute function count_also_ours()`,
    );

    // A question counts once for each of its topics and once for each top topic above them.
    await runner.query(`
      create table topic_question_count (
        topic_id uuid primary key references topic (id) on delete cascade,
        questions integer not null,
        public_questions integer not null
      )`);
    await runner.query(`
      create function topics_with_parents(ids uuid[]) returns setof uuid language sql stable as
      $$ select id from topic where id = any (ids) union select parent_id from topic where id = any (ids) and parent_id is not null $$`);
    await runner.query(`
      create function count_questions_of_topics() returns trigger language plpgsql as $$
      begin
        insert into topic_question_count as c (topic_id, questions, public_questions)
        select topic_id, sum(difference), sum(public_difference)
        from (
          select topics_with_parents(new.topic_ids) as topic_id, shown(new.hidden_at, new.deleted_at) as difference,
            shown(new.hidden_at, new.deleted_at) * (new.visibility = 'PUBLIC')::int as public_difference
          union all
          select topics_with_parents(old.topic_ids), -shown(old.hidden_at, old.deleted_at),
            -shown(old.hidden_at, old.deleted_at) * (old.visibility = 'PUBLIC')::int
          where tg_op = 'UPDATE'
        ) d
        group by topic_id having sum(difference) <> 0 or sum(public_difference) <> 0 order by topic_id
        on conflict (topic_id) do update
          set questions = c.questions + excluded.questions, public_questions = c.public_questions + excluded.public_questions;
        return null;
      end $$`);
    await runner.query(
      `create trigger question_counted_in_topics after insert on question
       for each row execute function count_questions_of_topics()`,
    );
    await runner.query(`
      create trigger question_recounted_in_topics after update on question for each row
      when (old.topic_ids <> new.topic_ids or old.visibility <> new.visibility
        or old.hidden_at is distinct from new.hidden_at or old.deleted_at is distinct from new.deleted_at)
      execute function count_questions_of_topics()`);
  }
}
