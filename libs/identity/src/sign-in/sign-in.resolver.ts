import { Public, Requires } from '@app/platform/access';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Viewer } from '../accounts/viewer.model.js';
import { ViewerReader } from '../accounts/viewer.reader.js';
import { CodeSignInService } from './code-sign-in.service.js';
import { CODE_MINUTES } from './email-codes.service.js';
import { PasswordService } from './password.service.js';
import { SignInFlow } from './sign-in.flow.js';
import { ConfirmSignUpInput, SignUpInput, SignUpResult } from './sign-in.model.js';
import { SignUpService } from './sign-up.service.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly flow: SignInFlow,
    private readonly signUps: SignUpService,
    private readonly codes: CodeSignInService,
    private readonly passwords: PasswordService,
    private readonly viewers: ViewerReader,
  ) {}

  @Public('how people come in')
  @Mutation(() => SignUpResult, {
    description:
      'Sends a code to the address. The answer is always the same, whether the address has an account or not. Refuses with BAD_INPUT, TOO_LONG, PASSWORD_TOO_SHORT, PASSWORD_COMMON, TOO_MANY_REQUESTS.',
  })
  async signUp(@CurrentGql() gql: GqlContext, @Args('input') input: SignUpInput): Promise<SignUpResult> {
    const email = await this.signUps.signUp(gql.ctx, input, this.flow.markBrowser(gql));
    return { email, codeValidMinutes: CODE_MINUTES };
  }

  @Public('how people come in')
  @Mutation(() => Viewer, {
    description:
      'Takes the code of a sign-up in, creates the account and signs in. Refuses with CODE_INVALID, BLOCKED, TOO_MANY_REQUESTS.',
  })
  confirmSignUp(@CurrentGql() gql: GqlContext, @Args('input') input: ConfirmSignUpInput): Promise<Viewer> {
    return this.enterWithCode(gql, input.email, input.code);
  }

  @Public('how people come in')
  @Mutation(() => Boolean, {
    description: 'Mails a code to sign in with. Always true. Refuses with BAD_INPUT, TOO_MANY_REQUESTS.',
  })
  async requestSignInCode(@CurrentGql() gql: GqlContext, @Args('email') email: string): Promise<boolean> {
    await this.codes.requestCode(gql.ctx, email, 'ENTER', this.flow.originOf(gql).network);
    return true;
  }

  @Public('how people come in')
  @Mutation(() => Viewer, {
    description: 'Signs in with a code from a mail. Refuses with CODE_INVALID, BLOCKED, TOO_MANY_REQUESTS.',
  })
  signInWithCode(
    @CurrentGql() gql: GqlContext,
    @Args('email') email: string,
    @Args('code') code: string,
  ): Promise<Viewer> {
    return this.enterWithCode(gql, email, code);
  }

  @Public('how people come in')
  @Mutation(() => Viewer, {
    description: 'Signs in with a password. Refuses with CREDENTIALS_INVALID, BLOCKED, TOO_MANY_REQUESTS.',
  })
  async signIn(
    @CurrentGql() gql: GqlContext,
    @Args('email') email: string,
    @Args('password') password: string,
  ): Promise<Viewer> {
    await this.flow.signIn(gql, 'password', { email, password });
    return this.viewers.viewer(gql.ctx);
  }

  @Public('ends whatever session there is')
  @Mutation(() => Boolean, { description: 'Ends the login session of this browser. Always true.' })
  async signOut(@CurrentGql() gql: GqlContext): Promise<boolean> {
    await this.flow.signOut(gql);
    return true;
  }

  @Public('for people who cannot sign in')
  @Mutation(() => Boolean, {
    description:
      'Mails a code to set a new password with. Always true. Refuses with BAD_INPUT, TOO_MANY_REQUESTS.',
  })
  async requestPasswordReset(@CurrentGql() gql: GqlContext, @Args('email') email: string): Promise<boolean> {
    await this.codes.requestCode(gql.ctx, email, 'RESET', this.flow.originOf(gql).network);
    return true;
  }

  @Public('for people who cannot sign in')
  @Mutation(() => Viewer, {
    description:
      'Sets a new password with a code from a mail, ends all login sessions and signs in. Refuses with CODE_INVALID, BLOCKED, PASSWORD_TOO_SHORT, PASSWORD_COMMON, TOO_LONG, TOO_MANY_REQUESTS.',
  })
  async resetPassword(
    @CurrentGql() gql: GqlContext,
    @Args('email') email: string,
    @Args('code') code: string,
    @Args('newPassword') newPassword: string,
  ): Promise<Viewer> {
    await this.flow.signIn(gql, 'reset', { email, code, newPassword });
    return this.viewers.viewer(gql.ctx);
  }

  @Requires('account.manage-own')
  @Mutation(() => Viewer, {
    description:
      'Sets one’s password and ends all other login sessions. With a password so far it must be given; without one the sign-in by code must be younger than 15 minutes. Refuses with CREDENTIALS_INVALID, SIGN_IN_AGAIN, PASSWORD_TOO_SHORT, PASSWORD_COMMON, TOO_LONG, TOO_MANY_REQUESTS.',
  })
  async setPassword(
    @CurrentGql() gql: GqlContext,
    @Args('currentPassword', { type: () => String, nullable: true }) currentPassword: string | null,
    @Args('newPassword') newPassword: string,
  ): Promise<Viewer> {
    const session = await this.flow.current(gql);
    await this.passwords.set(gql.ctx, currentPassword, newPassword, session);
    await this.flow.renew(gql, session);
    return this.viewers.viewer(gql.ctx);
  }

  private async enterWithCode(gql: GqlContext, email: string, code: string): Promise<Viewer> {
    await this.flow.signIn(gql, 'code', { email, code });
    return this.viewers.viewer(gql.ctx);
  }
}
