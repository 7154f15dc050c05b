import { randomUUID } from 'node:crypto';
import { Config } from '@app/platform/config';
import fc from 'fast-check';
import { DIGEST_PERIODS, KINDS } from '../kinds.rules.js';
import { UnsubscribeTokens, type UnsubscribeScope } from './unsubscribe.token.js';

const tokensOf = (secret: string): UnsubscribeTokens =>
  new UnsubscribeTokens(
    new Config({ NODE_ENV: 'test', DATABASE_URL: 'postgres://localhost/none', SESSION_SECRET: secret }),
  );

const tokens = tokensOf('a secret of at least thirty-two characters');
const SCOPES: UnsubscribeScope[] = [
  ...KINDS.map((kind) => `kind:${kind}` as const),
  ...DIGEST_PERIODS.map((period) => `digest:${period}` as const),
];

describe('unsubscribe tokens', () => {
  it.each(SCOPES)('say person and scope, %s', (scope) => {
    const personId = randomUUID();
    const token = tokens.issue({ personId, scope });
    expect(tokens.read(token)).toEqual({ personId, scope });
    expect(token).toMatch(/^[\w-]{40,120}$/);
    expect(tokens.path(personId, scope)).toBe(`/abmelden/${token}`);
  });

  it('are the same for the same person and scope, and different for everything else', () => {
    const personId = randomUUID();
    expect(tokens.issue({ personId, scope: 'digest:DAILY' })).toBe(
      tokens.issue({ personId, scope: 'digest:DAILY' }),
    );
    const others = [
      ...SCOPES.map((scope) => tokens.issue({ personId, scope })),
      tokens.issue({ personId: randomUUID(), scope: 'digest:DAILY' }),
    ];
    expect(new Set(others).size).toBe(others.length);
  });

  it('show nothing of the person', () => {
    const personId = randomUUID();
    const bytes = Buffer.from(tokens.issue({ personId, scope: 'digest:DAILY' }), 'base64url');
    expect(bytes.toString('hex')).not.toContain(personId.replaceAll('-', '').slice(0, 8));
    expect(bytes.toString('latin1')).not.toContain('digest');
  });

  it('cannot be changed in any place', () => {
    const token = tokens.issue({ personId: randomUUID(), scope: 'kind:answer.accepted' });
    const bytes = Buffer.from(token, 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed[index]! ^= 1;
      expect(tokens.read(changed.toString('base64url'))).toBeNull();
    }
  });

  it('of another instance are worth nothing', () => {
    const token = tokens.issue({ personId: randomUUID(), scope: 'digest:WEEKLY' });
    expect(tokensOf('another secret of thirty-two characters').read(token)).toBeNull();
  });

  it('are never read out of anything else', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => expect(tokens.read(text)).toBeNull()));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 150 }), (bytes) =>
        expect(tokens.read(Buffer.from(bytes).toString('base64url'))).toBeNull(),
      ),
    );
  });
});
