import { switchResponse } from './switches.js';

/** jsdom has no Response; the parts used here are enough. */
globalThis.Response ??= class {
  readonly headers: Headers;
  constructor(
    readonly body: null,
    readonly init: { status: number; headers: Record<string, string> },
  ) {
    this.headers = new Headers(init.headers);
  }
  get status() {
    return this.init.status;
  }
} as never;

const ask = (url: string) => switchResponse({ url } as Request);

describe('the switches for language and appearance', () => {
  it('set a cookie and lead back', () => {
    const answer = ask('http://stadt.example/sprache?auf=en&zurueck=%2Ffragen%3Fland%3D12')!;
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/fragen?land=12');
    expect(ask('http://stadt.example/darstellung?auf=dark')!.headers.get('location')).toBe('/');
  });

  it('know nothing but our languages and themes', () => {
    const cookie = (url: string) => ask(`http://stadt.example${url}`)!.headers.get('set-cookie');
    expect(cookie('/sprache?auf=en')).toBe('locale=en; Path=/; Max-Age=31536000; SameSite=Lax');
    expect(cookie('/sprache?auf=fr%3B%20Domain%3Devil.example')).toMatch(/^locale=de; Path=\//);
    expect(cookie('/darstellung?auf=dark')).toMatch(/^theme=dark;/);
    expect(cookie('/darstellung?auf=neon')).toMatch(/^theme=auto;/);
    expect(ask('https://stadt.example/darstellung?auf=dark')!.headers.get('set-cookie')).toMatch(/; Secure$/);
  });

  it('never lead to another host', () => {
    const answer = ask('http://stadt.example/sprache?auf=en&zurueck=https%3A%2F%2Fevil.example%2F')!;
    expect(answer.headers.get('location')).toBe('/');
  });

  it('leave other addresses alone', () => {
    expect(ask('http://stadt.example/fragen')).toBeNull();
    expect(ask('http://stadt.example/sprachen')).toBeNull();
  });
});
