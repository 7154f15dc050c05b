import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { QuietTimes, QuietTimesInput } from './quiet-times.model.js';
import { QuietTimesService } from './quiet-times.service.js';

@Resolver()
export class QuietTimesResolver {
  constructor(private readonly service: QuietTimesService) {}

  @Requires('notification.read-own')
  @Query(() => QuietTimes, { description: 'When the viewer wants to hear nothing by mail or push.' })
  quietTimes(@CurrentCtx() ctx: Ctx): Promise<QuietTimes> {
    return this.service.own(ctx);
  }

  @Requires('notification.read-own')
  @Mutation(() => QuietTimes, {
    description:
      'Sets quiet times. What is held when they are switched off goes out within five minutes. Mails of security (codes, passwords, sign-ins) are never held.',
  })
  setQuietTimes(@CurrentCtx() ctx: Ctx, @Args('input') input: QuietTimesInput): Promise<QuietTimes> {
    return this.service.setOwn(ctx, { ...input, landKey: input.landKey ?? null });
  }
}
