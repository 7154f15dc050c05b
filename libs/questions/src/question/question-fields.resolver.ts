import { Municipality, MunicipalityReader, PerspectiveEnum, type Perspective } from '@app/directory';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { FollowReader } from '@app/topics';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Answer } from '../answer/answer.model.js';
import { AnswerReader } from '../answer/answer.reader.js';
import { Comment } from '../comment/comment.model.js';
import { CommentReader } from '../comment/comment.reader.js';
import { VoteReader } from '../vote/vote.reader.js';
import { Question, QuestionViewerState, Revision } from './question.model.js';
import { QuestionReader } from './question.reader.js';
import { rightsOn } from './question.rules.js';

@Resolver(() => Question)
export class QuestionFieldsResolver {
  constructor(
    private readonly questions: QuestionReader,
    private readonly answerReader: AnswerReader,
    private readonly commentReader: CommentReader,
    private readonly votes: VoteReader,
    private readonly follows: FollowReader,
    private readonly municipalities: MunicipalityReader,
  ) {}

  @ResolveField(() => String, { description: 'Markdown.' })
  async body(@Parent() question: Question, @CurrentGql() { loaders }: GqlContext): Promise<string> {
    return question.body ?? (await loaders.load(this.questions.texts, question.id))?.body ?? '';
  }

  @ResolveField(() => String, { description: 'The text as HTML that is safe to show.' })
  async bodyHtml(@Parent() question: Question, @CurrentGql() { loaders }: GqlContext): Promise<string> {
    return question.bodyHtml ?? (await loaders.load(this.questions.texts, question.id))?.bodyHtml ?? '';
  }

  @ResolveField(() => Int, { description: 'People who follow it.' })
  async followerCount(
    @Parent() { id, followers }: Question,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<number> {
    return followers ?? (await loaders.load(this.follows.count, this.follows.key('QUESTION', id))) ?? 0;
  }

  @ResolveField(() => [Answer], {
    description: 'The solution first, then by helpfulness, then by age; at most 200.',
  })
  async answers(@Parent() { id }: Question, @CurrentGql() { loaders }: GqlContext): Promise<Answer[]> {
    return (await loaders.load(this.answerReader.ofQuestions, id)) ?? [];
  }

  @ResolveField(() => [Answer], {
    description: 'Of the answers only those that speak from one perspective, in the same order.',
  })
  async answersFrom(
    @Parent() { id }: Question,
    @CurrentGql() { loaders }: GqlContext,
    @Args('perspective', { type: () => PerspectiveEnum }) perspective: Perspective,
  ): Promise<Answer[]> {
    const answers = (await loaders.load(this.answerReader.ofQuestions, id)) ?? [];
    return answers.filter((answer) => answer.perspective === perspective);
  }

  @ResolveField(() => [Comment], { description: 'Comments on the question itself, oldest first.' })
  async comments(@Parent() { id }: Question, @CurrentGql() { loaders }: GqlContext): Promise<Comment[]> {
    const all = (await loaders.load(this.commentReader.ofQuestions, id)) ?? [];
    return all.filter((comment) => comment.answerId === null);
  }

  @ResolveField(() => [Municipality], { description: 'Other municipalities that have the same question.' })
  async alsoOurs(@Parent() { id }: Question, @CurrentGql() { loaders }: GqlContext): Promise<Municipality[]> {
    return loaders.loadMany(
      this.municipalities.byId,
      (await loaders.load(this.questions.alsoOurs, id)) ?? [],
    );
  }

  @ResolveField(() => [Revision], { description: 'Earlier wordings, latest first.' })
  async revisions(@Parent() question: Question, @CurrentGql() { loaders }: GqlContext): Promise<Revision[]> {
    if (question.deleted) return [];
    return (await loaders.load(this.questions.revisions, question.id)) ?? [];
  }

  @ResolveField(() => QuestionViewerState, { description: 'How the viewer stands to it.' })
  async viewer(
    @Parent() question: Question,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<QuestionViewerState> {
    const votes = question.votes ?? (await loaders.load(this.votes.onQuestions, question.id));
    return {
      following: votes?.following ?? false,
      helpful: votes?.helpful ?? false,
      alsoOurs: votes?.alsoOurs ?? false,
      ...rightsOn(ctx.actor, question),
    };
  }
}
