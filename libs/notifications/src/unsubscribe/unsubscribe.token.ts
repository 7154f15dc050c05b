import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { isId, type NotificationKind } from '@app/contracts';
import { Config } from '@app/platform/config';
import { Injectable } from '@nestjs/common';
import { MODES_BY_URGENCY, isKind, type DigestPeriod } from '../kinds.rules.js';

/** What one link switches off: the mails of one kind, or one overview; `digest:NOW` is the bundle after quiet times. */
export type UnsubscribeScope = `kind:${NotificationKind}` | `digest:${DigestPeriod | 'NOW'}`;

export interface UnsubscribeTarget {
  readonly personId: string;
  readonly scope: UnsubscribeScope;
}

const TAG_BYTES = 16;
const ID_BYTES = 16;
const MAX_LENGTH = 200;

/**
 * The tokens of unsubscribe links. They name person and scope, say nothing to whoever sees one, and cannot be
 * made without the secret of the instance (deterministic authenticated encryption: the tag is the IV). Nothing
 * is stored, so a link works as long as the secret stands, without a row per mail.
 */
@Injectable()
export class UnsubscribeTokens {
  private readonly macKey: Buffer;
  private readonly cipherKey: Buffer;

  constructor(config: Config) {
    const keys = Buffer.from(hkdfSync('sha256', config.sessionSecret, '', 'unsubscribe links', 64));
    this.macKey = keys.subarray(0, 32);
    this.cipherKey = keys.subarray(32);
  }

  /** The path of the page that switches `scope` off for the person. */
  path(personId: string, scope: UnsubscribeScope): string {
    return `/abmelden/${this.issue({ personId, scope })}`;
  }

  issue({ personId, scope }: UnsubscribeTarget): string {
    const plain = Buffer.concat([Buffer.from(personId.replaceAll('-', ''), 'hex'), Buffer.from(scope)]);
    const tag = this.tag(plain);
    const cipher = createCipheriv('aes-256-ctr', this.cipherKey, tag);
    return Buffer.concat([tag, cipher.update(plain), cipher.final()]).toString('base64url');
  }

  /** Who and what a token stands for; null for anything we did not issue. */
  read(token: string): UnsubscribeTarget | null {
    if (token.length > MAX_LENGTH || !/^[\w-]+$/.test(token)) return null;
    const sealed = Buffer.from(token, 'base64url');
    if (sealed.length <= TAG_BYTES + ID_BYTES) return null;
    const tag = sealed.subarray(0, TAG_BYTES);
    const decipher = createDecipheriv('aes-256-ctr', this.cipherKey, tag);
    const plain = Buffer.concat([decipher.update(sealed.subarray(TAG_BYTES)), decipher.final()]);
    if (!timingSafeEqual(tag, this.tag(plain))) return null;
    const hex = plain.subarray(0, ID_BYTES).toString('hex');
    const personId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const scope = plain.subarray(ID_BYTES).toString('utf8');
    return isId(personId) && isScope(scope) ? { personId, scope } : null;
  }

  private tag(plain: Buffer): Buffer {
    return createHmac('sha256', this.macKey).update(plain).digest().subarray(0, TAG_BYTES);
  }
}

/** True for the scopes of today; a link for a kind that no longer exists is refused. */
export function isScope(value: string): value is UnsubscribeScope {
  const [type, name = ''] = value.split(':', 2);
  return type === 'kind' ? isKind(name) : type === 'digest' && MODES_BY_URGENCY.some((mode) => mode === name);
}
