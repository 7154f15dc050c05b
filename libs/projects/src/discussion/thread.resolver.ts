import { LIMITS } from '@app/contracts';
import { Person } from '@app/identity';
import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { OpenProjectThreadInput } from './discussion.inputs.js';
import { ProjectThread, ProjectThreadConnection } from './discussion.model.js';
import { PostService } from './post.service.js';
import { ThreadMentions } from './thread-mentions.js';
import { ThreadReader } from './thread.reader.js';
import { ThreadService } from './thread.service.js';

@Resolver(() => ProjectThread)
export class ThreadResolver {
  constructor(
    private readonly threads: ThreadService,
    private readonly posts: PostService,
    private readonly reader: ThreadReader,
    private readonly mentions: ThreadMentions,
  ) {}

  @Requires('project.act')
  @Query(() => ProjectThreadConnection, {
    description:
      'Threads of a project: pinned ones first, then those in which somebody wrote last. Empty for those who do not see the inner work.',
  })
  projectThreads(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('unreadOnly', {
      type: () => Boolean,
      nullable: true,
      description: 'Only those with something the viewer has not read.',
    })
    unreadOnly: boolean | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ProjectThreadConnection> {
    return this.reader.list(ctx, projectId, unreadOnly ?? false, first, after);
  }

  @Requires('project.act')
  @Query(() => ProjectThread, {
    nullable: true,
    description: 'A thread; null when there is none the viewer can see.',
  })
  projectThread(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ProjectThread | null> {
    return this.reader.one(ctx, id);
  }

  @Requires('project.act')
  @Query(() => [Person], {
    description:
      'People who can be mentioned in a project as `@[Name](person:<id>)`: at most eight whose names begin with what was typed, those with a role in it first. Empty for those who do not see the inner work.',
  })
  mentionableProjectPeople(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('search', { description: 'At least two letters, or empty for those with a role in the project.' })
    search: string,
  ): Promise<Person[]> {
    return this.mentions.find(ctx, projectId, search);
  }

  @Requires('project.act')
  @Mutation(() => ProjectThread, {
    description: 'Opens a thread with its first post; for those who work in the project.',
  })
  async openProjectThread(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: OpenProjectThreadInput,
  ): Promise<ProjectThread> {
    return this.get(ctx, await this.posts.open(ctx, input));
  }

  @Requires('project.act')
  @Mutation(() => ProjectThread, {
    description: 'Gives a thread another title; for its author and those who edit the project.',
  })
  async renameProjectThread(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('title', {
      description: `Plain text, one line, ${LIMITS.threadTitleMin} to ${LIMITS.threadTitle} characters.`,
    })
    title: string,
  ): Promise<ProjectThread> {
    await this.threads.rename(ctx, id, title);
    return this.get(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectThread, {
    description: 'Puts a thread above the others, or back among them; for those who edit the project.',
  })
  async pinProjectThread(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('pinned') pinned: boolean,
  ): Promise<ProjectThread> {
    await this.threads.setPinned(ctx, id, pinned);
    return this.get(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectThread, {
    description: 'Ends the writing in a thread, or opens it again; for those who edit the project.',
  })
  async closeProjectThread(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('closed') closed: boolean,
  ): Promise<ProjectThread> {
    await this.threads.setClosed(ctx, id, closed);
    return this.get(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectThread, {
    description: 'Says how far the viewer has read; never back. A place behind the end means the end.',
  })
  async markProjectThreadRead(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('position', { type: () => Int, description: 'Place of the last post that was read.' })
    position: number,
  ): Promise<ProjectThread> {
    await this.threads.markRead(ctx, id, position);
    return this.get(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => Boolean, { description: 'The viewer has read all there is in the discussion now.' })
  async markProjectDiscussionRead(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
  ): Promise<boolean> {
    await this.threads.markAllRead(ctx, projectId);
    return true;
  }

  @Requires('project.act')
  @Mutation(() => ProjectThread, {
    description:
      'Whether the viewer hears of new posts in a thread. Whoever writes follows, unless they have muted it; mentions are told all the same.',
  })
  async followProjectThread(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('follow', { description: 'False mutes it.' }) follow: boolean,
  ): Promise<ProjectThread> {
    await this.threads.follow(ctx, id, follow);
    return this.get(ctx, id);
  }

  private async get(ctx: Ctx, id: string): Promise<ProjectThread> {
    return found(await this.reader.one(ctx, id), 'no visible thread');
  }
}
