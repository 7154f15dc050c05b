import type { Ctx } from '@app/platform/context';
import { Public } from '@app/platform/access';
import { CurrentCtx } from '@app/platform/graphql';
import { ZeroHits } from '@app/topics';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { QuestionConnection } from '../question/question.model.js';
import { QuestionSortEnum, type QuestionSort } from '../questions.enums.js';
import { QuestionFilter } from './question-filter.inputs.js';
import { QuestionListReader } from './question-list.reader.js';

@Resolver()
export class QuestionListResolver {
  constructor(
    private readonly lists: QuestionListReader,
    private readonly zeroHits: ZeroHits,
  ) {}

  @Public('public questions can be read by everybody, the others are filtered')
  @Query(() => QuestionConnection, { description: 'Questions the viewer can see.' })
  async questions(
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
    const page = await this.lists.page(ctx, filter ?? {}, sort, first, after);
    if (page.nodes.length === 0 && !after && searchesOnly(filter))
      this.zeroHits.note('QUESTIONS', filter.search);
    return page;
  }
}

/** Nothing but words decides what such a list holds. */
function searchesOnly(filter: QuestionFilter | null): filter is QuestionFilter & { search: string } {
  if (!filter?.search) return false;
  return Object.entries(filter).every(([name, value]) => name === 'search' || !value || isEmptyList(value));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
