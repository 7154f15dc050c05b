import type { InstanceRole } from '@app/contracts';
import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx, type Connection } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AccountAdmin, AccountAdminConnection } from './account-admin.model.js';
import { AccountAdminReader } from './account-admin.reader.js';
import { AccountAdminService } from './account-admin.service.js';
import { InstanceRoleEnum } from './viewer.model.js';

@Resolver()
export class AccountAdminResolver {
  constructor(
    private readonly reader: AccountAdminReader,
    private readonly service: AccountAdminService,
  ) {}

  @Requires('account.administer')
  @Query(() => AccountAdminConnection, { description: 'All accounts, newest first.' })
  accounts(
    @CurrentCtx() ctx: Ctx,
    @Args('search', { type: () => String, nullable: true, description: 'Part of a name or a mail address.' })
    search: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: 'Page size, 1 to 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<AccountAdmin>> {
    return this.reader.page(ctx, { search, first, after });
  }

  @Requires('account.administer')
  @Mutation(() => AccountAdmin, {
    description:
      'Gives an account exactly these roles. Refuses with LAST_INSTANCE_ADMIN when nobody would be left to administer the instance.',
  })
  async setInstanceRoles(
    @CurrentCtx() ctx: Ctx,
    @Args('accountId', { type: () => ID }) accountId: string,
    @Args('roles', { type: () => [InstanceRoleEnum] }) roles: InstanceRole[],
  ): Promise<AccountAdmin> {
    await this.service.setRoles(ctx, accountId, roles);
    return found(await this.reader.byId(ctx, accountId));
  }

  @Requires('account.administer')
  @Mutation(() => AccountAdmin, {
    description:
      'Blocks an account and ends its login sessions at once; the owner is told the reason. Refuses with OWN_ACCOUNT, REASON_REQUIRED.',
  })
  async blockAccount(
    @CurrentCtx() ctx: Ctx,
    @Args('accountId', { type: () => ID }) accountId: string,
    @Args('reason') reason: string,
  ): Promise<AccountAdmin> {
    await this.service.block(ctx, accountId, reason);
    return found(await this.reader.byId(ctx, accountId));
  }

  @Requires('account.administer')
  @Mutation(() => AccountAdmin, { description: 'Opens a blocked account again.' })
  async unblockAccount(
    @CurrentCtx() ctx: Ctx,
    @Args('accountId', { type: () => ID }) accountId: string,
  ): Promise<AccountAdmin> {
    await this.service.unblock(ctx, accountId);
    return found(await this.reader.byId(ctx, accountId));
  }
}
