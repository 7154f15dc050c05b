import { found, type Ctx } from '@app/platform/context';
import { Requires } from '@app/platform/access';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { AnswerQuestionInput } from './answer.inputs.js';
import { Answer } from './answer.model.js';
import { AnswerReader } from './answer.reader.js';
import { AnswerService } from './answer.service.js';

@Resolver()
export class AnswerResolver {
  constructor(
    private readonly answers: AnswerService,
    private readonly reader: AnswerReader,
  ) {}

  @Requires('question.answer')
  @Mutation(() => Answer, { description: 'Answers an open question.' })
  async answerQuestion(@CurrentCtx() ctx: Ctx, @Args('input') input: AnswerQuestionInput): Promise<Answer> {
    return this.get(ctx, await this.answers.post(ctx, input));
  }

  @Requires('question.edit')
  @Mutation(() => Answer, { description: 'Changes an own answer; the earlier wording is kept.' })
  async editAnswer(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('body', { description: 'Markdown.' }) body: string,
  ): Promise<Answer> {
    await this.answers.edit(ctx, id, body);
    return this.get(ctx, id);
  }

  @Requires('question.edit')
  @Mutation(() => Boolean, { description: 'Takes an own answer back, with the comments on it.' })
  async deleteAnswer(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.answers.delete(ctx, id);
    return true;
  }

  private async get(ctx: Ctx, id: string): Promise<Answer> {
    return found((await this.reader.byId(ctx, [id])).get(id), `no visible answer ${id}`);
  }
}
