import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'A thread of the discussion in a project ("Diskussionsthema"). Only for those who see its inner work.',
})
export class ProjectThread {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  projectId!: string;

  @Field({ description: 'Plain text, one line.' })
  title!: string;

  @Field()
  createdAt!: Date;

  @Field({ description: 'When somebody wrote in it last.' })
  lastAt!: Date;

  @Field(() => Int, { description: 'Place of its latest post; places count from 1 and stay.' })
  lastPosition!: number;

  @Field(() => Int, { description: 'Posts that can be read.' })
  postCount!: number;

  @Field({ description: 'Stands above the others.' })
  pinned!: boolean;

  @Field({ description: 'Nobody writes in it any more.' })
  closed!: boolean;

  @Field({ description: 'Hidden by moderation; only its author still sees it.' })
  hidden!: boolean;

  @Field(() => Int, { description: 'How far the viewer has read: the place of a post, 0 for not at all.' })
  lastReadPosition!: number;

  @Field(() => Int, { description: 'Posts of others behind that, at most 100.' })
  unreadCount!: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'The viewer hears of new posts; false when muted, null as long as the viewer has neither written in it nor decided.',
  })
  follows!: boolean | null;

  @Field({ description: 'The viewer may write in it.' })
  canPost!: boolean;

  @Field({ description: 'The viewer may give it another title.' })
  canRename!: boolean;

  @Field({ description: 'The viewer may pin it, close it and open it again.' })
  canManage!: boolean;

  /** Served by field resolvers. */
  authorId!: string | null;
  lastAuthorId!: string | null;
  /** For what its posts need to know. Not part of the API. */
  canWork!: boolean;
}

@ObjectType({ description: 'A page of threads.' })
export class ProjectThreadConnection extends connectionType(ProjectThread, 'ProjectThread') {}

@ObjectType({ description: 'The post that another one answers, in a few words.' })
export class ProjectPostQuote {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Its beginning as plain text, at most 140 characters; null when deleted or hidden.',
  })
  excerpt!: string | null;

  /** Served by field resolvers. */
  authorId!: string | null;
}

@ObjectType({ description: 'What a post said before it was edited.' })
export class ProjectPostRevision {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'When this wording was replaced.' })
  replacedAt!: Date;

  @Field({ description: 'The wording as safe HTML.' })
  bodyHtml!: string;
}

@ObjectType({ description: 'A post in a thread of a project ("Diskussionsbeitrag").' })
export class ProjectPost {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => Int, { description: 'Its place in the thread, from 1; stays.' })
  position!: number;

  @Field({ description: 'Markdown; empty when deleted, or hidden from the viewer.' })
  body!: string;

  @Field({ description: 'The text as safe HTML.' })
  bodyHtml!: string;

  @Field()
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Last change of the text.' })
  editedAt!: Date | null;

  @Field({ description: 'Taken back by its author; only this mark is left, because others answer it.' })
  deleted!: boolean;

  @Field({ description: 'Hidden by moderation; its author still sees the text.' })
  hidden!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was hidden; for its author.' })
  hiddenReason!: string | null;

  @Field({ description: 'Written by the viewer.' })
  isOwn!: boolean;

  @Field({ description: 'The viewer may change it.' })
  canEdit!: boolean;

  @Field({ description: 'The viewer may take it back.' })
  canDelete!: boolean;

  /** Served by field resolvers. */
  parentId!: string | null;
  authorId!: string | null;
  municipalityId!: string | null;
  institutionId!: string | null;
}

@ObjectType({ description: 'Some posts of a thread in their order.' })
export class ProjectPostPage {
  /** So many as were asked for; the page counts them. */
  @Field(() => [ProjectPost], { complexity: ({ childComplexity }) => childComplexity })
  nodes!: ProjectPost[];

  @Field({ description: 'There are posts before the first of these.' })
  hasEarlier!: boolean;

  @Field({ description: 'There are posts behind the last of these.' })
  hasLater!: boolean;
}
