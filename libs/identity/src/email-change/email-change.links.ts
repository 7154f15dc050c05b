import { isId } from '@app/contracts';
import { Config } from '@app/platform/config';
import { SignedTokens } from '@app/platform/mail';
import { Injectable } from '@nestjs/common';

/** The links that stop a change of address. Whoever has one reads the mail of the old address: that is the proof. */
@Injectable()
export class EmailChangeLinks {
  private readonly tokens: SignedTokens;

  constructor(config: Config) {
    this.tokens = new SignedTokens(config.sessionSecret, 'stop a change of address');
  }

  /** The path of the page that stops it. */
  path(id: string): string {
    return `/adresse/${this.tokens.issue(id)}`;
  }

  /** The id of the change; null for a token that is not ours. */
  read(token: string): string | null {
    const id = this.tokens.read(token);
    return isId(id) ? id : null;
  }
}
