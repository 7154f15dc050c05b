import { domainOf } from '@app/identity';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { isFreemail } from '../freemail.js';
import {
  InstitutionMembershipEffects,
  type AffectedInstitutionMembership,
} from '../institutions/institution-membership.effects.js';
import { Doubts } from './doubts.js';
import type { MovedAccount } from './moved-account.js';

type Held = AffectedInstitutionMembership & Record<string, unknown>;

const HELD = `m.id, m.person_id as "personId", m.institution_id as "institutionId"`;

/** What a new mail address means for memberships of institutions, which let their domains in at once. */
@Injectable()
export class InstitutionReconsideration {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly doubts: Doubts,
    private readonly effects: InstitutionMembershipEffects,
  ) {}

  /**
   * As with towns: what rested on the domain of the old address alone becomes a request again, unless the new domain
   * belongs to the institution as well; and a request that waits becomes a membership when the new domain does.
   *
   * @returns how many memberships changed
   */
  async afterMove(ctx: Ctx, account: MovedAccount, oldDomain: string): Promise<number> {
    const domain = domainOf(account.email);
    const proof = isFreemail(domain) ? null : domain;
    return this.db.run(ctx, async (tx) => {
      const waiting = await this.db.rows<Held>(
        tx,
        `update institution_membership m set state = 'ACTIVE', proof_lost = false, decided_at = $3
         from institution_domain d where d.institution_id = m.institution_id and d.domain = $2
           and m.person_id = $1 and m.state = 'PENDING'
         returning ${HELD}`,
        [account.personId, proof, this.clock.now()],
      );
      for (const membership of waiting) await this.effects.activated(tx, membership);
      const doubtful = await this.db.rows<Held & { name: string; slug: string }>(
        tx,
        `update institution_membership m set state = 'PENDING', proof_lost = true, requested_at = $4, decided_at = null
         from institution i where i.id = m.institution_id and m.person_id = $1 and m.state = 'ACTIVE'
           and m.decided_by is null and m.role = 'MEMBER'
           and exists (select 1 from institution_domain d where d.institution_id = i.id and d.domain = $2)
           and not exists (select 1 from institution_domain d where d.institution_id = i.id and d.domain = $3)
         returning ${HELD}, i.name, i.slug`,
        [account.personId, oldDomain, proof, this.clock.now()],
      );
      for (const { name, slug, ...membership } of doubtful) {
        await this.effects.reconsidered(tx, membership);
        await this.doubts.raise(tx, account, {
          subject: `institution-membership:${membership.id}`,
          place: name,
          path: `/einrichtungen/${slug}`,
        });
      }
      return waiting.length + doubtful.length;
    });
  }
}
