import { Store, type SessionData } from 'express-session';
import { LIFETIME_MS, type LoginSessionRecords, type SignInMethod } from './login-session.records.js';

declare module 'express-session' {
  interface SessionData {
    /** Written by passport: the account that is signed in. */
    passport?: { user: string };
    method: SignInMethod;
    device: string;
    ipPrefix: string | null;
  }
}

type Done = (error?: unknown) => void;

/**
 * Keeps the sessions of express-session in `login_session`. There are only sessions of people who are signed
 * in: one without an account is not stored, and what is stored never changes until it ends.
 */
export class LoginSessionStore extends Store {
  private readonly stored = new WeakSet<object>();

  constructor(private readonly records: LoginSessionRecords) {
    super();
  }

  override get(token: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.records.byToken(token).then(
      (record) =>
        done(
          null,
          record && {
            cookie: { originalMaxAge: LIFETIME_MS, expires: record.expiresAt },
            passport: { user: record.accountId },
            method: record.method,
            device: '',
            ipPrefix: null,
          },
        ),
      (error: unknown) => done(error),
    );
  }

  /** express-session saves a new session twice, at the sign-in and at the end of the answer; once is enough. */
  override set(token: string, session: SessionData, done: Done = () => undefined): void {
    const accountId = session.passport?.user;
    if (accountId === undefined || this.stored.has(session)) return done();
    this.stored.add(session);
    const { method, device, ipPrefix } = session;
    this.records.add({ token, accountId, method, device, ipPrefix }).then(() => done(), done);
  }

  override destroy(token: string, done: Done = () => undefined): void {
    this.records.end(token).then(() => done(), done);
  }

  /** That a session is in use is noted when a request shows it, see `LoginSessionMiddleware.recordOf`. */
  override touch(_token: string, _session: SessionData, done: Done = () => undefined): void {
    done();
  }
}
