import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database, isUniqueViolation } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { CodeSignInService } from '../sign-in/code-sign-in.service.js';
import { EmailCodes } from '../sign-in/email-codes.service.js';
import { EmailChangeEffects } from './email-change.effects.js';
import { EmailChangeLinks } from './email-change.links.js';
import { EmailChangeRecords, type EmailChange } from './email-change.records.js';
import { keptForAnother } from './email-change.sql.js';

/** A change as the page of the link shows it. */
export interface StoppableChange {
  readonly confirmed: boolean;
  readonly stopUntil: Date;
}

/** Another mail address for an account: confirmed from the new one, stopped from the old one. */
@Injectable()
export class EmailChangeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: EmailCodes,
    private readonly codeSignIn: CodeSignInService,
    private readonly links: EmailChangeLinks,
    private readonly records: EmailChangeRecords,
    private readonly effects: EmailChangeEffects,
  ) {}

  /**
   * Takes the code from the new address in: from now on it is the address of the actor's account, and all other
   * login sessions end. A wrong, used or expired code, a request that was stopped or never made, and an address that
   * is somebody else's are refused alike.
   *
   * @throws Problem `CODE_INVALID`, `TOO_MANY_REQUESTS`
   */
  async confirm(ctx: Ctx, code: string, network: string): Promise<void> {
    const { accountId } = signedIn(ctx);
    const open = await this.records.open(ctx, accountId);
    await this.codeSignIn.countAttempt(ctx, open?.newEmail ?? accountId, network);
    if (!open || !(await this.carryOut(ctx, open, code)))
      throw new Problem('CODE_INVALID', { field: 'code' });
  }

  /** How the link of a mail stands; null for one that is not ours, too late, or of a change that was stopped. */
  async stateOf(ctx: Ctx, token: string): Promise<StoppableChange | null> {
    const id = this.links.read(token);
    return id === null ? null : this.records.stoppable(ctx, id);
  }

  /**
   * Stops a change by the link in the mail to the old address, without a login. A change that was confirmed already
   * is taken back, together with all that came after it.
   *
   * @throws Problem `NOT_FOUND` for a link that is not ours, too late, or was used
   */
  async stop(ctx: Ctx, token: string): Promise<void> {
    const id = found(this.links.read(token), 'no such link');
    await this.db.run(ctx, async (tx) => {
      await this.db.execute(
        tx,
        `select 1 from account a join email_change c on c.account_id = a.id where c.id = $1 for update of a`,
        [id],
      );
      const change = found(await this.records.stoppable(tx, id), 'too late, or stopped already');
      await this.db.execute(
        tx,
        `update email_change set stopped_at = $2 where account_id = $1 and stopped_at is null and id >= $3`,
        [change.accountId, this.clock.now(), id],
      );
      if (change.confirmed)
        await this.db.execute(tx, `update account set email = $2 where id = $1`, [
          change.accountId,
          change.oldEmail,
        ]);
      await this.effects.stopped(tx, change, change.confirmed ? change.email : null);
    });
  }

  /** False when the code is wrong or the address is not free; the attempt counts in either case. */
  private async carryOut(ctx: Ctx, change: EmailChange, code: string): Promise<boolean> {
    const now = this.clock.now();
    try {
      return await this.db.run(ctx, async (tx) => {
        if (!(await this.codes.accept(tx, change.newEmail, 'CHANGE', code))) return false;
        const moved = await this.db.execute(
          tx,
          `with done as (
             update email_change c set confirmed_at = $2
             where c.id = $1 and c.confirmed_at is null and c.stopped_at is null
               and not ${keptForAnother('c.new_email', 'c.account_id', '$2')}
               and not exists (select 1 from account other where other.email = c.new_email)
             returning c.account_id, c.old_email, c.new_email
           )
           update account a set email = done.new_email from done where a.id = done.account_id and a.email = done.old_email`,
          [change.id, now],
        );
        if (moved === 0) return false;
        await this.effects.changed(tx, change, now);
        return true;
      });
    } catch (error) {
      // Somebody has made an account with the address in the moment between.
      if (isUniqueViolation(error, 'account_email_key')) return false;
      throw error;
    }
  }
}
