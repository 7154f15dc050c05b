import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions whose asking town is not shown to others. */
export class ShieldedQuestions1764400000061 implements MigrationInterface {
  readonly name = 'ShieldedQuestions1764400000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table question add column shielded boolean not null default false`);
    // Lifting it later would be a promise broken to those who saw it shielded; setting it later comes too late.
    await runner.query(`
      create function keep_shield() returns trigger language plpgsql as $$
      begin
        raise exception 'whether a question is shielded is decided when it is asked'
          using errcode = 'check_violation', constraint = 'question_shield_kept';
      end $$`);
    await runner.query(`
      create trigger question_shield_kept before update of shielded on question for each row
      when (old.shielded <> new.shielded) execute function keep_shield()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger question_shield_kept on question`);
    await runner.query(`drop function keep_shield()`);
    await runner.query(`alter table question drop column shielded`);
  }
}
