import type { Locale } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';

/** A change of address with the account it is about. */
export interface EmailChange {
  readonly id: string;
  readonly accountId: string;
  readonly personId: string;
  readonly locale: Locale;
  /** The address of the account as it is now. */
  readonly email: string;
  readonly oldEmail: string;
  readonly newEmail: string;
  readonly stopUntil: Date;
  readonly confirmed: boolean;
}

const CHANGE = `
  select c.id, c.account_id as "accountId", a.person_id as "personId", a.locale, a.email, c.old_email as "oldEmail",
    c.new_email as "newEmail", c.stop_until as "stopUntil", c.confirmed_at is not null as confirmed
  from email_change c join account a on a.id = c.account_id`;

type Row = EmailChange & Record<string, unknown>;

/** The changes of address that are under way or can still be stopped. */
@Injectable()
export class EmailChangeRecords {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What the account has asked for and not confirmed. */
  open(ctx: Ctx, accountId: string): Promise<EmailChange | null> {
    return this.db.row<Row>(
      ctx,
      `${CHANGE} where c.account_id = $1 and c.confirmed_at is null and c.stopped_at is null`,
      [accountId],
    );
  }

  /** A change that can still be stopped. */
  stoppable(ctx: Ctx, id: string): Promise<EmailChange | null> {
    return this.db.row<Row>(ctx, `${CHANGE} where c.id = $1 and c.stopped_at is null and c.stop_until > $2`, [
      id,
      this.clock.now(),
    ]);
  }

  /** Forgets what can no longer be stopped, with its addresses; for the upkeep. */
  tidy(ctx: Ctx): Promise<number> {
    return this.db.execute(ctx, `delete from email_change where stop_until < $1`, [this.clock.now()]);
  }
}
