import { Requires } from '@app/platform/access';
import { signedIn, type Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { texts } from '../identity.texts.js';
import { LoginSession } from './login-session.model.js';
import { LoginSessionService } from './login-session.service.js';

@Resolver()
export class LoginSessionResolver {
  constructor(private readonly sessions: LoginSessionService) {}

  @Requires('account.manage-own')
  @Query(() => [LoginSession], { description: 'Where the viewer is signed in, the device used last first.' })
  async loginSessions(@CurrentCtx() ctx: Ctx): Promise<LoginSession[]> {
    const { loginSessionId } = signedIn(ctx);
    return (await this.sessions.list(ctx)).map((session) => ({
      ...session,
      device: session.device || texts.text(ctx.locale, 'unknownDevice'),
      ipPrefix: session.ipPrefix === 'unknown' ? null : session.ipPrefix,
      current: session.id === loginSessionId,
    }));
  }

  @Requires('account.manage-own')
  @Mutation(() => Boolean, { description: 'Ends one of one’s own login sessions. Refuses with NOT_FOUND.' })
  async endLoginSession(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    await this.sessions.end(ctx, id);
    return true;
  }

  @Requires('account.manage-own')
  @Mutation(() => Int, { description: 'Ends all login sessions but this one; returns how many there were.' })
  endOtherLoginSessions(@CurrentCtx() ctx: Ctx): Promise<number> {
    return this.sessions.endOthers(ctx);
  }
}
