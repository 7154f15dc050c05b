import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type Connection, type GqlContext } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Question, QuestionLink } from '../question/question.model.js';
import { DuplicateStateEnum, type DuplicateState } from './duplicate.enums.js';
import { DuplicateMark, DuplicateMarkConnection } from './duplicate.model.js';
import { DuplicateReader } from './duplicate.reader.js';
import { DuplicateService } from './duplicate.service.js';

@Resolver()
export class DuplicateResolver {
  constructor(
    private readonly duplicates: DuplicateService,
    private readonly reader: DuplicateReader,
  ) {}

  @Requires('question.mark-duplicate')
  @Query(() => DuplicateMarkConnection, {
    description: 'Proposals that questions are the same, the latest first.',
  })
  duplicateMarks(
    @CurrentCtx() ctx: Ctx,
    @Args('states', {
      type: () => [DuplicateStateEnum],
      nullable: true,
      description: 'Only those in one of these states.',
    })
    states: DuplicateState[] | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<DuplicateMark>> {
    return this.reader.list(ctx, states ?? null, first, after);
  }

  @Requires('question.mark-duplicate')
  @Mutation(() => DuplicateMark, {
    description:
      'Proposes to those who asked a question that it is the same as another one. Of an original that is a ' +
      'duplicate itself, its original is taken. `DUPLICATE_PENDING` while there is a proposal or a mark already, ' +
      '`DUPLICATE_CHAIN` for a question other duplicates point to, `DUPLICATE_UNFIT` for an original that is the ' +
      'question itself or that not everybody can read who reads the question.',
  })
  async proposeDuplicate(
    @CurrentCtx() ctx: Ctx,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('originalId', { type: () => ID }) originalId: string,
    @Args('reason', {
      type: () => String,
      nullable: true,
      description: 'For the asking side, plain text, at most 500 characters.',
    })
    reason: string | null,
  ): Promise<DuplicateMark> {
    return this.reader.get(ctx, await this.duplicates.propose(ctx, questionId, originalId, reason));
  }

  @Requires('question.edit')
  @Mutation(() => DuplicateMark, {
    description:
      'Agrees that an own question, or one of a municipality the viewer administers, is the same as another one: ' +
      'votes, followers and municipalities go to the original, the question is closed and leads there. ' +
      '`ALREADY_DECIDED` unless it waits, `DUPLICATE_UNFIT` when the original can no longer be read.',
  })
  async acceptDuplicate(
    @CurrentCtx() ctx: Ctx,
    @Args('markId', { type: () => ID }) markId: string,
  ): Promise<DuplicateMark> {
    await this.duplicates.accept(ctx, markId);
    return this.reader.get(ctx, markId);
  }

  @Requires('question.edit')
  @Mutation(() => DuplicateMark, {
    description: 'Keeps the question as one of its own. `ALREADY_DECIDED` unless the proposal waits.',
  })
  async declineDuplicate(
    @CurrentCtx() ctx: Ctx,
    @Args('markId', { type: () => ID }) markId: string,
    @Args('reason', {
      type: () => String,
      nullable: true,
      description: 'For the staff, plain text, at most 500 characters.',
    })
    reason: string | null,
  ): Promise<DuplicateMark> {
    await this.duplicates.decline(ctx, markId, reason);
    return this.reader.get(ctx, markId);
  }

  @Requires('question.edit')
  @Mutation(() => DuplicateMark, {
    description:
      'Takes a proposal back (the staff) or undoes what was agreed (the staff at any time, the asking side for ' +
      'thirty days, then `UNDO_OVER`): what was moved moves back; what came to the original since then stays.',
  })
  async undoDuplicate(
    @CurrentCtx() ctx: Ctx,
    @Args('markId', { type: () => ID }) markId: string,
  ): Promise<DuplicateMark> {
    await this.duplicates.undo(ctx, markId);
    return this.reader.get(ctx, markId);
  }
}

/** What duplicates add to a question. */
@Resolver(() => Question)
export class QuestionDuplicatesResolver {
  constructor(private readonly reader: DuplicateReader) {}

  @ResolveField(() => QuestionLink, {
    nullable: true,
    description: 'The question it is the same as; null for others, and when the viewer cannot see that one.',
  })
  async duplicateOf(
    @Parent() { id, duplicate }: Question,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<QuestionLink | null> {
    return duplicate ? loaders.load(this.reader.originals, id) : null;
  }

  @ResolveField(() => [QuestionLink], {
    description: 'Questions that are the same as this one, at most 50; their answers stay there.',
  })
  async duplicates(
    @Parent() { id }: Question,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<QuestionLink[]> {
    return (await loaders.load(this.reader.duplicates, id)) ?? [];
  }

  @ResolveField(() => DuplicateMark, {
    nullable: true,
    description:
      'The latest proposal that it is the same as another question; for those who ask and the staff, null for others.',
  })
  async duplicateMark(
    @Parent() { id }: Question,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<DuplicateMark | null> {
    return ctx.actor ? loaders.load(this.reader.ofQuestions, id) : null;
  }
}
