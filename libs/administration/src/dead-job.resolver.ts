import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DeadJob } from './dead-job.model.js';
import { DeadJobService } from './dead-job.service.js';

@Resolver(() => DeadJob)
export class DeadJobResolver {
  constructor(private readonly service: DeadJobService) {}

  @Requires('job.administer')
  @Query(() => [DeadJob], { description: 'Jobs that have failed for good, the latest first.' })
  deadJobs(): Promise<DeadJob[]> {
    return this.service.list();
  }

  @Requires('job.administer')
  @Mutation(() => Boolean, { description: 'Lets a dead job run again with all its attempts.' })
  async retryDeadJob(
    @CurrentCtx() ctx: Ctx,
    @Args('queue') queue: string,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    await this.service.retry(ctx, queue, id);
    return true;
  }

  @Requires('job.administer')
  @Mutation(() => Boolean, { description: 'Removes a dead job for good.' })
  async discardDeadJob(
    @CurrentCtx() ctx: Ctx,
    @Args('queue') queue: string,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    await this.service.discard(ctx, queue, id);
    return true;
  }
}
