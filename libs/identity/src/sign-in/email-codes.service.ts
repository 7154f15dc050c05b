import { createHmac, hkdfSync, randomInt } from 'node:crypto';
import type { Locale } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Config } from '@app/platform/config';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';

/** What a code is good for: to get in (a new account or an existing one), to set a new password, to change the address. */
export type CodePurpose = 'ENTER' | 'RESET' | 'CHANGE';

/** A sign-up whose address is not confirmed yet. */
export interface PendingSignUp {
  readonly name: string;
  readonly locale: Locale;
  /** The chosen password, hashed already. Counts only in the browser it was chosen in. */
  readonly password: { readonly hash: string; readonly browserHash: string } | null;
}

export interface IssuedCode {
  readonly code: string;
  /** True when a sign-up waits for this code. */
  readonly opensAccount: boolean;
}

export interface AcceptedCode {
  readonly pending: PendingSignUp | null;
}

/** How long a code is valid. */
export const CODE_MINUTES = 10;

const MAX_ATTEMPTS = 5;

/**
 * Codes of six digits that prove that somebody reads the mail of an address. Single use, ten minutes, five
 * attempts; a new code for the same address and purpose takes the place of the old one.
 */
@Injectable()
export class EmailCodes {
  private readonly key: Buffer;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    config: Config,
  ) {
    // A million codes are tried in a second by whoever has the table; not without this key.
    this.key = Buffer.from(hkdfSync('sha256', config.sessionSecret, '', 'email-code', 32));
  }

  /**
   * Makes a code and returns it; only its keyed hash is stored. Addresses nobody has an account under get one
   * as well, so that asking costs the same; without a sign-up that waits it opens nothing.
   */
  async issue(
    ctx: Ctx,
    email: string,
    purpose: CodePurpose,
    pending: PendingSignUp | null = null,
  ): Promise<IssuedCode> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const now = this.clock.now();
    // A sign-up that waits is not lost because somebody asks for a sign-in code meanwhile.
    const row = await this.db.row<{ opens_account: boolean }>(
      ctx,
      `insert into email_code as c (email, purpose, code_hash, pending, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (email, purpose) do update set code_hash = excluded.code_hash,
         pending = coalesce(excluded.pending, case when c.used_at is null and c.expires_at > excluded.created_at then c.pending end),
         created_at = excluded.created_at, expires_at = excluded.expires_at, attempts = 0, used_at = null
       returning pending is not null as opens_account`,
      [
        email,
        purpose,
        this.hash(email, purpose, code),
        pending && JSON.stringify(pending),
        now,
        new Date(now.getTime() + CODE_MINUTES * 60_000),
      ],
    );
    return { code, opensAccount: row?.opens_account ?? false };
  }

  /**
   * Takes a code in, once: a right one is used up, a wrong one counts as an attempt. Null for a wrong, used,
   * expired or locked code; which of these is not told.
   */
  async accept(ctx: Ctx, email: string, purpose: CodePurpose, code: string): Promise<AcceptedCode | null> {
    const digits = code.replace(/[\s-]/g, '');
    const row = await this.db.row<{ accepted: boolean; pending: PendingSignUp | null }>(
      ctx,
      `update email_code
       set attempts = attempts + 1, used_at = case when code_hash = $3 then $4::timestamptz end
       where email = $1 and purpose = $2 and used_at is null and expires_at > $4 and attempts < ${MAX_ATTEMPTS}
       returning code_hash = $3 as accepted, pending`,
      [email, purpose, this.hash(email, purpose, digits), this.clock.now()],
    );
    return row?.accepted ? { pending: row.pending } : null;
  }

  /** Removes codes that are no longer valid, with the sign-ups nobody confirmed; for the upkeep. */
  tidy(ctx: Ctx): Promise<number> {
    return this.db.execute(ctx, `delete from email_code where expires_at < $1`, [this.clock.now()]);
  }

  private hash(email: string, purpose: CodePurpose, code: string): Buffer {
    return createHmac('sha256', this.key).update(`${purpose} ${email} ${code}`).digest();
  }
}
