import { randomBytes } from 'node:crypto';
import { ServerResponse, type IncomingMessage } from 'node:http';
import { Config } from '@app/platform/config';
import { networkOf } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
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
 * The login session of a request: express-session over our table, passport on top. Visitors without a cookie
 * pass untouched; their session begins when they sign in.
 */
@Injectable()
export class LoginSessionMiddleware {
  /** One per application, with strategies of its own. */
  readonly passport = new passport.Passport();
  /** `__Host-` binds the cookie to this host and to TLS; browsers refuse it on plain HTTP. */
  readonly cookieName: string;
  private readonly cookie: CookieOptions;
  private readonly session: RequestHandler;
  private readonly initialize: RequestHandler;

  constructor(
    config: Config,
    private readonly records: LoginSessionRecords,
  ) {
    config.requireProxyForTls();
    this.cookieName = config.secure ? '__Host-session' : 'session';
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

  /** The handler for every request, before whatever asks who it is. */
  handler(): RequestHandler {
    return (req, res, next) => (this.hasCookie(req) ? this.session(req, res, next) : next());
  }

  /** The valid login session of a request, also of one that did not pass the handler (a socket's handshake). */
  async recordOf(message: IncomingMessage): Promise<LoginSessionRecord | null> {
    const req = message as Request;
    if (!req.session && this.hasCookie(message)) await run(this.session, req, silent(message));
    return req.session?.passport ? this.records.byToken(req.sessionID) : null;
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
    if (!req.session) return;
    await new Promise<void>((resolve, reject) =>
      req.session.destroy((error?: Error | null) => (error ? reject(error) : resolve())),
    );
  }

  private hasCookie(message: IncomingMessage): boolean {
    return message.headers.cookie?.includes(`${this.cookieName}=`) ?? false;
  }
}

type SerializeDone = (error: unknown, id?: string) => void;

function run(handler: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void handler(req, res, (error?: Error | string) => (error instanceof Error ? reject(error) : resolve()));
  });
}

/** A socket's handshake is answered by Socket.io; the session only wants to read the cookie. */
function silent(message: IncomingMessage): Response {
  return new ServerResponse(message) as Response;
}
