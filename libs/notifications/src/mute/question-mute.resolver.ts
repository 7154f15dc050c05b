import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { QuestionMuteService } from './question-mute.service.js';

@ObjectType({ description: 'A question the viewer wants to hear nothing more of.' })
export class MutedQuestion {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Null when it may no longer be read.' })
  title!: string | null;
}

@Resolver()
export class QuestionMuteResolver {
  constructor(private readonly mutes: QuestionMuteService) {}

  @Requires('notification.read-own')
  @Query(() => [MutedQuestion], { description: 'Questions the viewer has muted, the latest first.' })
  mutedQuestions(@CurrentCtx() ctx: Ctx): Promise<MutedQuestion[]> {
    return this.mutes.own(ctx);
  }

  @Requires('notification.read-own')
  @Mutation(() => [MutedQuestion], {
    description:
      'Mutes a question for the viewer, on every channel, or takes that back. Decisions about own content still come. Returns all muted ones.',
  })
  async muteQuestion(
    @CurrentCtx() ctx: Ctx,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('muted') muted: boolean,
  ): Promise<MutedQuestion[]> {
    await this.mutes.set(ctx, questionId, muted);
    return this.mutes.own(ctx);
  }
}
