import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a question goes from town to town: who is asked and still to answer, who declined, and when the next are asked. */
export class Routing1764400000050 implements MigrationInterface {
  readonly name = 'Routing1764400000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table suggested_helper
        add column slot smallint,
        add column via text not null default 'FIRST',
        add column declined_at timestamptz,
        add column declined_by uuid constraint suggested_helper_declined_by_fkey references person (id) on delete set null,
        add column decline_reason text,
        add column lapsed_at timestamptz`);
    await runner.query(`
      update suggested_helper h set slot = n.slot
      from (select question_id, municipality_id,
        row_number() over (partition by question_id order by score desc, municipality_id) as slot from suggested_helper) n
      where n.question_id = h.question_id and n.municipality_id = h.municipality_id and n.slot <= 5`);
    await runner.query(`update suggested_helper set lapsed_at = created_at where slot is null`);
    await runner.query(`
      alter table suggested_helper
        add constraint suggested_helper_via check (via in ('FIRST', 'NEXT', 'ESCALATION', 'STAFF')),
        add constraint suggested_helper_open check ((slot is not null) = (declined_at is null and lapsed_at is null)),
        add constraint suggested_helper_slot check (slot between 1 and 5),
        add constraint suggested_helper_declined check (declined_at is not null or (declined_by is null and decline_reason is null)),
        add constraint suggested_helper_reason check (char_length(decline_reason) between 1 and 500),
        add constraint suggested_helper_five unique (question_id, slot)`);

    await runner.query(`
      create table question_routing (
        question_id uuid not null constraint question_routing_question_id_fkey references question (id) on delete cascade,
        due_at timestamptz not null,
        escalated_at timestamptz,
        waiting boolean not null,
        constraint question_routing_pkey primary key (question_id),
        constraint question_routing_once check (escalated_at is null or escalated_at >= due_at)
      )`);
    await runner.query(
      `create index question_routing_due on question_routing (due_at, question_id) where waiting and escalated_at is null`,
    );
    await runner.query(
      `create index question_routing_overdue on question_routing (due_at, question_id) where waiting`,
    );
    // What stops the routing happens in many places; here none of them is forgotten.
    await runner.query(`
      create function awaits_answer(q question) returns boolean language sql immutable as $$
        select q.state = 'OPEN' and q.hidden_at is null and q.deleted_at is null and q.answer_count = 0
      $$`);
    await runner.query(`
      create function route_question() returns trigger language plpgsql as $$
      begin
        update question_routing set waiting = awaits_answer(new)
        where question_id = new.id and waiting <> awaits_answer(new);
        return null;
      end $$`);
    await runner.query(`
      create trigger question_routes after update on question for each row
      when (old.state <> new.state or old.hidden_at is distinct from new.hidden_at
        or old.deleted_at is distinct from new.deleted_at or (old.answer_count = 0) <> (new.answer_count = 0))
      execute function route_question()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger question_routes on question`);
    await runner.query(`drop function route_question(), awaits_answer(question)`);
    await runner.query(`drop table question_routing`);
    await runner.query(`
      alter table suggested_helper drop constraint suggested_helper_five, drop column slot, drop column via,
        drop column declined_at, drop column declined_by, drop column decline_reason, drop column lapsed_at`);
  }
}
