import { randomInt } from 'node:crypto';
import { TestApp, insertPerson } from '@app/testing';
import type { Express } from 'express';
import { IdentityApiModule } from '../identity-api.module.js';
import { RecordCache } from '../login-sessions/record-cache.js';
import { hashPassword } from '../sign-in/password-hasher.js';
import { Browser, httpFront } from './browser.js';

export const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { email } }`;
export const SIGN_OUT = `mutation { signOut }`;
export const PASSWORD = 'Blumenwiese am Fluss';

type Known = Awaited<ReturnType<typeof insertPerson>>;

/** People who sign in by password, each at a browser and a network of their own. */
export class SessionStage {
  private constructor(
    readonly app: TestApp,
    readonly passwordHash: string,
    private readonly front: Express,
  ) {}

  static async start(): Promise<SessionStage> {
    const app = await TestApp.start({ imports: [IdentityApiModule] });
    return new SessionStage(app, await hashPassword(PASSWORD), httpFront(app));
  }

  /** Time stands still in a test, and so would the cache: between tests it starts empty. */
  forget(): void {
    this.app.get(RecordCache).forget('');
  }

  browser(headers: Record<string, string> = {}): Browser {
    return new Browser(this.front, {
      'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.7`,
      ...headers,
    });
  }

  /** Somebody new, unless known, who has signed in. */
  async signedIn(headers: Record<string, string> = {}, known?: Known): Promise<{ browser: Browser; person: Known }> {
    const person = known ?? (await insertPerson(this.app, { passwordHash: this.passwordHash }));
    const visitor = this.browser(headers);
    await visitor.ok(SIGN_IN, { email: person.email, password: PASSWORD });
    return { browser: visitor, person };
  }

  /** How many login sessions there are. */
  async rows(): Promise<number> {
    return (await this.app.db.row<{ n: number }>(
      this.app.ctx(),
      `select count(*)::int as n from login_session`,
    ))!.n;
  }
}
