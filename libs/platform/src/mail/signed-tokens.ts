import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const MAX_LENGTH = 200;

/**
 * The tokens of links in mails. They are signed with the secret of the instance, so that nothing has to be stored;
 * what they say can be read by whoever has one.
 */
export class SignedTokens {
  private readonly key: Buffer;

  /** @param purpose what the links are for: a token for one purpose is none for another */
  constructor(secret: string, purpose: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  }

  issue(text: string): string {
    const plain = Buffer.from(text);
    return `${plain.toString('base64url')}.${this.sign(plain).toString('base64url')}`;
  }

  /** The text of a token; null for anything `issue` did not make. */
  read(token: string): string | null {
    if (token.length > MAX_LENGTH) return null;
    const [text = '', signature = ''] = token.split('.', 2);
    const plain = Buffer.from(text, 'base64url');
    const expected = this.sign(plain);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    return plain.toString('utf8');
  }

  private sign(plain: Buffer): Buffer {
    return createHmac('sha256', this.key).update(plain).digest();
  }
}
