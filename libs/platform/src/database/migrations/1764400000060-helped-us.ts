import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that have helped a town, counted by towns; further answers the asker finds helpful. */
export class HelpedUs1764400000060 implements MigrationInterface {
  readonly name = 'HelpedUs1764400000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table answer
        add column also_helpful boolean not null default false,
        add column helped_us_count integer not null default 0,
        add constraint answer_helped_us_count_check check (helped_us_count >= 0)`);
    await runner.query(`
      create table helped_us (
        answer_id uuid not null constraint helped_us_answer_id_fkey references answer (id) on delete cascade,
        municipality_id uuid not null constraint helped_us_municipality_id_fkey references municipality (id),
        person_id uuid constraint helped_us_person_id_fkey references person (id) on delete set null,
        created_at timestamptz not null,
        constraint helped_us_pkey primary key (answer_id, municipality_id)
      )`);
    await runner.query(`create index helped_us_person on helped_us (person_id)`);
    await runner.query(`
      create function helped_us_by_others() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from answer where id = new.answer_id
          and (municipality_id = new.municipality_id or author_id = new.person_id)) then
          raise exception 'an answer cannot have helped its own town or author'
            using errcode = 'check_violation', constraint = 'helped_us_by_others';
        end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger helped_us_by_others before insert on helped_us
      for each row execute function helped_us_by_others()`);
    await runner.query(`
      create function count_helped_us() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          update answer set helped_us_count = helped_us_count - 1 where id = old.answer_id;
        else
          update answer set helped_us_count = helped_us_count + 1 where id = new.answer_id;
        end if;
        return null;
      end $$`);
    await runner.query(`
      create trigger helped_us_counted after insert or delete on helped_us
      for each row execute function count_helped_us()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table helped_us`);
    await runner.query(`drop function helped_us_by_others(), count_helped_us()`);
    await runner.query(`alter table answer drop column also_helpful, drop column helped_us_count`);
  }
}
