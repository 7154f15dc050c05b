import { LIMITS } from '@app/contracts';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { PostsAtEnum, type PostsAt } from '../projects.enums.js';

const KEY = 'Made up by the client; a repeated call with the same key returns the first one.';
const BODY = `Markdown, 1 to ${LIMITS.postBody} characters. People of the project are mentioned as \`@[Name](person:<id>)\`, at most ${LIMITS.mentionsPerText}.`;

@InputType({ description: 'A new thread with its first post.' })
export class OpenProjectThreadInput {
  @Field(() => ID)
  projectId!: string;

  @Field({
    description: `Plain text, one line, ${LIMITS.threadTitleMin} to ${LIMITS.threadTitle} characters.`,
  })
  title!: string;

  @Field({ description: BODY })
  body!: string;

  @Field({ description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A new post in a thread.' })
export class PostInThreadInput {
  @Field(() => ID)
  threadId!: string;

  @Field(() => ID, { nullable: true, description: 'The post of that thread it answers.' })
  replyToId?: string | null;

  @Field({ description: BODY })
  body!: string;

  @Field({ description: KEY })
  idempotencyKey!: string;
}

@ArgsType()
export class PostWindowArgs {
  @Field(() => PostsAtEnum, {
    nullable: true,
    description: 'Where to begin; BEGINNING unless given. Without effect beside `after` or `before`.',
  })
  at?: PostsAt | null;

  @Field(() => ID, { nullable: true, description: 'For POST: the post to show, with some before it.' })
  postId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The posts behind this place.' })
  after?: number | null;

  @Field(() => Int, { nullable: true, description: 'The posts right before this place.' })
  before?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most so many; 30 unless given, at most 100.' })
  first?: number | null;
}
