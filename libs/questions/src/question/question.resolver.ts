import type { Ctx } from '@app/platform/context';
import { Public, Requires } from '@app/platform/access';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AskQuestionInput, EditQuestionInput } from './question.inputs.js';
import { Question } from './question.model.js';
import { QuestionReader } from './question.reader.js';
import { QuestionService } from './question.service.js';
import { QuestionStateService } from './question-state.service.js';

@Resolver()
export class QuestionResolver {
  constructor(
    private readonly questions: QuestionService,
    private readonly states: QuestionStateService,
    private readonly reader: QuestionReader,
  ) {}

  @Public('public questions can be read by everybody, the others are filtered')
  @Query(() => Question, {
    nullable: true,
    description: 'A question, or null when the viewer cannot see it.',
  })
  question(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<Question | null> {
    return this.reader.page(ctx, id);
  }

  @Requires('question.ask')
  @Mutation(() => Question, { description: 'Asks a question for an own municipality.' })
  async askQuestion(@CurrentCtx() ctx: Ctx, @Args('input') input: AskQuestionInput): Promise<Question> {
    return this.reader.get(ctx, await this.questions.ask(ctx, input));
  }

  @Requires('question.edit')
  @Mutation(() => Question, { description: 'Changes an own question; the earlier wording is kept.' })
  async editQuestion(@CurrentCtx() ctx: Ctx, @Args('input') input: EditQuestionInput): Promise<Question> {
    await this.questions.edit(ctx, input);
    return this.reader.get(ctx, input.id);
  }

  @Requires('question.edit')
  @Mutation(() => Question, {
    description: 'Closes an own question, or one of a municipality the viewer administers.',
  })
  async closeQuestion(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ): Promise<Question> {
    await this.states.close(ctx, id, reason);
    return this.reader.get(ctx, id);
  }

  @Requires('question.edit')
  @Mutation(() => Question, { description: 'Opens a closed question again.' })
  async reopenQuestion(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Question> {
    await this.states.reopen(ctx, id);
    return this.reader.get(ctx, id);
  }

  @Requires('question.edit')
  @Mutation(() => Boolean, {
    description: 'Deletes an own question. With answers it stays readable without its text and author.',
  })
  async deleteQuestion(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.states.delete(ctx, id);
    return true;
  }

  @Requires('question.edit')
  @Mutation(() => Question, {
    description:
      'Marks an answer as the solution, or with null takes the mark away: the asker, or an admin of the asking municipality.',
  })
  async acceptAnswer(
    @CurrentCtx() ctx: Ctx,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('answerId', { type: () => ID, nullable: true }) answerId: string | null,
  ): Promise<Question> {
    await this.states.accept(ctx, questionId, answerId ?? null);
    return this.reader.get(ctx, questionId);
  }

  @Requires('question.edit')
  @Mutation(() => Question, {
    description:
      'Marks an answer as helpful beside the solution, or takes the mark away: the asker, or an admin of the ' +
      'asking municipality. `CONFLICT` for the solution itself.',
  })
  async setAlsoHelpful(
    @CurrentCtx() ctx: Ctx,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('answerId', { type: () => ID }) answerId: string,
    @Args('alsoHelpful') alsoHelpful: boolean,
  ): Promise<Question> {
    await this.states.setAlsoHelpful(ctx, questionId, answerId, alsoHelpful);
    return this.reader.get(ctx, questionId);
  }
}
