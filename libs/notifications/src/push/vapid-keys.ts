import { createECDH, hkdfSync } from 'node:crypto';
import { Config, ConfigError } from '@app/platform/config';
import { Injectable } from '@nestjs/common';

/** Order of the curve P-256; a private key is a number from 1 to one less. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * The keys the instance shows to push services (VAPID, RFC 8292). Browsers bind a subscription to the public one.
 *
 * Unless configured, they follow from the session secret, as the keys of unsubscribe links do: made with it at the
 * first start, the same in every process, and nothing more to back up. With a new secret every login session ends,
 * and with them the subscriptions that were bound to the old keys.
 */
@Injectable()
export class VapidKeys {
  /** Uncompressed point, base64url: what browsers want as `applicationServerKey`. */
  readonly publicKey: string;
  readonly privateKey: string;
  readonly subject: string;

  constructor(config: Config) {
    const { keys, subject } = config.push;
    this.subject = subject;
    const privateKey = keys ? Buffer.from(keys.privateKey, 'base64url') : derived(config.sessionSecret);
    this.privateKey = privateKey.toString('base64url');
    this.publicKey = publicKeyOf(privateKey);
    if (keys && keys.publicKey !== this.publicKey)
      throw new ConfigError('VAPID_PUBLIC_KEY is not the public key of VAPID_PRIVATE_KEY.');
  }
}

function derived(secret: string): Buffer {
  // 128 bits more than needed, so that the remainder is as good as even.
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'web push keys', 48));
  const number = (BigInt(`0x${seed.toString('hex')}`) % (ORDER - 1n)) + 1n;
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
}

function publicKeyOf(privateKey: Buffer): string {
  const pair = createECDH('prime256v1');
  try {
    pair.setPrivateKey(privateKey);
  } catch {
    throw new ConfigError('VAPID_PRIVATE_KEY is no private key of the curve P-256.');
  }
  return pair.getPublicKey('base64url');
}
