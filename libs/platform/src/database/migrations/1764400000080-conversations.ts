import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Direct messages between people and between towns, first contact, and reports of messages. */
export class Conversations1764400000080 implements MigrationInterface {
  readonly name = 'Conversations1764400000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table conversation (
        id uuid not null default uuidv7() constraint conversation_pkey primary key,
        kind text not null,
        pair_key text constraint conversation_pair unique,
        title text,
        state text not null,
        created_by uuid not null constraint conversation_created_by_fkey references person (id),
        created_at timestamptz not null,
        last_at timestamptz not null,
        is_example boolean not null default false,
        constraint conversation_kind check (kind in ('PERSON', 'TOWN', 'GROUP')),
        constraint conversation_state check (state in ('REQUESTED', 'OPEN', 'DECLINED')),
        constraint conversation_named check ((kind = 'GROUP') = (pair_key is null) and (kind = 'GROUP') = (title is not null)),
        constraint conversation_title check (char_length(title) between 1 and 160)
      )`);
    await runner.query(`
      create table conversation_side (
        id uuid not null default uuidv7() constraint conversation_side_pkey primary key,
        conversation_id uuid not null constraint conversation_side_conversation_id_fkey
          references conversation (id) on delete cascade,
        person_id uuid constraint conversation_side_person_id_fkey references person (id),
        municipality_id uuid constraint conversation_side_municipality_id_fkey references municipality (id),
        requested boolean not null default false,
        blocked_at timestamptz,
        blocked_by uuid constraint conversation_side_blocked_by_fkey references person (id),
        constraint conversation_side_of_one check (num_nonnulls(person_id, municipality_id) = 1),
        constraint conversation_side_blocked check ((blocked_at is null) = (blocked_by is null)),
        constraint conversation_side_person unique (conversation_id, person_id),
        constraint conversation_side_town unique (conversation_id, municipality_id)
      )`);
    await runner.query(
      `create index conversation_side_of_person on conversation_side (person_id) where person_id is not null`,
    );
    await runner.query(
      `create index conversation_side_of_town on conversation_side (municipality_id) where municipality_id is not null`,
    );
    await runner.query(`
      create table direct_message (
        id uuid not null default uuidv7() constraint direct_message_pkey primary key,
        conversation_id uuid not null constraint direct_message_conversation_id_fkey
          references conversation (id) on delete cascade,
        author_id uuid not null constraint direct_message_author_id_fkey references person (id),
        municipality_id uuid constraint direct_message_municipality_id_fkey references municipality (id),
        body text not null,
        body_html text not null,
        created_at timestamptz not null,
        edited_at timestamptz,
        hidden_at timestamptz,
        hidden_reason text,
        deleted_at timestamptz,
        idempotency_key text not null,
        constraint direct_message_once unique (author_id, idempotency_key),
        constraint direct_message_body check (char_length(body) <= 4000 and (body = '') = (deleted_at is not null)),
        constraint direct_message_hidden check ((hidden_at is null) = (hidden_reason is null))
      )`);
    await runner.query(`create index direct_message_of_conversation on direct_message (conversation_id, id)`);
    await runner.query(`
      create table conversation_reader (
        conversation_id uuid not null constraint conversation_reader_conversation_id_fkey
          references conversation (id) on delete cascade,
        person_id uuid not null constraint conversation_reader_person_id_fkey references person (id) on delete cascade,
        last_read_id uuid,
        read_at timestamptz,
        archived_at timestamptz,
        muted boolean not null default false,
        constraint conversation_reader_pkey primary key (conversation_id, person_id),
        constraint conversation_reader_read check ((last_read_id is null) = (read_at is null))
      )`);

    await runner.query(`
      create table contact (
        id uuid not null default uuidv7() constraint contact_pkey primary key,
        from_municipality_id uuid not null constraint contact_from_municipality_id_fkey references municipality (id),
        to_municipality_id uuid not null constraint contact_to_municipality_id_fkey references municipality (id),
        topic_id uuid not null constraint contact_topic_id_fkey references topic (id),
        about text not null,
        brings text not null,
        effort text not null,
        state text not null default 'SENT',
        created_by uuid not null constraint contact_created_by_fkey references person (id),
        created_at timestamptz not null,
        answered_by uuid constraint contact_answered_by_fkey references person (id),
        answered_at timestamptz,
        decline_reason text,
        conversation_id uuid constraint contact_conversation_id_fkey references conversation (id) on delete set null,
        result_asked_at timestamptz,
        idempotency_key text not null,
        constraint contact_once unique (created_by, idempotency_key),
        constraint contact_between check (from_municipality_id <> to_municipality_id),
        constraint contact_about check (char_length(about) between 1 and 1000),
        constraint contact_brings check (char_length(brings) between 1 and 500),
        constraint contact_effort check (char_length(effort) between 1 and 200),
        constraint contact_state check (state in ('SENT', 'ACCEPTED', 'DECLINED', 'LAPSED')),
        constraint contact_answered check ((answered_at is null) = (state = 'SENT')),
        constraint contact_reason check (decline_reason is null or (char_length(decline_reason) between 1 and 500 and state = 'DECLINED')),
        constraint contact_result_asked check (result_asked_at is null or state = 'ACCEPTED')
      )`);
    // A town asks another about one topic once at a time, also when two colleagues press the button together.
    await runner.query(
      `create unique index contact_waiting on contact (from_municipality_id, to_municipality_id, topic_id) where state = 'SENT'`,
    );
    await runner.query(`create index contact_to on contact (to_municipality_id, topic_id, created_at)`);
    await runner.query(`create index contact_from on contact (from_municipality_id, id)`);
    await runner.query(
      `create index contact_due on contact (answered_at) where state = 'ACCEPTED' and result_asked_at is null`,
    );
    await runner.query(`create index contact_open on contact (created_at) where state = 'SENT'`);
    await runner.query(
      `create index contact_of_conversation on contact (conversation_id) where conversation_id is not null`,
    );
    await runner.query(`
      create table contact_result (
        contact_id uuid not null constraint contact_result_contact_id_fkey references contact (id) on delete cascade,
        municipality_id uuid not null constraint contact_result_municipality_id_fkey references municipality (id),
        outcome text not null,
        comment text,
        person_id uuid not null constraint contact_result_person_id_fkey references person (id),
        created_at timestamptz not null,
        constraint contact_result_pkey primary key (contact_id, municipality_id),
        constraint contact_result_outcome check (outcome in ('YES', 'PARTLY', 'NO')),
        constraint contact_result_comment check (char_length(comment) between 1 and 300)
      )`);
    await runner.query(`create index contact_result_town on contact_result (municipality_id)`);

    await runner.query(`
      alter table moderation_case add column snapshot_context text;
      alter table moderation_case drop constraint moderation_case_target;
      alter table moderation_case add constraint moderation_case_target
        check (target in ('QUESTION', 'ANSWER', 'COMMENT', 'MUNICIPALITY', 'MESSAGE'));
      alter table report drop constraint report_target;
      alter table report add constraint report_target
        check (target in ('QUESTION', 'ANSWER', 'COMMENT', 'MUNICIPALITY', 'MESSAGE'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from moderation_case where target = 'MESSAGE';
      alter table report drop constraint report_target;
      alter table report add constraint report_target
        check (target in ('QUESTION', 'ANSWER', 'COMMENT', 'MUNICIPALITY'));
      alter table moderation_case drop constraint moderation_case_target;
      alter table moderation_case add constraint moderation_case_target
        check (target in ('QUESTION', 'ANSWER', 'COMMENT', 'MUNICIPALITY'));
      alter table moderation_case drop column snapshot_context;
    `);
    await runner.query(
      `drop table contact_result, contact, conversation_reader, direct_message, conversation_side, conversation`,
    );
  }
}
