import { isId } from '@app/contracts';
import { Config } from '@app/platform/config';
import { SignedTokens } from '@app/platform/mail';
import { Injectable } from '@nestjs/common';

/** What a link confirms: one membership, in the round that ends on one day. */
export interface ConfirmationTarget {
  readonly membershipId: string;
  /** YYYY-MM-DD; a confirmed membership has a later one, and the old link does nothing more. */
  readonly day: string;
}

/**
 * The links in the mails of the yearly confirmation, good for one round only. Whoever has the link reads the mailbox
 * of the account: at least as good a proof as a login that lasts for weeks.
 */
@Injectable()
export class ConfirmationLinks {
  private readonly tokens: SignedTokens;

  constructor(config: Config) {
    this.tokens = new SignedTokens(config.sessionSecret, 'membership confirmation');
  }

  /** The path of the page that confirms. */
  path({ membershipId, day }: ConfirmationTarget): string {
    return `/bestaetigen/${this.tokens.issue(`${membershipId} ${day}`)}`;
  }

  /** The target of a token; null for anything `path` did not make. */
  read(token: string): ConfirmationTarget | null {
    const [membershipId, day] = this.tokens.read(token)?.split(' ', 2) ?? [];
    return isId(membershipId) && day ? { membershipId, day } : null;
  }
}
