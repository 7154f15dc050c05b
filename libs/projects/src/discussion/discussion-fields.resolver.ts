import { Institution, InstitutionReader, Municipality, MunicipalityReader } from '@app/directory';
import { IdentityReader, Person } from '@app/identity';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation } from '../partner/partner.model.js';
import { organisationOf } from '../project/project-fields.resolver.js';
import { Project } from '../project/project.model.js';
import { ProjectParts } from '../project/project-parts.reader.js';
import { ProjectReader } from '../project/project.reader.js';
import { PostWindowArgs } from './discussion.inputs.js';
import {
  ProjectPost,
  ProjectPostPage,
  ProjectPostQuote,
  ProjectPostRevision,
  ProjectThread,
} from './discussion.model.js';
import { postWindow } from './post-window.js';
import { PostReader } from './post.reader.js';

type Loaders = GqlContext['loaders'];

/** What the discussion adds to projects. */
@Resolver(() => Project)
export class ProjectDiscussionResolver {
  constructor(private readonly parts: ProjectParts) {}

  @ResolveField(() => Int, {
    description:
      'Threads that hold something the viewer has not read, muted ones aside; at most 100. 0 for those who do not see the inner work.',
  })
  async unreadThreads(@Parent() { id }: Project, @CurrentGql() gql: GqlContext): Promise<number> {
    return (await this.parts.load(gql, 'unreadThreads', id)) ?? 0;
  }
}

@Resolver(() => ProjectThread)
export class ThreadFieldsResolver {
  constructor(
    private readonly reader: PostReader,
    private readonly projects: ProjectReader,
    private readonly people: IdentityReader,
  ) {}

  @ResolveField(() => Project, { nullable: true })
  project(
    @Parent() { projectId }: ProjectThread,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Project | null> {
    return loaders.load(this.projects.byId, projectId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who opened it.' })
  author(
    @Parent() { authorId }: ProjectThread,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return personOf(authorId, loaders, this.people);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who wrote its latest post that can be read.' })
  lastAuthor(
    @Parent() { lastAuthorId }: ProjectThread,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return personOf(lastAuthorId, loaders, this.people);
  }

  @ResolveField(() => ProjectPostPage, {
    description:
      'Some of its posts: from the beginning, the end, the first unread or a certain one, or behind or before a place.',
  })
  posts(
    @CurrentCtx() ctx: Ctx,
    @Parent() thread: ProjectThread,
    @Args() window: PostWindowArgs,
  ): Promise<ProjectPostPage> {
    return this.reader.window(ctx, thread, postWindow(window));
  }
}

@Resolver(() => ProjectPost)
export class PostFieldsResolver {
  constructor(
    private readonly posts: PostReader,
    private readonly people: IdentityReader,
    private readonly municipalities: MunicipalityReader,
    private readonly institutions: InstitutionReader,
  ) {}

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who wrote it; null when deleted, or hidden from the viewer.',
  })
  author(@Parent() { authorId }: ProjectPost, @CurrentGql() { loaders }: GqlContext): Promise<Person | null> {
    return personOf(authorId, loaders, this.people);
  }

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'For whom the author was in the project when it was written.',
  })
  organisation(
    @Parent() post: ProjectPost,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | Institution | null> {
    return organisationOf(post, loaders, this.municipalities, this.institutions);
  }

  @ResolveField(() => ProjectPostQuote, { nullable: true, description: 'The post it answers.' })
  replyTo(
    @Parent() { parentId }: ProjectPost,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ProjectPostQuote | null> {
    return parentId === null ? Promise.resolve(null) : loaders.load(this.posts.quotes, parentId);
  }

  @ResolveField(() => [ProjectPostRevision], {
    description: 'Earlier wordings, the latest first, at most 50.',
  })
  async revisions(
    @Parent() { id, editedAt }: ProjectPost,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ProjectPostRevision[]> {
    return editedAt === null ? [] : ((await loaders.load(this.posts.revisions, id)) ?? []);
  }
}

@Resolver(() => ProjectPostQuote)
export class PostQuoteFieldsResolver {
  constructor(private readonly people: IdentityReader) {}

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who wrote it; null when deleted, or hidden from the viewer.',
  })
  author(
    @Parent() { authorId }: ProjectPostQuote,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return personOf(authorId, loaders, this.people);
  }
}

function personOf(id: string | null, loaders: Loaders, people: IdentityReader): Promise<Person | null> {
  return id === null ? Promise.resolve(null) : loaders.load(people.personsById, id);
}
