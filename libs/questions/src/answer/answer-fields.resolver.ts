import { Institution, InstitutionReader } from '@app/directory';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Comment } from '../comment/comment.model.js';
import { CommentReader } from '../comment/comment.reader.js';
import { Revision } from '../question/question.model.js';
import { QuestionReader } from '../question/question.reader.js';
import { Answer } from './answer.model.js';

@Resolver(() => Answer)
export class AnswerFieldsResolver {
  constructor(
    private readonly commentReader: CommentReader,
    private readonly questions: QuestionReader,
    private readonly institutions: InstitutionReader,
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

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution the author writes for, if it is no municipality.',
  })
  async institution(
    @Parent() { institutionId }: Answer,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Institution | null> {
    return institutionId === null ? null : loaders.load(this.institutions.byId, institutionId);
  }
}
