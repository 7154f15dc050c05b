import { Institution, InstitutionReader } from '@app/directory';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Revision } from '../question/question.model.js';
import { QuestionReader } from '../question/question.reader.js';
import { Comment } from './comment.model.js';

@Resolver(() => Comment)
export class CommentFieldsResolver {
  constructor(
    private readonly questions: QuestionReader,
    private readonly institutions: InstitutionReader,
  ) {}

  @ResolveField(() => [Revision], { description: 'Earlier wordings, latest first.' })
  async revisions(@Parent() comment: Comment, @CurrentGql() { loaders }: GqlContext): Promise<Revision[]> {
    if (comment.editedAt === null) return [];
    return (await loaders.load(this.questions.commentRevisions, comment.id)) ?? [];
  }

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution the author writes for, if it is no municipality.',
  })
  async institution(
    @Parent() { institutionId }: Comment,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Institution | null> {
    return institutionId === null ? null : loaders.load(this.institutions.byId, institutionId);
  }
}
