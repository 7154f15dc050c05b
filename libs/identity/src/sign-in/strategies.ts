import type { Ctx } from '@app/platform/context';
import { Problem } from '@app/platform/context';
import { networkOf } from '@app/platform/rate-limit';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Request } from 'express';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy } from 'passport-local';
import { LoginSessionMiddleware, type Principal } from '../login-sessions/login-session.middleware.js';
import { CodeSignInService } from './code-sign-in.service.js';
import { PasswordResetService } from './password-reset.service.js';
import { PasswordSignInService } from './password-sign-in.service.js';
import type { Origin } from './sign-up.service.js';

/** What each strategy wants to know. */
export interface Credentials {
  readonly password: { readonly email: string; readonly password: string };
  readonly code: { readonly email: string; readonly code: string };
  readonly reset: { readonly email: string; readonly code: string; readonly newPassword: string };
}

export type StrategyName = keyof Credentials;

/** A request as the strategies see it: the credentials of the operation stand where a form would put them. */
interface SignInRequest extends Request {
  readonly origin: Origin;
}

/** The ways to find out who somebody is, as passport strategies. */
@Injectable()
export class Strategies implements OnModuleInit {
  constructor(
    private readonly middleware: LoginSessionMiddleware,
    private readonly passwords: PasswordSignInService,
    private readonly codes: CodeSignInService,
    private readonly resets: PasswordResetService,
  ) {}

  onModuleInit(): void {
    const { passport } = this.middleware;
    passport.use(
      'password' satisfies StrategyName,
      new LocalStrategy(
        { usernameField: 'email', passwordField: 'password', passReqToCallback: true },
        (req, email, password, done) => {
          this.passwords
            .enter(req.ctx, email, password, originOf(req).network)
            .then((accountId) => done(null, { accountId, method: 'PASSWORD' }), done);
        },
      ),
    );
    passport.use(
      'code' satisfies StrategyName,
      new CustomStrategy((req, done) => {
        const { email, code } = req.body as Credentials['code'];
        this.codes
          .enter(req.ctx, email, code, originOf(req))
          .then((accountId) => done(null, { accountId, method: 'CODE' } satisfies Principal), done);
      }),
    );
    passport.use(
      'reset' satisfies StrategyName,
      new CustomStrategy((req, done) => {
        const { email, code, newPassword } = req.body as Credentials['reset'];
        this.resets
          .reset(req.ctx, email, code, newPassword, originOf(req).network)
          .then((accountId) => done(null, { accountId, method: 'CODE' } satisfies Principal), done);
      }),
    );
  }

  /**
   * Runs one strategy on a request.
   *
   * @throws Problem what the strategy refuses with; `CREDENTIALS_INVALID` when something is missing
   */
  authenticate<Name extends StrategyName>(
    req: Request,
    ctx: Ctx,
    name: Name,
    credentials: Credentials[Name],
    browserToken: string,
  ): Promise<Principal> {
    const origin: Origin = { network: networkOf(req.ip), browserToken };
    const facade = Object.create(req, {
      body: { value: credentials },
      ctx: { value: ctx },
      origin: { value: origin },
    }) as SignInRequest;
    return new Promise((resolve, reject) => {
      const handler = this.middleware.passport.authenticate(
        name,
        { session: false },
        (error: Error | null, user?: Principal | false | null) => {
          if (error) reject(error);
          else if (user) resolve(user);
          else reject(new Problem('CREDENTIALS_INVALID'));
        },
      ) as (req: Request, res: unknown, next: (error: Error) => void) => void;
      handler(facade, req.res, reject);
    });
  }
}

function originOf(req: Request): Origin {
  return (req as SignInRequest).origin;
}
