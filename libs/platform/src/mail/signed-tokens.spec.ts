import { SignedTokens } from './signed-tokens.js';

describe('signed tokens', () => {
  const tokens = new SignedTokens('a secret of the instance', 'one purpose');

  it('say what they were issued for', () => {
    expect(tokens.read(tokens.issue('Größe 1'))).toBe('Größe 1');
    expect(tokens.issue('x')).toMatch(/^[\w-]+\.[\w-]+$/);
  });

  it('say nothing when changed, of another purpose or secret, or no token at all', () => {
    const token = tokens.issue('1');
    const [text, signature] = token.split('.');
    const others = [
      new SignedTokens('a secret of the instance', 'another purpose').issue('1'),
      new SignedTokens('another secret', 'one purpose').issue('1'),
      `${Buffer.from('2').toString('base64url')}.${signature}`,
      `${text}.`,
      text!,
      '',
      'x'.repeat(201),
    ];
    for (const other of others) expect(tokens.read(other)).toBeNull();
  });
});
