import { Problem, type Ctx } from '@app/platform/context';
import { Public } from '@app/platform/access';
import { pageSize } from '@app/platform/database';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { QuestionConnection, SimilarQuestion, type Question } from '../question/question.model.js';
import { QuestionReader } from '../question/question.reader.js';
import { QuestionSortEnum, type QuestionSort } from '../questions.enums.js';
import { QuestionSearch } from '../search/question-search.js';
import { QuestionFilter } from './question-filter.inputs.js';
import { QuestionListReader } from './question-list.reader.js';

/** What somebody types while asking: a title and perhaps its first sentences. */
const MAX_TEXT = 2_000;
const MAX_SIMILAR = 20;

@Resolver()
export class QuestionListResolver {
  constructor(
    private readonly lists: QuestionListReader,
    private readonly search: QuestionSearch,
    private readonly reader: QuestionReader,
  ) {}

  @Public('public questions can be read by everybody, the others are filtered')
  @Query(() => QuestionConnection, { description: 'Questions the viewer can see.' })
  questions(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => QuestionFilter, nullable: true, description: 'Without one, everything.' })
    filter: QuestionFilter | null,
    @Args('sort', { type: () => QuestionSortEnum, defaultValue: 'NEWEST', description: 'The order.' })
    sort: QuestionSort,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Length of the page, 1 to 100.' })
    first: number,
    @Args('after', {
      type: () => String,
      nullable: true,
      description: '`endCursor` of the page before, in the same order.',
    })
    after: string | null,
  ): Promise<QuestionConnection> {
    return this.lists.page(ctx, filter ?? {}, sort, first, after);
  }

  @Public('public questions can be read by everybody, the others are filtered')
  @Query(() => [SimilarQuestion], {
    description: 'Questions the viewer can see that resemble what is being typed, best first.',
  })
  async similarQuestions(
    @CurrentCtx() ctx: Ctx,
    @Args('text', { description: `At most ${MAX_TEXT} characters.` }) text: string,
    @Args('first', { type: () => Int, defaultValue: 5, description: `1 to ${MAX_SIMILAR}.` }) first: number,
  ): Promise<SimilarQuestion[]> {
    if (text.length > MAX_TEXT) throw new Problem('TOO_LONG', { field: 'text', values: { max: MAX_TEXT } });
    const limit = Math.min(pageSize(first), MAX_SIMILAR);
    const hits = await this.search.similar(ctx, text, limit);
    const questions =
      hits.length === 0
        ? new Map<string, Question>()
        : await this.reader.byId(
            ctx,
            hits.map(({ id }) => id),
          );
    return hits.flatMap(({ id, score }) => {
      const question = questions.get(id);
      return question ? [{ question, score }] : [];
    });
  }
}
