import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Config } from '@app/platform/config';
import { networkOf } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { unsign } from 'cookie-signature';
import type { CookieOptions, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import passport from 'passport';
import { deviceOf } from './device.rules.js';
import {
  LIFETIME_MS,
  LoginSessionRecords,
  type LoginSessionRecord,
  type SignInMethod,
} from './login-session.records.js';
import { LoginSessionStore } from './login-session.store.js';

/** Who a passport strategy has found out somebody is. */
export interface Principal {
  readonly accountId: string;
  readonly method: SignInMethod;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the place where passport's types look
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface User extends Principal {}
  }
}

/**
 * The login session of a request: express-session over our table, passport on top, to begin one; the signed
 * cookie with its token to find it again.
 */
@Injectable()
export class LoginSessionMiddleware {
  /** One per application, with strategies of its own. */
  readonly passport = new passport.Passport();
  /** `__Host-` binds the cookie to this host and to TLS; browsers refuse it on plain HTTP. */
  readonly cookieName: string;
  private readonly cookie: CookieOptions;
  private readonly secret: string;
  /** Finds the cookie in the header; `s:` is what express-session puts before a signed value. */
  private readonly signed: RegExp;
  private readonly session: RequestHandler;
  private readonly initialize: RequestHandler;

  constructor(
    config: Config,
    private readonly records: LoginSessionRecords,
  ) {
    config.requireProxyForTls();
    this.secret = config.sessionSecret;
    this.cookieName = config.secure ? '__Host-session' : 'session';
    this.signed = new RegExp(`(?:^|;\\s*)${this.cookieName}=s(?:%3A|:)([^;]*)`);
    this.cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secure };
    this.session = session({
      name: this.cookieName,
      secret: config.sessionSecret,
      store: new LoginSessionStore(records),
      genid: () => randomBytes(32).toString('base64url'),
      cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secure, maxAge: LIFETIME_MS },
      resave: false,
      saveUninitialized: false,
    });
    this.initialize = this.passport.initialize() as RequestHandler;
    this.passport.serializeUser((req: IncomingMessage, user: Express.User, done: SerializeDone) => {
      const request = req as Request;
      request.session.method = user.method;
      request.session.device = deviceOf(request.headers['user-agent']);
      request.session.ipPrefix = networkOf(request.ip);
      done(null, user.accountId);
    });
  }

  /**
   * The valid login session of a request or of a socket's handshake. Reads the cookie itself: what is stored of a
   * session never changes until it ends, so express-session, which would look for changes at the end of every
   * answer, is only needed to begin one.
   */
  async recordOf(message: IncomingMessage): Promise<LoginSessionRecord | null> {
    const token = this.tokenOf(message);
    const record = token === null ? null : await this.records.byToken(token);
    if (record) this.records.seen(record);
    return record;
  }

  /**
   * Signs in: ends the session the request came with, if any, and begins one with a new token in a new cookie.
   */
  async begin(req: Request, res: Response, principal: Principal): Promise<LoginSessionRecord | null> {
    await run(this.session, req, res);
    await run(this.initialize, req, res);
    await new Promise<void>((resolve, reject) =>
      req.logIn(principal, (error?: Error | null) => (error ? reject(error) : resolve())),
    );
    return this.records.byToken(req.sessionID);
  }

  /** Signs out: the session ends and the cookie goes. */
  async end(req: Request, res: Response): Promise<void> {
    res.clearCookie(this.cookieName, this.cookie);
    const token = this.tokenOf(req);
    if (token !== null) await this.records.end(token);
  }

  /** The token in the cookie, if we have signed it. */
  private tokenOf({ headers }: IncomingMessage): string | null {
    const signed = this.signed.exec(headers.cookie ?? '')?.[1];
    return (signed !== undefined && unsign(decode(signed), this.secret)) || null;
  }
}

type SerializeDone = (error: unknown, id?: string) => void;

function run(handler: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void handler(req, res, (error?: Error | string) => (error instanceof Error ? reject(error) : resolve()));
  });
}

/** A value nobody of us has encoded like this is no token. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
