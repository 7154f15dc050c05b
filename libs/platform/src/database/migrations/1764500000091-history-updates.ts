import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The history of projects names the news it tells of by id, so that what moderation hides can be told from its like. */
export class HistoryUpdates1764500000091 implements MigrationInterface {
  readonly name = 'HistoryUpdates1764500000091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project_history
        add column update_id uuid constraint project_history_update_id_fkey references project_update (id) on delete set null,
        add constraint project_history_update_check check (update_id is null or kind = 'UPDATE_POSTED')`);
    await runner.query(
      `create index project_history_of_update on project_history (update_id) where update_id is not null`,
    );
    // News and their line were written in one transaction, one after the other, while nobody else wrote in the project.
    // So they belong together where each is nearest to the other; lines of news that were deleted stay without.
    await runner.query(`alter table project_history disable trigger project_history_append_only`);
    await runner.query(`
      update project_history h set update_id = u.id
      from project_update u
      where h.kind = 'UPDATE_POSTED' and h.project_id = u.project_id and h.actor_id is not distinct from u.created_by
        and h.created_at between u.created_at and u.created_at + interval '1 minute'
        and h.id = (select next.id from project_history next
          where next.project_id = u.project_id and next.kind = 'UPDATE_POSTED' and next.id > u.id order by next.id limit 1)
        and u.id = (select last.id from project_update last
          where last.project_id = h.project_id and last.id < h.id order by last.id desc limit 1)`);
    await runner.query(`alter table project_history enable trigger project_history_append_only`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project_history drop constraint project_history_update_check, drop column update_id`);
  }
}
