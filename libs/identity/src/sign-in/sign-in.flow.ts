import { randomBytes } from 'node:crypto';
import { Config } from '@app/platform/config';
import { Problem, signedIn } from '@app/platform/context';
import { gqlContext, type GqlContext } from '@app/platform/graphql';
import { networkOf } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ActorChanges } from '../login-sessions/actor-changes.js';
import { LoginSessionMiddleware, type Principal } from '../login-sessions/login-session.middleware.js';
import type { LoginSessionRecord } from '../login-sessions/login-session.records.js';
import { CODE_MINUTES } from './email-codes.service.js';
import { Strategies, type Credentials, type StrategyName } from './strategies.js';
import type { Origin } from './sign-up.service.js';

/** Ties signing in and out to the request an operation came with. */
@Injectable()
export class SignInFlow {
  private readonly browserCookie: string;

  constructor(
    private readonly config: Config,
    private readonly middleware: LoginSessionMiddleware,
    private readonly strategies: Strategies,
    private readonly changes: ActorChanges,
  ) {
    this.browserCookie = config.secure ? '__Host-sign-up' : 'sign-up';
  }

  /**
   * Runs a strategy and signs in whom it found. Everything that is resolved after it in the same operation
   * sees the new actor.
   *
   * @throws Problem what the strategy refuses with
   */
  async signIn<Name extends StrategyName>(
    gql: GqlContext,
    strategy: Name,
    credentials: Credentials[Name],
  ): Promise<void> {
    const { req } = http(gql);
    this.requireTls(req);
    const { browserToken } = this.originOf(gql);
    await this.begin(
      gql,
      await this.strategies.authenticate(req, gql.ctx, strategy, credentials, browserToken),
    );
  }

  /** Ends the login session of the request, and the sockets that were opened with it. */
  async signOut(gql: GqlContext): Promise<void> {
    const { req, res } = http(gql);
    await this.middleware.end(req, res);
    if (gql.ctx.actor) await this.changes.actorChanged(gql.ctx, gql.ctx.actor.personId);
    Object.assign(gql, gqlContext({ ...gql.ctx, actor: null }, req, res));
  }

  /** The login session of the request. */
  async current(gql: GqlContext): Promise<LoginSessionRecord> {
    const record = await this.middleware.recordOf(http(gql).req);
    if (!record) throw new Problem('NOT_SIGNED_IN');
    return record;
  }

  /** Begins a new login session for the actor in place of the current one, which may have ended meanwhile. */
  async renew(gql: GqlContext, { method }: Pick<LoginSessionRecord, 'method'>): Promise<void> {
    await this.begin(gql, { accountId: signedIn(gql.ctx).accountId, method });
  }

  /** Where the request comes from. */
  originOf(gql: GqlContext): Origin {
    const cookie = new RegExp(`(?:^|;\\s*)${this.browserCookie}=([\\w-]{22})(?:;|$)`);
    return {
      network: networkOf(gql.req?.ip),
      browserToken: cookie.exec(gql.req?.headers.cookie ?? '')?.[1] ?? '',
    };
  }

  /** Marks the browser that signs up, so that it is known again when the code comes back. */
  markBrowser(gql: GqlContext): Origin {
    const browserToken = randomBytes(16).toString('base64url');
    this.requireTls(gql.req);
    gql.res?.cookie(this.browserCookie, browserToken, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.secure,
      maxAge: CODE_MINUTES * 60_000,
    });
    return { ...this.originOf(gql), browserToken };
  }

  /**
   * Cookies are bound to TLS, so a browser that came without it could not keep what it is given; better nobody is
   * let in than into a session that is gone with the next request.
   */
  private requireTls(req: Request | undefined): void {
    if (this.config.secure && req && !req.secure)
      throw new Problem('UNAVAILABLE', { internal: 'the proxy does not say that the browser came over TLS' });
  }

  private async begin(gql: GqlContext, principal: Principal): Promise<void> {
    const { req, res } = http(gql);
    const record = await this.middleware.begin(req, res, principal);
    // Blocked in the moment between.
    if (!record) throw new Problem('BLOCKED');
    Object.assign(gql, gqlContext({ ...gql.ctx, actor: record.actor, locale: gql.ctx.locale }, req, res));
  }
}

/** Signing in needs a browser to give the cookie to. */
function http({ req, res }: GqlContext): { req: Request; res: Response } {
  if (!req || !res) throw new Problem('UNAVAILABLE', { internal: 'no request to give a cookie to' });
  return { req, res };
}
