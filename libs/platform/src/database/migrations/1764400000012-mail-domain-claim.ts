import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Towns claim mail domains with a proof; staff add to the list of public mail providers. */
export class MailDomainClaim1764400000012 implements MigrationInterface {
  readonly name = 'MailDomainClaim1764400000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_domain_claim (
        id uuid default uuidv7() constraint mail_domain_claim_pkey primary key,
        domain text not null constraint mail_domain_claim_domain_check check (domain = lower(domain)),
        municipality_id uuid not null constraint mail_domain_claim_municipality_id_fkey
          references municipality (id) on delete cascade,
        claimed_by uuid constraint mail_domain_claim_claimed_by_fkey references person (id) on delete set null,
        state text not null default 'PENDING' constraint mail_domain_claim_state_check
          check (state in ('PENDING', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
        token text not null,
        proof text constraint mail_domain_claim_proof_check check (proof in ('DNS', 'STAFF')),
        reason text,
        created_at timestamptz not null,
        checked_at timestamptz,
        decided_at timestamptz,
        decided_by uuid constraint mail_domain_claim_decided_by_fkey references person (id) on delete set null,
        constraint mail_domain_claim_decided_check check ((state = 'PENDING') = (decided_at is null))
      );
      create unique index mail_domain_claim_open on mail_domain_claim (domain, municipality_id) where state = 'PENDING';
      create index mail_domain_claim_of on mail_domain_claim (municipality_id, id);
      create index mail_domain_claim_pending on mail_domain_claim (id) where state = 'PENDING';
      create table freemail_domain (
        domain text constraint freemail_domain_pkey primary key
          constraint freemail_domain_domain_check check (domain = lower(domain)),
        added_at timestamptz not null,
        added_by uuid constraint freemail_domain_added_by_fkey references person (id) on delete set null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table freemail_domain, mail_domain_claim`);
  }
}
