import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Comment } from '../comment/comment.model.js';
import { CommentReader } from '../comment/comment.reader.js';
import { Revision } from '../question/question.model.js';
import { QuestionReader } from '../question/question.reader.js';
import { canDeleteContribution, canEditContribution } from '../question/question.rules.js';
import { VoteReader } from '../vote/vote.reader.js';
import { Answer, AnswerViewerState } from './answer.model.js';

@Resolver(() => Answer)
export class AnswerFieldsResolver {
  constructor(
    private readonly commentReader: CommentReader,
    private readonly questions: QuestionReader,
    private readonly votes: VoteReader,
  ) {}

  @ResolveField(() => [Comment], { description: 'Comments on this answer, oldest first.' })
  async comments(@Parent() answer: Answer, @CurrentGql() { loaders }: GqlContext): Promise<Comment[]> {
    const all = (await loaders.load(this.commentReader.ofQuestions, answer.questionId)) ?? [];
    return all.filter((comment) => comment.answerId === answer.id);
  }

  @ResolveField(() => [Revision], { description: 'Earlier wordings, latest first.' })
  async revisions(@Parent() answer: Answer, @CurrentGql() { loaders }: GqlContext): Promise<Revision[]> {
    return (await loaders.load(this.questions.answerRevisions, answer.id)) ?? [];
  }

  @ResolveField(() => AnswerViewerState)
  async viewer(
    @Parent() answer: Answer,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<AnswerViewerState> {
    return {
      helpful: (await loaders.load(this.votes.onAnswers, answer.id)) ?? false,
      canEdit: canEditContribution(ctx.actor, answer, answer.questionOpen),
      canDelete: canDeleteContribution(ctx.actor, answer),
    };
  }
}
