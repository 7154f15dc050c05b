import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A proposal names the one it is made from anew: one of the same project that has decided nothing. */
export class DecisionFollows1764500000092 implements MigrationInterface {
  readonly name = 'DecisionFollows1764500000092';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project_decision
        add column follows_id uuid,
        add constraint project_decision_follows_id_fkey foreign key (project_id, follows_id)
          references project_decision (project_id, id),
        add constraint project_decision_follows_check check (follows_id <> id)`);
    await runner.query(
      `create index project_decision_following on project_decision (project_id, follows_id) where follows_id is not null`,
    );
    await runner.query(`
      create function project_decision_follows() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if new.follows_id is distinct from old.follows_id then
            raise exception 'What a proposal follows is said once' using errcode = 'P0001';
          end if;
        elsif new.follows_id is not null and not exists (select 1 from project_decision d where d.id = new.follows_id
            and (d.state = 'WITHDRAWN' or d.state = 'CLOSED' and d.outcome <> 'ADOPTED')) then
          raise exception 'Only what has decided nothing is proposed anew' using errcode = 'P0001';
        end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger project_decision_follows_once before insert or update of follows_id on project_decision
      for each row execute function project_decision_follows()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger project_decision_follows_once on project_decision`);
    await runner.query(`drop function project_decision_follows()`);
    await runner.query(`
      alter table project_decision drop constraint project_decision_follows_check, drop column follows_id`);
  }
}
