import { toLocale } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Mailer } from '@app/platform/mail';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { normalEmail } from '../accounts/email-address.rules.js';
import { CHANGE_ADDRESS_TAKEN, CHANGE_CODE, CHANGE_REQUESTED } from '../identity.mails.js';
import type { LoginSessionRecord } from '../login-sessions/login-session.records.js';
import { CODE_MINUTES, EmailCodes } from '../sign-in/email-codes.service.js';
import { PasswordService } from '../sign-in/password.service.js';
import { EmailChangeLinks } from './email-change.links.js';
import { keptForAnother } from './email-change.sql.js';

/** How long a change can be stopped from the old address, from the request on. */
export const STOP_DAYS = 7;

/** Asking for another mail address. */
@Injectable()
export class EmailChangeRequests {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly limits: RateLimits,
    private readonly codes: EmailCodes,
    private readonly passwords: PasswordService,
    private readonly links: EmailChangeLinks,
  ) {}

  /**
   * Mails a code to the new address, and to the old one that the change was asked for and how to stop it. Nothing
   * changes before the code comes back. An address that has an account gets a mail that says so, in place of the
   * code; whoever asks sees no difference, neither in the answer nor in what it costs.
   *
   * A request takes the place of an earlier one that was not confirmed.
   *
   * @param current the password; without one the login session must have begun by code just now
   * @returns the new address as it will be stored
   * @throws Problem `BAD_INPUT` for no address and for the present one, `CREDENTIALS_INVALID`, `SIGN_IN_AGAIN`,
   *   `TOO_MANY_REQUESTS`
   */
  async request(
    ctx: Ctx,
    address: string,
    current: string | null,
    session: LoginSessionRecord,
    network: string,
  ): Promise<string> {
    const email = normalEmail(address, 'newEmail');
    await this.limits.consume(ctx, 'email.change', session.accountId);
    const account = await this.passwords.owner(ctx, current, session);
    if (email === account.email) throw new Problem('BAD_INPUT', { field: 'newEmail' });
    await this.limits.consume(ctx, 'code.request.address', network);
    await this.limits.consume(ctx, 'code.request', email);
    await this.db.run(ctx, async (tx) => {
      const now = this.clock.now();
      const stopUntil = new Date(now.getTime() + STOP_DAYS * 86_400_000);
      // One after the other, so that of two requests at once the later one stands.
      await this.db.execute(tx, `select 1 from account where id = $1 for update`, [account.id]);
      await this.db.execute(
        tx,
        `delete from email_change where account_id = $1 and confirmed_at is null and stopped_at is null`,
        [account.id],
      );
      const change = await this.db.row<{ id: string; taken: boolean; locale: string | null }>(
        tx,
        `insert into email_change (account_id, old_email, new_email, requested_at, stop_until)
         values ($1, $2, $3, $4, $5)
         returning id, ${keptForAnother('$3', '$1', '$4')} or exists (select 1 from account a where a.email = $3) as taken,
           (select a.locale from account a where a.email = $3) as locale`,
        [account.id, account.email, email, now, stopUntil],
      );
      const { code } = await this.codes.issue(tx, email, 'CHANGE');
      if (change!.taken)
        await this.mailer.order(tx, CHANGE_ADDRESS_TAKEN, {
          recipient: email,
          locale: toLocale(change!.locale ?? account.locale),
          data: {},
        });
      else
        await this.mailer.order(tx, CHANGE_CODE, {
          recipient: email,
          locale: account.locale,
          data: { code, minutes: CODE_MINUTES },
        });
      await this.mailer.order(tx, CHANGE_REQUESTED, {
        recipient: account.email,
        locale: account.locale,
        data: {
          at: now.toISOString(),
          until: stopUntil.toISOString(),
          path: this.links.path(change!.id),
        },
      });
    });
    return email;
  }
}
