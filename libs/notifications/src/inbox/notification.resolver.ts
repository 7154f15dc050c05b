import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx, type Connection } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Notification, NotificationConnection, SnoozeChoiceEnum } from './notification.model.js';
import { NotificationReader } from './notification.reader.js';
import { SnoozeService } from './snooze.service.js';
import type { SnoozeChoice } from './snooze.rules.js';
import { NotificationService } from './notification.service.js';

@Resolver()
export class NotificationResolver {
  constructor(
    private readonly reader: NotificationReader,
    private readonly service: NotificationService,
    private readonly snoozes: SnoozeService,
  ) {}

  @Requires('notification.read-own')
  @Query(() => NotificationConnection, { description: 'What the viewer has been told, newest first.' })
  notifications(
    @CurrentCtx() ctx: Ctx,
    @Args('unreadOnly', { type: () => Boolean, nullable: true, defaultValue: false })
    unreadOnly: boolean | null,
    @Args('snoozedOnly', {
      type: () => Boolean,
      nullable: true,
      defaultValue: false,
      description: 'Those that were put off; they are in no other list.',
    })
    snoozedOnly: boolean | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: 'At most 100.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<Notification>> {
    return this.reader.page(ctx, {
      view: snoozedOnly ? 'snoozed' : unreadOnly ? 'unread' : 'all',
      first,
      after,
    });
  }

  @Requires('notification.read-own')
  @Mutation(() => Date, {
    nullable: true,
    description:
      'Puts a notification off until then; without `until` it comes back now. Returns when it comes back.',
  })
  snoozeNotification(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('until', { type: () => SnoozeChoiceEnum, nullable: true }) until: SnoozeChoice | null,
  ): Promise<Date | null> {
    return this.snoozes.snooze(ctx, id, until ?? null);
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
