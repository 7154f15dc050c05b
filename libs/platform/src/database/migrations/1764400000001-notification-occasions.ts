import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Occasions are named by the code, which has the list; the database checks that it is a name. */
export class NotificationOccasions1764400000001 implements MigrationInterface {
  readonly name = 'NotificationOccasions1764400000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification drop constraint notification_occasion;
      alter table notification add constraint notification_occasion check (occasion ~ '^[a-z-]+\\.[a-z-]+$');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification drop constraint notification_occasion;
      alter table notification add constraint notification_occasion check (occasion in ('question.asked',
        'answer.posted', 'answer.accepted', 'comment.posted', 'offer.set', 'membership.requested',
        'membership.decided', 'content.moderated', 'content.reported'));
    `);
  }
}
