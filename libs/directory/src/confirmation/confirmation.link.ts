import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { isId } from '@app/contracts';
import { Config } from '@app/platform/config';
import { Injectable } from '@nestjs/common';

/** What a link confirms: one membership, in the round that ends on one day. */
export interface ConfirmationTarget {
  readonly membershipId: string;
  /** YYYY-MM-DD; a confirmed membership has a later one, and the old link does nothing more. */
  readonly day: string;
}

const MAX_LENGTH = 200;

/**
 * The links in the mails of the yearly confirmation. They are signed with the secret of the instance, so that
 * nothing has to be stored, and good for one round only. Whoever has the link reads the mailbox of the
 * account: at least as good a proof as a login that lasts for weeks.
 */
@Injectable()
export class ConfirmationLinks {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.sessionSecret, '', 'membership confirmation', 32));
  }

  /** The path of the page that confirms. */
  path(target: ConfirmationTarget): string {
    const plain = Buffer.from(`${target.membershipId} ${target.day}`);
    return `/bestaetigen/${plain.toString('base64url')}.${this.sign(plain).toString('base64url')}`;
  }

  /** The target of a token; null for anything `path` did not make. */
  read(token: string): ConfirmationTarget | null {
    if (token.length > MAX_LENGTH) return null;
    const [text = '', signature = ''] = token.split('.', 2);
    const plain = Buffer.from(text, 'base64url');
    const expected = this.sign(plain);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const [membershipId, day] = plain.toString('utf8').split(' ', 2);
    return isId(membershipId) && day ? { membershipId, day } : null;
  }

  private sign(plain: Buffer): Buffer {
    return createHmac('sha256', this.key).update(plain).digest();
  }
}
