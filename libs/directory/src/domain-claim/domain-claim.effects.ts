import { toLocale } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Mailer } from '@app/platform/mail';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { DOMAIN_CLAIM_DECIDED } from './domain-claim.mails.js';
import type { MailDomainClaim } from './domain-claim.model.js';

/** What follows from the claim of a mail domain, in its transaction: the staff hear of it, the town of the end. */
@Injectable()
export class DomainClaimEffects {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
  ) {}

  async claimed(tx: Ctx, claimId: string, municipalityId: string): Promise<void> {
    await this.outbox.append(tx, 'mail-domain.claimed.v1', { claimId, municipalityId });
  }

  async decided(
    tx: Ctx,
    claim: MailDomainClaim,
    outcome: 'confirmed' | 'rejected' | 'expired',
    reason: string | null,
  ): Promise<void> {
    const row = await this.db.row<{ email: string; locale: string; town: string }>(
      tx,
      `select a.email, a.locale, t.name as town from mail_domain_claim c join account a on a.person_id = c.claimed_by
       join municipality t on t.id = c.municipality_id where c.id = $1 and a.blocked_at is null`,
      [claim.id],
    );
    if (!row) return;
    await this.mailer.order(tx, DOMAIN_CLAIM_DECIDED, {
      recipient: row.email,
      locale: toLocale(row.locale),
      key: `domain claim ${claim.id} ${outcome}`,
      data: { domain: claim.domain, town: row.town, outcome, reason },
    });
  }
}
