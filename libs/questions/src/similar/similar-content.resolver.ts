import { Public } from '@app/platform/access';
import { Problem, type Ctx } from '@app/platform/context';
import { pageSize } from '@app/platform/database';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { SimilarContent, SimilarQuestion, type SimilarHit } from './similar-content.model.js';
import { SimilarQuestions } from './similar-questions.js';
import { SimilarSources } from './similar-sources.js';
import { TypedTexts } from './typed-text.js';

/** What somebody types while asking: a title and perhaps its first sentences. */
const MAX_TEXT = 2_000;
const MAX_SIMILAR = 20;
const TEXT = `At most ${MAX_TEXT} characters.`;
const FIRST = `1 to ${MAX_SIMILAR}.`;

@Resolver()
export class SimilarContentResolver {
  constructor(
    private readonly sources: SimilarSources,
    private readonly questions: SimilarQuestions,
    private readonly texts: TypedTexts,
  ) {}

  @Public('public questions can be read by everybody, the others are filtered')
  @Query(() => [SimilarQuestion], {
    description: 'Questions the viewer can see that resemble what is being typed, best first.',
  })
  async similarQuestions(
    @CurrentCtx() ctx: Ctx,
    @Args('text', { description: TEXT }) text: string,
    @Args('first', { type: () => Int, defaultValue: 5, description: FIRST }) first: number,
  ): Promise<SimilarQuestion[]> {
    const limit = limitOf(first);
    const typed = await this.texts.understand(ctx, checked(text));
    return typed ? this.questions.find(ctx, typed, limit) : [];
  }

  @Public('what is public can be found by everybody, the rest is filtered')
  @Query(() => [SimilarContent], {
    description:
      'Published content of every kind that the viewer can see and that resembles what is being typed, best ' +
      'first, with the reasons.',
  })
  similarContent(
    @CurrentCtx() ctx: Ctx,
    @Args('text', { description: TEXT }) text: string,
    @Args('first', { type: () => Int, defaultValue: 5, description: FIRST }) first: number,
  ): Promise<SimilarHit[]> {
    return this.sources.find(ctx, checked(text), limitOf(first));
  }
}

function checked(text: string): string {
  if (text.length > MAX_TEXT) throw new Problem('TOO_LONG', { field: 'text', values: { max: MAX_TEXT } });
  return text;
}

function limitOf(first: number): number {
  return Math.min(pageSize(first), MAX_SIMILAR);
}
