import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations by mail to a municipality. Only the hash of the token in the mail is kept. */
export class TownInvitation1764400000011 implements MigrationInterface {
  readonly name = 'TownInvitation1764400000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table town_invitation (
        id uuid default uuidv7() constraint town_invitation_pkey primary key,
        municipality_id uuid not null constraint town_invitation_municipality_id_fkey
          references municipality (id) on delete cascade,
        email text not null constraint town_invitation_email_check check (email = lower(email)),
        message text,
        inviter_id uuid constraint town_invitation_inviter_id_fkey references person (id) on delete set null,
        token_hash bytea not null constraint town_invitation_token_hash_key unique,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        accepted_at timestamptz,
        accepted_by uuid constraint town_invitation_accepted_by_fkey references person (id) on delete set null,
        constraint town_invitation_expires_check check (expires_at > created_at),
        constraint town_invitation_outcome_check check (accepted_at is null or revoked_at is null)
      );
      create unique index town_invitation_open on town_invitation (municipality_id, email)
        where accepted_at is null and revoked_at is null;
      create index town_invitation_by on town_invitation (inviter_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table town_invitation`);
  }
}
