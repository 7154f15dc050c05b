import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What matching needs to weigh proof, freshness and load: evidence of offers, who set an offer, limits of whole
 * towns, suggestions that were put aside, and how many lists a town stands in.
 */
export class MatchingEvidence1764400000040 implements MigrationInterface {
  readonly name = 'MatchingEvidence1764400000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table offer add column set_by uuid constraint offer_set_by_fkey references person (id) on delete set null`,
    );
    await runner.query(`
      create table offer_evidence (
        id uuid not null default uuidv7() constraint offer_evidence_pkey primary key,
        offer_id uuid not null constraint offer_evidence_offer_id_fkey references offer (id) on delete cascade,
        kind text not null,
        title text not null,
        url text,
        held_on date,
        answer_id uuid constraint offer_evidence_answer_id_fkey references answer (id) on delete cascade,
        position integer not null,
        constraint offer_evidence_kind check (kind in ('WEBTALK', 'TOUR_STOP', 'PRACTICE', 'PUBLICATION', 'ANSWER')),
        constraint offer_evidence_title check (char_length(title) between 1 and 200),
        constraint offer_evidence_url check (char_length(url) <= 500 and url ~ '^https?://'),
        constraint offer_evidence_answer check ((kind = 'ANSWER') = (answer_id is not null)),
        constraint offer_evidence_place unique (offer_id, position),
        constraint offer_evidence_once unique (offer_id, answer_id)
      )`);
    await runner.query(
      `create index offer_evidence_of_answer on offer_evidence (answer_id) where answer_id is not null`,
    );

    await runner.query(`
      create table request_limit (
        municipality_id uuid not null constraint request_limit_pkey primary key
          constraint request_limit_municipality_id_fkey references municipality (id) on delete cascade,
        monthly integer not null,
        updated_at timestamptz not null,
        constraint request_limit_monthly check (monthly between 1 and 100)
      )`);

    await runner.query(`
      create table match_dismissal (
        municipality_id uuid not null
          constraint match_dismissal_municipality_id_fkey references municipality (id) on delete cascade,
        other_id uuid not null constraint match_dismissal_other_id_fkey references municipality (id) on delete cascade,
        reason text not null,
        note text,
        person_id uuid constraint match_dismissal_person_id_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        until date not null,
        constraint match_dismissal_pkey primary key (municipality_id, other_id),
        constraint match_dismissal_reason check (
          reason in ('OTHER_TOPIC', 'TOO_FAR', 'TOO_DIFFERENT', 'ALREADY_IN_CONTACT', 'OTHER')),
        constraint match_dismissal_note check (char_length(note) between 1 and 500),
        constraint match_dismissal_others check (municipality_id <> other_id)
      )`);

    await runner.query(`alter table match_stance add column bbsr_type integer, add column stated_on date`);
    await runner.query(`
      alter table match_evidence add column proofs integer not null default 0, add column proof jsonb,
        drop constraint match_evidence_solutions,
        add constraint match_evidence_something check (solutions >= 0 and proofs >= 0 and solutions + proofs > 0)`);

    // Who stands among the first of a list, and in how many lists each town does.
    await runner.query(`alter table match_set add column top uuid[] not null default '{}'`);
    await runner.query(`
      create table match_exposure (
        municipality_id uuid not null constraint match_exposure_pkey primary key
          constraint match_exposure_municipality_id_fkey references municipality (id) on delete cascade,
        lists integer not null
      )`);
    // Kept by the table itself: sets also go because their town goes. In one order, so that two writers never
    // wait for each other; a town that has gone meanwhile is not counted.
    await runner.query(`
      create function count_exposure() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          insert into match_exposure as e (municipality_id, lists)
          select m.id, count(*) from added a cross join unnest(a.top) as t (id) join municipality m on m.id = t.id
          group by m.id order by m.id
          on conflict (municipality_id) do update set lists = e.lists + excluded.lists;
        elsif tg_op = 'DELETE' then
          update match_exposure e set lists = greatest(0, e.lists - d.n)
          from (select t.id, count(*) as n from gone g cross join unnest(g.top) as t (id) group by t.id order by t.id) d
          where e.municipality_id = d.id;
        else
          insert into match_exposure as e (municipality_id, lists)
          select m.id, d.n from (
            select id, sum(n) as n from (
              select t.id, 1 as n from added a cross join unnest(a.top) as t (id)
              union all select t.id, -1 from gone g cross join unnest(g.top) as t (id)) c
            group by id having sum(n) <> 0) d join municipality m on m.id = d.id
          order by m.id
          on conflict (municipality_id) do update set lists = greatest(0, e.lists + excluded.lists);
        end if;
        return null;
      end $$`);
    await runner.query(
      `create trigger match_set_shown after insert on match_set referencing new table as added
       for each statement execute function count_exposure()`,
    );
    await runner.query(
      `create trigger match_set_renewed after update on match_set referencing old table as gone new table as added
       for each statement execute function count_exposure()`,
    );
    await runner.query(
      `create trigger match_set_gone after delete on match_set referencing old table as gone
       for each statement execute function count_exposure()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['match_set_shown', 'match_set_renewed', 'match_set_gone'])
      await runner.query(`drop trigger ${name} on match_set`);
    await runner.query(`drop function count_exposure()`);
    await runner.query(`drop table match_exposure, match_dismissal, request_limit, offer_evidence`);
    await runner.query(`alter table match_set drop column top`);
    await runner.query(`delete from match_evidence where solutions = 0`);
    await runner.query(`
      alter table match_evidence drop constraint match_evidence_something, drop column proofs, drop column proof,
        add constraint match_evidence_solutions check (solutions > 0)`);
    await runner.query(`alter table match_stance drop column bbsr_type, drop column stated_on`);
    await runner.query(`alter table offer drop column set_by`);
  }
}
