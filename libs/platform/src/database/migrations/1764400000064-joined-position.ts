import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What members said of their position when they joined becomes the person's, where there is none: the person
 * decides who sees it.
 */
export class JoinedPosition1764400000064 implements MigrationInterface {
  readonly name = 'JoinedPosition1764400000064';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update person p set position = m.position
      from (
        select distinct on (person_id) person_id, position from membership
        where state in ('ACTIVE', 'INACTIVE') and position is not null order by person_id, requested_at, id
      ) m
      where m.person_id = p.id and p.position is null`);
  }

  async down(): Promise<void> {
    // What was copied cannot be told from what was written, and does no harm.
  }
}
