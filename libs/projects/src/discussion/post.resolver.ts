import { LIMITS } from '@app/contracts';
import { Requires } from '@app/platform/access';
import { Problem, found, type Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PostInThreadInput } from './discussion.inputs.js';
import { ProjectPost } from './discussion.model.js';
import { PostReader } from './post.reader.js';
import { PostService } from './post.service.js';

@Resolver(() => ProjectPost)
export class PostResolver {
  constructor(
    private readonly service: PostService,
    private readonly reader: PostReader,
  ) {}

  @Requires('project.act')
  @Query(() => [ProjectPost], {
    description:
      'Those of these posts the viewer can see, by thread and place; for pages that have heard of new ones. At most 100 ids.',
  })
  async projectPosts(
    @CurrentCtx() ctx: Ctx,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ): Promise<ProjectPost[]> {
    if (ids.length > LIMITS.pageSize)
      throw new Problem('BAD_INPUT', { field: 'ids', values: { max: LIMITS.pageSize } });
    return [...(await this.reader.byId(ctx, ids)).values()];
  }

  @Requires('project.act')
  @Mutation(() => ProjectPost, {
    description:
      'Writes a post at the end of a thread; for those who work in the project. PROJECT_THREAD_CLOSED when it is closed.',
  })
  async postInProjectThread(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: PostInThreadInput,
  ): Promise<ProjectPost> {
    return this.get(ctx, await this.service.post(ctx, input));
  }

  @Requires('project.act')
  @Mutation(() => ProjectPost, {
    description: 'Changes an own post; what it said before is kept. PROJECT_THREAD_CLOSED when it is closed.',
  })
  async editProjectPost(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('body', { description: `Markdown, 1 to ${LIMITS.postBody} characters.` }) body: string,
  ): Promise<ProjectPost> {
    await this.service.edit(ctx, id, body);
    return this.get(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectPost, {
    nullable: true,
    description:
      'Takes an own post back, its text and earlier wordings for good. Returns the mark that stays where others answer it, otherwise null; a thread in which nothing is left goes with it.',
  })
  async deleteProjectPost(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ProjectPost | null> {
    await this.service.delete(ctx, id);
    return (await this.reader.byId(ctx, [id])).get(id) ?? null;
  }

  private async get(ctx: Ctx, id: string): Promise<ProjectPost> {
    return found((await this.reader.byId(ctx, [id])).get(id), 'no visible post');
  }
}
