import { Audit } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Mailer } from '@app/platform/mail';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { domainOf } from '../accounts/email-address.rules.js';
import { CHANGE_DONE, CHANGE_STOPPED } from '../identity.mails.js';
import { ActorChanges } from '../login-sessions/actor-changes.js';
import { LoginSessionService } from '../login-sessions/login-session.service.js';
import { EmailChangeLinks } from './email-change.links.js';
import type { EmailChange } from './email-change.records.js';

/** What follows when an address changes, in its transaction: sessions, messages, the log, mails to the old address. */
@Injectable()
export class EmailChangeEffects {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly sessions: LoginSessionService,
    private readonly actors: ActorChanges,
    private readonly links: EmailChangeLinks,
  ) {}

  /** The address is new: every session but the one that confirmed ends, and the old address is told once more. */
  async changed(tx: Ctx, change: EmailChange, at: Date): Promise<void> {
    await this.sessions.endOthers(tx);
    await this.moved(tx, change, change.oldEmail);
    // The log keeps what it is told for ever, so it names domains only.
    await this.audit.record(tx, 'identity.change-email', `account:${change.accountId}`, {
      from: domainOf(change.oldEmail),
      to: domainOf(change.newEmail),
    });
    await this.mailer.order(tx, CHANGE_DONE, {
      recipient: change.oldEmail,
      locale: change.locale,
      data: {
        at: at.toISOString(),
        until: change.stopUntil.toISOString(),
        path: this.links.path(change.id),
      },
    });
  }

  /**
   * The change was stopped. Whoever asked for it knew the password, so the password is gone and every session ends;
   * the owner comes in by a code to the old address, and can set a new one.
   *
   * @param back the address the account had meanwhile; null when the change was not confirmed yet
   */
  async stopped(tx: Ctx, change: EmailChange, back: string | null): Promise<void> {
    await this.db.execute(tx, `update account set password_hash = null where id = $1`, [change.accountId]);
    await this.sessions.endAll(tx, change);
    if (back !== null) await this.moved(tx, change, back);
    await this.audit.record(tx, 'identity.stop-email-change', `account:${change.accountId}`, {
      confirmed: back !== null,
    });
    await this.mailer.order(tx, CHANGE_STOPPED, {
      recipient: change.oldEmail,
      locale: change.locale,
      data: { confirmed: back !== null },
    });
  }

  private async moved(tx: Ctx, { accountId, personId }: EmailChange, from: string): Promise<void> {
    await this.outbox.append(tx, 'account.email-changed.v1', { accountId, oldDomain: domainOf(from) });
    await this.actors.actorChanged(tx, personId);
  }
}
