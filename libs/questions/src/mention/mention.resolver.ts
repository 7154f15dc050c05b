import { isId } from '@app/contracts';
import { Person } from '@app/identity';
import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { MentionReader } from './mention.reader.js';

@Resolver()
export class MentionResolver {
  constructor(private readonly reader: MentionReader) {}

  @Requires('question.comment')
  @Query(() => [Person], {
    description:
      'People who can be mentioned as `@[Name](person:<id>)`: at most eight whose names begin with what was typed, those who write below the question first.',
  })
  mentionablePeople(
    @CurrentCtx() ctx: Ctx,
    @Args('search', { description: 'At least two letters, or empty for those who write below the question.' })
    search: string,
    @Args('questionId', { type: () => ID, nullable: true }) questionId: string | null,
  ): Promise<Person[]> {
    return this.reader.find(ctx, search, questionId && isId(questionId) ? questionId : null);
  }
}
