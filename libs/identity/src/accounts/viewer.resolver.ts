import { LOCALES, type Locale } from '@app/contracts';
import { Public, Requires } from '@app/platform/access';
import { Config } from '@app/platform/config';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { LOCALE_COOKIE } from '@app/platform/http';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActorChanges } from '../login-sessions/actor-changes.js';
import { Viewer } from './viewer.model.js';
import { ViewerReader } from './viewer.reader.js';

const YEAR_MS = 365 * 86_400_000;

@Resolver()
export class ViewerResolver {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly viewers: ViewerReader,
    private readonly changes: ActorChanges,
  ) {}

  @Public('null tells a page that nobody is signed in')
  @Query(() => Viewer, { nullable: true, description: 'Whoever is signed in; null for visitors.' })
  async viewer(@CurrentCtx() ctx: Ctx): Promise<Viewer | null> {
    return ctx.actor ? this.viewers.viewer(ctx) : null;
  }

  @Requires('account.manage-own')
  @Mutation(() => Viewer, {
    description:
      'Chooses the language of the account and of this device, `de` or `en`. Refuses with BAD_INPUT.',
  })
  async setLocale(@CurrentGql() gql: GqlContext, @Args('locale') wanted: string): Promise<Viewer> {
    const { accountId, personId } = signedIn(gql.ctx);
    const locale: Locale | undefined = LOCALES.find((known) => known === wanted);
    if (!locale) throw new Problem('BAD_INPUT', { field: 'locale' });
    await this.db.run(gql.ctx, async (ctx) => {
      await this.db.execute(ctx, `update account set locale = $2 where id = $1`, [accountId, locale]);
      await this.changes.actorChanged(ctx, personId);
    });
    // The device's choice comes before the account's, so it has to follow; scripts of the page read it.
    gql.res?.cookie(LOCALE_COOKIE, locale, {
      path: '/',
      maxAge: YEAR_MS,
      sameSite: 'lax',
      secure: this.config.secure,
    });
    return this.viewers.viewer(gql.ctx);
  }
}
