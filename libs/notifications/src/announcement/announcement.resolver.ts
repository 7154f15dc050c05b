import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Announcement, AnnouncementFilterInput, AnnouncementInput } from './announcement.model.js';
import { AnnouncementService } from './announcement.service.js';

@Resolver()
export class AnnouncementResolver {
  constructor(private readonly service: AnnouncementService) {}

  @Requires('announcement.send')
  @Query(() => Int, { description: 'How many people an announcement would reach now.' })
  announcementReach(
    @CurrentCtx() ctx: Ctx,
    @Args('filter') filter: AnnouncementFilterInput,
    @Args('service') service: boolean,
  ): Promise<number> {
    return this.service.reach(ctx, filter, service);
  }

  @Requires('announcement.send')
  @Query(() => [Announcement], { description: 'The latest fifty announcements.' })
  announcements(@CurrentCtx() ctx: Ctx): Promise<Announcement[]> {
    return this.service.sent(ctx);
  }

  @Requires('notification.read-own')
  @Query(() => Announcement, { nullable: true, description: 'An announcement the viewer was told of.' })
  announcement(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Announcement | null> {
    return this.service.byId(ctx, id);
  }

  @Requires('announcement.send')
  @Mutation(() => ID, { description: 'Tells the chosen members; stands in the audit log. Returns its id.' })
  sendAnnouncement(@CurrentCtx() ctx: Ctx, @Args('input') input: AnnouncementInput): Promise<string> {
    return this.service.send(ctx, input);
  }
}
