import { Public, Requires } from '@app/platform/access';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { RateLimits } from '@app/platform/rate-limit';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Viewer } from '../accounts/viewer.model.js';
import { ViewerReader } from '../accounts/viewer.reader.js';
import { CODE_MINUTES } from '../sign-in/email-codes.service.js';
import { SignInFlow } from '../sign-in/sign-in.flow.js';
import { EmailChangeLink, EmailChangeRequest } from './email-change.model.js';
import { EmailChangeRequests } from './email-change.request.js';
import { EmailChangeService } from './email-change.service.js';

const LINK = 'the signed link in the mail to the old address is the proof';

@Resolver()
export class EmailChangeResolver {
  constructor(
    private readonly flow: SignInFlow,
    private readonly requests: EmailChangeRequests,
    private readonly changes: EmailChangeService,
    private readonly viewers: ViewerReader,
    private readonly limits: RateLimits,
  ) {}

  @Requires('account.manage-own')
  @Mutation(() => EmailChangeRequest, {
    description:
      'Asks for another mail address: mails a code to it, and a notice with a link that stops it to the present one. Nothing changes before `confirmEmailChange`. The answer is the same whether the new address has an account or not. With a password it must be given; without one the sign-in by code must be younger than 15 minutes. Refuses with BAD_INPUT, CREDENTIALS_INVALID, SIGN_IN_AGAIN, TOO_MANY_REQUESTS.',
  })
  async requestEmailChange(
    @CurrentGql() gql: GqlContext,
    @Args('newEmail') newEmail: string,
    @Args('currentPassword', { type: () => String, nullable: true }) currentPassword: string | null,
  ): Promise<EmailChangeRequest> {
    const session = await this.flow.current(gql);
    const { network } = this.flow.originOf(gql);
    const email = await this.requests.request(gql.ctx, newEmail, currentPassword, session, network);
    return { email, codeValidMinutes: CODE_MINUTES };
  }

  @Requires('account.manage-own')
  @Mutation(() => Viewer, {
    description:
      'Takes the code from the new address in: it is the address of the account from now on, and all other login sessions end. Memberships that rest on the domain of the old address alone have to be confirmed anew by those who decide there. Refuses with CODE_INVALID, TOO_MANY_REQUESTS.',
  })
  async confirmEmailChange(@CurrentGql() gql: GqlContext, @Args('code') code: string): Promise<Viewer> {
    await this.changes.confirm(gql.ctx, code, this.flow.originOf(gql).network);
    return this.viewers.viewer(gql.ctx);
  }

  @Public(LINK)
  @Query(() => EmailChangeLink, {
    nullable: true,
    description:
      'How the link that stops a change of address stands; null for one that is not ours, too late or used. Changes nothing.',
  })
  async emailChangeLink(
    @CurrentGql() gql: GqlContext,
    @Args('token') token: string,
  ): Promise<EmailChangeLink | null> {
    const change = await this.changes.stateOf(gql.ctx, token);
    if (!change) await this.limits.consume(gql.ctx, 'link.address', this.flow.originOf(gql).network);
    return change;
  }

  @Public(LINK)
  @Mutation(() => Boolean, {
    description:
      'Stops a change of address by the link in the mail to the old address, up to seven days after the request. A confirmed change is taken back. All login sessions end and the password is removed: the owner signs in with a code to the old address. Always true. Refuses with NOT_FOUND, TOO_MANY_REQUESTS.',
  })
  async stopEmailChange(@CurrentGql() gql: GqlContext, @Args('token') token: string): Promise<boolean> {
    await this.limits.consume(gql.ctx, 'link', token);
    await this.changes.stop(gql.ctx, token);
    return true;
  }
}
