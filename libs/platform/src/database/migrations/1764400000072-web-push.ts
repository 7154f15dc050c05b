import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Devices with push, what waits to be pushed, and what was handed to push services. */
export class WebPush1764400000072 implements MigrationInterface {
  readonly name = 'WebPush1764400000072';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table push_subscription (
        id uuid not null default uuidv7() constraint push_subscription_pkey primary key,
        person_id uuid not null constraint push_subscription_person_id_fkey references person (id) on delete cascade,
        login_session_id uuid not null constraint push_subscription_login_session_id_fkey
          references login_session (id) on delete cascade,
        endpoint text not null,
        p256dh text not null,
        auth text not null,
        discreet boolean not null,
        device text not null,
        created_at timestamptz not null,
        pushed_at timestamptz,
        constraint push_subscription_endpoint unique (endpoint),
        constraint push_subscription_session unique (login_session_id),
        constraint push_subscription_address check (endpoint ~ '^https?://' and char_length(endpoint) <= 1000),
        constraint push_subscription_keys check (p256dh ~ '^[A-Za-z0-9_-]{87}$' and auth ~ '^[A-Za-z0-9_-]{22}$')
      )`);
    await runner.query(`create index push_subscription_of on push_subscription (person_id)`);
    await runner.query(`
      create table push_delivery (
        id uuid not null default uuidv7() constraint push_delivery_pkey primary key,
        subscription_id uuid not null constraint push_delivery_subscription_id_fkey
          references push_subscription (id) on delete cascade,
        notification_id uuid constraint push_delivery_notification_id_fkey references notification (id) on delete cascade,
        event_id uuid,
        since timestamptz,
        notification_ids uuid[] not null,
        created_at timestamptz not null,
        queued_at timestamptz,
        finished_at timestamptz,
        constraint push_delivery_once unique (subscription_id, notification_id, event_id, since),
        constraint push_delivery_tells check ((notification_id is null) = (cardinality(notification_ids) = 0)
          and (notification_id is null) = (since is null) and (notification_id is null) = (event_id is null))
      )`);
    await runner.query(`create index push_delivery_open on push_delivery (id) where finished_at is null`);
    await runner.query(`create index push_delivery_at on push_delivery (created_at)`);
    await runner.query(
      `create index push_delivery_of on push_delivery (notification_id) where notification_id is not null`,
    );
    await runner.query(`
      alter table notification add column push_kind text;
      alter table notification add column push_since timestamptz;
      alter table notification add constraint notification_push
        check ((push_kind is null or in_app) and (push_since is null or push_kind is not null));
    `);
    await runner.query(
      `create index notification_push_waiting on notification (push_since) where push_since is not null`,
    );
    // Who has chosen channels already has said nothing about push yet: it starts as for everybody else.
    await runner.query(`
      alter table notification_preference add column push boolean not null default false;
      update notification_preference set push = in_app and kind in (
        'mention', 'question.suggested', 'question.escalated', 'answer.to-own-question', 'answer.accepted',
        'practice.consent-asked', 'comment.on-own-content', 'offer.expired', 'message.received', 'contact.requested',
        'contact.answered', 'contact.result-asked', 'circle.invited', 'membership.requested', 'membership.decided',
        'town.claimed', 'moderation.decided', 'moderation.report-decided');
      alter table notification_preference add constraint notification_preference_push check (in_app or not push);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table notification_preference drop column push`);
    await runner.query(`alter table notification drop column push_since, drop column push_kind`);
    await runner.query(`drop table push_delivery, push_subscription`);
  }
}
