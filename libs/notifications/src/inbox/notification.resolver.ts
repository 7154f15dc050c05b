import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx, type Connection } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Notification, NotificationConnection } from './notification.model.js';
import { NotificationReader } from './notification.reader.js';
import { NotificationService } from './notification.service.js';

@Resolver()
export class NotificationResolver {
  constructor(
    private readonly reader: NotificationReader,
    private readonly service: NotificationService,
  ) {}

  @Requires('notification.read-own')
  @Query(() => NotificationConnection, { description: 'What the viewer has been told, newest first.' })
  notifications(
    @CurrentCtx() ctx: Ctx,
    @Args('unreadOnly', { type: () => Boolean, nullable: true, defaultValue: false })
    unreadOnly: boolean | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: 'At most 100.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<Notification>> {
    return this.reader.page(ctx, { unreadOnly: unreadOnly ?? false, first, after });
  }

  @Requires('notification.read-own')
  @Mutation(() => Int, {
    description: 'Marks notifications as read, all of them without `ids`; returns how many are still unread.',
  })
  markNotificationsRead(
    @CurrentCtx() ctx: Ctx,
    @Args('ids', { type: () => [ID], nullable: true, description: 'At most 100.' }) ids: string[] | null,
  ): Promise<number> {
    return this.service.markRead(ctx, ids ?? null);
  }
}
