import { toLocale } from '@app/contracts';
import { ActorChanges, domainOf } from '@app/identity';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Mailer } from '@app/platform/mail';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import type { MovedAccount } from './moved-account.js';
import { MEMBERSHIP_RECONSIDERED } from './reconsider.mails.js';

/** What a new mail address means for memberships of institutions, which let their domains in at once. */
@Injectable()
export class InstitutionReconsideration {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
    private readonly actors: ActorChanges,
  ) {}

  /**
   * As with towns: what rested on the domain of the old address alone becomes a request again, unless the new domain
   * belongs to the institution as well.
   *
   * @returns how many memberships changed
   */
  async afterMove(ctx: Ctx, account: MovedAccount, oldDomain: string): Promise<number> {
    return this.db.run(ctx, async (tx) => {
      const doubtful = await this.db.rows<{ id: string; institutionId: string; name: string; slug: string }>(
        tx,
        `update institution_membership m set state = 'PENDING', requested_at = $4, decided_at = null
         from institution i where i.id = m.institution_id and m.person_id = $1 and m.state = 'ACTIVE'
           and m.decided_by is null and m.role = 'MEMBER'
           and exists (select 1 from institution_domain d where d.institution_id = i.id and d.domain = $2)
           and not exists (select 1 from institution_domain d where d.institution_id = i.id and d.domain = $3)
         returning m.id, i.id as "institutionId", i.name, i.slug`,
        [account.personId, oldDomain, domainOf(account.email), this.clock.now()],
      );
      for (const { id, institutionId, name, slug } of doubtful) {
        await this.audit.record(tx, 'membership.reconsider', `institution-membership:${id}`);
        await this.outbox.append(tx, 'institution-membership.requested.v1', {
          membershipId: id,
          institutionId,
        });
        await this.mailer.order(tx, MEMBERSHIP_RECONSIDERED, {
          recipient: account.email,
          locale: toLocale(account.locale),
          data: { place: name, path: `/einrichtungen/${slug}` },
        });
      }
      if (doubtful.length > 0) await this.actors.actorChanged(tx, account.personId);
      return doubtful.length;
    });
  }
}
