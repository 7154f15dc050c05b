import { toLocale } from '@app/contracts';
import { Audit } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { Mailer } from '@app/platform/mail';
import { Injectable } from '@nestjs/common';
import type { MovedAccount } from './moved-account.js';
import { MEMBERSHIP_RECONSIDERED } from './reconsider.mails.js';

/** A membership whose proof is gone, of a town or an institution. */
export interface Doubted {
  /** As the audit log names it. */
  readonly subject: `membership:${string}` | `institution-membership:${string}`;
  /** The town or institution by name. */
  readonly place: string;
  /** Where the person sees how it stands: a path of the client. */
  readonly path: string;
}

/** Keeps on record that a membership is a request again, and tells the person why. */
@Injectable()
export class Doubts {
  constructor(
    private readonly audit: Audit,
    private readonly mailer: Mailer,
  ) {}

  async raise(tx: Ctx, { email, locale }: MovedAccount, { subject, place, path }: Doubted): Promise<void> {
    await this.audit.record(tx, 'membership.reconsider', subject);
    await this.mailer.order(tx, MEMBERSHIP_RECONSIDERED, {
      recipient: email,
      locale: toLocale(locale),
      data: { place, path },
    });
  }
}
