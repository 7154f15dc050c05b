import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions of projects: proposals and their rounds, who votes, the votes with their history, outcomes and reviews. */
export class ProjectDecisions1764500000031 implements MigrationInterface {
  readonly name = 'ProjectDecisions1764500000031';

  async up(runner: QueryRunner): Promise<void> {
    await this.decisions(runner);
    await this.votes(runner);
    await this.around(runner);
    await this.guards(runner);
  }

  private async decisions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_decision (
        id uuid not null default uuidv7() constraint project_decision_pkey primary key,
        project_id uuid not null constraint project_decision_project_id_fkey references project (id) on delete cascade,
        title text not null,
        body text not null,
        body_html text not null,
        method text not null,
        state text not null default 'DRAFT',
        quorum_kind text not null,
        quorum_value smallint not null,
        deadline_at timestamptz not null,
        round integer not null default 0,
        version integer not null default 1,
        reminded_round integer not null default 0,
        created_by uuid constraint project_decision_created_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        opened_at timestamptz,
        closed_at timestamptz,
        closed_by uuid constraint project_decision_closed_by_fkey references person (id) on delete set null,
        outcome text,
        outcome_reason text,
        winner_id uuid,
        electorate_count smallint,
        needed_count smallint,
        voted_count smallint,
        yes_count smallint,
        no_count smallint,
        abstain_count smallint,
        withdraw_reason text,
        outcome_text text,
        review_on date,
        review_asked_at timestamptz,
        idempotency_key text not null,
        constraint project_decision_in unique (project_id, id),
        constraint project_decision_once unique (created_by, idempotency_key),
        constraint project_decision_title_check check (char_length(title) between 1 and 160),
        constraint project_decision_body_check check (char_length(body) between 1 and 20000),
        constraint project_decision_method_check check (method in ('CONSENT', 'MAJORITY', 'CHOICE')),
        constraint project_decision_state_check check (state in ('DRAFT', 'OPEN', 'CLOSED', 'WITHDRAWN')),
        constraint project_decision_quorum_check check (quorum_kind = 'SHARE' and quorum_value between 1 and 100
          or quorum_kind = 'TOWNS' and quorum_value between 1 and 200),
        constraint project_decision_round_check check ((state = 'DRAFT') = (round = 0) and round >= 0),
        constraint project_decision_opened_check check ((state = 'DRAFT') = (opened_at is null)),
        constraint project_decision_closed_check check ((state in ('CLOSED', 'WITHDRAWN')) = (closed_at is not null)),
        constraint project_decision_outcome_check check ((state = 'CLOSED') = (num_nonnulls(outcome, outcome_reason,
          electorate_count, needed_count, voted_count, yes_count, no_count, abstain_count) = 8)
          and (state = 'CLOSED' or num_nonnulls(outcome, outcome_reason, electorate_count, needed_count, voted_count,
          yes_count, no_count, abstain_count, outcome_text, review_asked_at) = 0)),
        constraint project_decision_outcome_name_check check (outcome in ('ADOPTED', 'REJECTED', 'NO_QUORUM', 'NO_RESULT')),
        constraint project_decision_winner_check check ((winner_id is not null) = (method = 'CHOICE' and outcome is not distinct from 'ADOPTED')),
        constraint project_decision_withdrawn_check check ((state = 'WITHDRAWN') = (withdraw_reason is not null)),
        constraint project_decision_withdraw_reason_check check (char_length(withdraw_reason) between 1 and 2000),
        constraint project_decision_outcome_text_check check (char_length(outcome_text) between 1 and 5000),
        constraint project_decision_version_check check (version >= 1)
      )`);
    await runner.query(
      `create index project_decision_due on project_decision (deadline_at) where state = 'OPEN'`,
    );
    await runner.query(
      `create index project_decision_review_due on project_decision (review_on) where state = 'CLOSED' and review_asked_at is null`,
    );
    await runner.query(`
      create table project_decision_option (
        id uuid not null default uuidv7() constraint project_decision_option_pkey primary key,
        decision_id uuid not null constraint project_decision_option_decision_id_fkey references project_decision (id) on delete cascade,
        position smallint not null,
        label text not null,
        vote_count smallint,
        constraint project_decision_option_in unique (decision_id, id),
        constraint project_decision_option_place unique (decision_id, position),
        constraint project_decision_option_position_check check (position between 1 and 10),
        constraint project_decision_option_label_check check (char_length(label) between 1 and 200)
      )`);
    await runner.query(`
      alter table project_decision add constraint project_decision_winner_id_fkey foreign key (id, winner_id)
        references project_decision_option (decision_id, id)`);
    await runner.query(`
      create table project_decision_round (
        decision_id uuid not null constraint project_decision_round_decision_id_fkey references project_decision (id) on delete cascade,
        round integer not null,
        title text not null,
        body text not null,
        body_html text not null,
        deadline_at timestamptz not null,
        opened_at timestamptz not null,
        opened_by uuid constraint project_decision_round_opened_by_fkey references person (id) on delete set null,
        constraint project_decision_round_pkey primary key (decision_id, round),
        constraint project_decision_round_round_check check (round >= 1)
      )`);
    await runner.query(`
      create table project_decision_elector (
        decision_id uuid not null,
        partner_id uuid not null,
        project_id uuid not null,
        ended_at timestamptz,
        constraint project_decision_elector_pkey primary key (decision_id, partner_id),
        constraint project_decision_elector_decision_id_fkey foreign key (project_id, decision_id)
          references project_decision (project_id, id) on delete cascade,
        constraint project_decision_elector_partner_id_fkey foreign key (project_id, partner_id)
          references project_partner (project_id, id) on delete cascade
      )`);
    await runner.query(`create index project_decision_elector_of on project_decision_elector (partner_id)`);
  }

  private async votes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_decision_vote (
        decision_id uuid not null,
        round integer not null,
        partner_id uuid not null,
        choice text not null,
        option_id uuid,
        text text,
        cast_by uuid constraint project_decision_vote_cast_by_fkey references person (id) on delete set null,
        capacity text not null,
        cast_at timestamptz not null,
        constraint project_decision_vote_pkey primary key (decision_id, round, partner_id),
        constraint project_decision_vote_round_fkey foreign key (decision_id, round)
          references project_decision_round (decision_id, round) on delete cascade,
        constraint project_decision_vote_elector_fkey foreign key (decision_id, partner_id)
          references project_decision_elector (decision_id, partner_id) on delete cascade,
        constraint project_decision_vote_option_fkey foreign key (decision_id, option_id)
          references project_decision_option (decision_id, id) on delete cascade,
        constraint project_decision_vote_choice_check check (choice in ('AGREE', 'ABSTAIN', 'OBJECT', 'YES', 'NO', 'OPTION')),
        constraint project_decision_vote_option_check check ((choice = 'OPTION') = (option_id is not null)),
        constraint project_decision_vote_objection_check check (choice <> 'OBJECT' or text is not null),
        constraint project_decision_vote_text_check check (char_length(text) between 1 and 2000),
        constraint project_decision_vote_capacity_check check (capacity in ('MANDATE', 'DEPUTY'))
      )`);
    await runner.query(`
      create table project_decision_vote_entry (
        id uuid not null default uuidv7() constraint project_decision_vote_entry_pkey primary key,
        decision_id uuid not null,
        round integer not null,
        partner_id uuid not null,
        choice text not null,
        option_id uuid,
        text text,
        person_id uuid constraint project_decision_vote_entry_person_id_fkey references person (id) on delete set null,
        capacity text,
        created_at timestamptz not null,
        constraint project_decision_vote_entry_round_fkey foreign key (decision_id, round)
          references project_decision_round (decision_id, round) on delete cascade,
        constraint project_decision_vote_entry_elector_fkey foreign key (decision_id, partner_id)
          references project_decision_elector (decision_id, partner_id) on delete cascade,
        constraint project_decision_vote_entry_option_fkey foreign key (decision_id, option_id)
          references project_decision_option (decision_id, id) on delete cascade,
        constraint project_decision_vote_entry_choice_check check (choice in ('AGREE', 'ABSTAIN', 'OBJECT', 'YES', 'NO', 'OPTION', 'TAKEN_BACK', 'FELL_AWAY')),
        constraint project_decision_vote_entry_option_check check ((choice = 'OPTION') = (option_id is not null)),
        constraint project_decision_vote_entry_text_check check (char_length(text) between 1 and 2000),
        constraint project_decision_vote_entry_capacity_check check ((choice = 'FELL_AWAY') = (capacity is null)
          and capacity in ('MANDATE', 'DEPUTY'))
      )`);
    await runner.query(
      `create index project_decision_vote_entry_of on project_decision_vote_entry (decision_id, id)`,
    );
    await runner.query(`
      create table project_vote_deputy (
        id uuid not null default uuidv7() constraint project_vote_deputy_pkey primary key,
        project_id uuid not null,
        partner_id uuid not null,
        person_id uuid not null constraint project_vote_deputy_person_id_fkey references person (id) on delete cascade,
        from_on date not null,
        until_on date not null,
        named_by uuid constraint project_vote_deputy_named_by_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        ended_at timestamptz,
        constraint project_vote_deputy_partner_id_fkey foreign key (project_id, partner_id)
          references project_partner (project_id, id) on delete cascade,
        constraint project_vote_deputy_period_check check (until_on >= from_on)
      )`);
    await runner.query(`
      create unique index project_vote_deputy_live on project_vote_deputy (partner_id, person_id) where ended_at is null`);
    await runner.query(
      `create index project_vote_deputy_of on project_vote_deputy (person_id) where ended_at is null`,
    );
  }

  private async around(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_decision_review (
        decision_id uuid not null,
        partner_id uuid not null,
        answer text not null,
        text text,
        answered_by uuid constraint project_decision_review_answered_by_fkey references person (id) on delete set null,
        capacity text not null,
        answered_at timestamptz not null,
        constraint project_decision_review_pkey primary key (decision_id, partner_id),
        constraint project_decision_review_elector_fkey foreign key (decision_id, partner_id)
          references project_decision_elector (decision_id, partner_id) on delete cascade,
        constraint project_decision_review_answer_check check (answer in ('STILL_VALID', 'CHANGE_NEEDED')),
        constraint project_decision_review_needed_check check (answer <> 'CHANGE_NEEDED' or text is not null),
        constraint project_decision_review_text_check check (char_length(text) between 1 and 2000),
        constraint project_decision_review_capacity_check check (capacity in ('MANDATE', 'DEPUTY'))
      )`);
    await runner.query(`
      create table project_decision_comment (
        id uuid not null default uuidv7() constraint project_decision_comment_pkey primary key,
        decision_id uuid not null constraint project_decision_comment_decision_id_fkey references project_decision (id) on delete cascade,
        author_id uuid constraint project_decision_comment_author_id_fkey references person (id) on delete set null,
        municipality_id uuid constraint project_decision_comment_municipality_id_fkey references municipality (id),
        institution_id uuid constraint project_decision_comment_institution_id_fkey references institution (id),
        body text not null,
        created_at timestamptz not null,
        constraint project_decision_comment_who_check check (num_nonnulls(municipality_id, institution_id) <= 1),
        constraint project_decision_comment_body_check check (char_length(body) between 1 and 2000)
      )`);
    await runner.query(
      `create index project_decision_comment_of on project_decision_comment (decision_id, id)`,
    );
  }

  private async guards(runner: QueryRunner): Promise<void> {
    // What is closed stays: only the words to the outcome and the review are added, each once. Names go with their people
    // and rows with the whole project; both happen inside foreign keys.
    await runner.query(`
      create function project_decision_stays() returns trigger language plpgsql as $$
      begin
        if pg_trigger_depth() > 1 then return coalesce(new, old); end if;
        if tg_op = 'DELETE' then
          if old.state = 'DRAFT' then return old; end if;
          raise exception 'A decision that was put to the vote stays' using errcode = 'P0001';
        end if;
        if old.state in ('CLOSED', 'WITHDRAWN') then
          if (old.outcome_text is null or new.outcome_text is not distinct from old.outcome_text)
            and (old.review_on is null or new.review_on is not distinct from old.review_on)
            and (old.review_asked_at is null or new.review_asked_at is not distinct from old.review_asked_at)
            and to_jsonb(new) - 'outcome_text' - 'review_on' - 'review_asked_at'
              = to_jsonb(old) - 'outcome_text' - 'review_on' - 'review_asked_at' then
            return new;
          end if;
          raise exception 'A closed decision is not changed' using errcode = 'P0001';
        end if;
        if old.state = 'OPEN' and (new.state = 'DRAFT' or new.method <> old.method or new.quorum_kind <> old.quorum_kind
            or new.quorum_value <> old.quorum_value or new.project_id <> old.project_id or new.round < old.round) then
          raise exception 'The rules of an open decision are not changed' using errcode = 'P0001';
        end if;
        if new.round = old.round and old.state = 'OPEN' and (new.title, new.body, new.deadline_at) is distinct from (old.title, old.body, old.deadline_at) then
          raise exception 'Another text is another round' using errcode = 'P0001';
        end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger project_decision_immutable before update or delete on project_decision
      for each row execute function project_decision_stays()`);
    await runner.query(`
      create function project_decision_votes_open() returns trigger language plpgsql as $$
      declare
        touched project_decision_vote;
      begin
        if pg_trigger_depth() > 1 then return coalesce(new, old); end if;
        touched := coalesce(new, old);
        if not exists (select 1 from project_decision d where d.id = touched.decision_id and d.state = 'OPEN' and d.round = touched.round) then
          raise exception 'Votes change only while their round is open' using errcode = 'P0001';
        end if;
        return coalesce(new, old);
      end $$`);
    await runner.query(`
      create trigger project_decision_vote_open before insert or update or delete on project_decision_vote
      for each row execute function project_decision_votes_open()`);
    await runner.query(`
      create function project_decision_parts_stay() returns trigger language plpgsql as $$
      begin
        if pg_trigger_depth() > 1 then return coalesce(new, old); end if;
        if exists (select 1 from project_decision d
            where d.id = (coalesce(new, old)).decision_id and d.state in ('CLOSED', 'WITHDRAWN')) then
          raise exception 'What belongs to a closed decision is not changed' using errcode = 'P0001';
        end if;
        return coalesce(new, old);
      end $$`);
    for (const table of ['option', 'elector'])
      await runner.query(`
        create trigger project_decision_${table}_stays before insert or update or delete on project_decision_${table}
        for each row execute function project_decision_parts_stay()`);
    await runner.query(`
      create function project_decision_history_stays() returns trigger language plpgsql as $$
      begin
        if pg_trigger_depth() > 1 then return coalesce(new, old); end if;
        raise exception 'The history of votes is only added to' using errcode = 'P0001';
      end $$`);
    for (const table of ['round', 'vote_entry'])
      await runner.query(`
        create trigger project_decision_${table}_append_only before update or delete on project_decision_${table}
        for each row execute function project_decision_history_stays()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table project_decision drop constraint project_decision_winner_id_fkey`);
    await runner.query(
      `drop table project_decision_comment, project_decision_review, project_vote_deputy, project_decision_vote_entry,
         project_decision_vote, project_decision_elector, project_decision_round, project_decision_option, project_decision`,
    );
    for (const name of ['history_stays', 'parts_stay', 'votes_open', 'stays'])
      await runner.query(`drop function project_decision_${name}()`);
  }
}
