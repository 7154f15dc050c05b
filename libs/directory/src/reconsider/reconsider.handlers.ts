import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { done, skipped, type Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { InstitutionReconsideration } from './institution-reconsideration.service.js';
import type { MovedAccount } from './moved-account.js';
import { TownReconsideration } from './town-reconsideration.service.js';

/** Somebody has another mail address: what the domain of the old one proved is looked at anew. */
@Injectable()
export class ReconsiderHandlers {
  constructor(
    private readonly db: Database,
    private readonly towns: TownReconsideration,
    private readonly institutions: InstitutionReconsideration,
  ) {}

  @OnMessage('account.email-changed.v1', 'directory.reconsider-memberships')
  async emailChanged(
    ctx: Ctx,
    { payload: { accountId, oldDomain } }: MessageEnvelope<'account.email-changed.v1'>,
  ): Promise<Outcome> {
    const account = await this.db.row<MovedAccount & Record<string, unknown>>(
      ctx,
      `select person_id as "personId", email, locale from account where id = $1`,
      [accountId],
    );
    if (!account) return skipped('the account is gone');
    const changed =
      (await this.towns.afterMove(ctx, account, oldDomain)) +
      (await this.institutions.afterMove(ctx, account, oldDomain));
    return changed > 0 ? done : skipped('no membership rested on the domain');
  }
}
