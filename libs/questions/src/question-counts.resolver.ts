import { Municipality } from '@app/directory';
import { Person } from '@app/identity';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Topic } from '@app/topics';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerReader } from './answer/answer.reader.js';
import { QuestionReader } from './question/question.reader.js';
import { readsMembersContent } from './question/question.rules.js';

/** What questions adds to a person. */
@Resolver(() => Person)
export class PersonQuestionsResolver {
  constructor(private readonly answers: AnswerReader) {}

  @ResolveField(() => Int, { description: 'Answers the person has given.' })
  async answerCount(@Parent() { id }: Person, @CurrentGql() { loaders }: GqlContext): Promise<number> {
    return (await loaders.load(this.answers.countsByPerson, id))?.answers ?? 0;
  }

  @ResolveField(() => Int, { description: 'Answers of the person that were marked as the solution.' })
  async acceptedAnswerCount(
    @Parent() { id }: Person,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<number> {
    return (await loaders.load(this.answers.countsByPerson, id))?.accepted ?? 0;
  }
}

/** What questions adds to a municipality. */
@Resolver(() => Municipality)
export class MunicipalityQuestionsResolver {
  constructor(
    private readonly questions: QuestionReader,
    private readonly answers: AnswerReader,
  ) {}

  @ResolveField(() => Int, { description: 'Questions asked for it.' })
  async questionCount(
    @Parent() { id }: Municipality,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<number> {
    return (await loaders.load(this.questions.countByMunicipality, id)) ?? 0;
  }

  @ResolveField(() => Int, { description: 'Answers its people have given for it.' })
  async answerCount(@Parent() { id }: Municipality, @CurrentGql() { loaders }: GqlContext): Promise<number> {
    return (await loaders.load(this.answers.countByMunicipality, id)) ?? 0;
  }
}

/** What questions adds to a topic. */
@Resolver(() => Topic)
export class TopicQuestionsResolver {
  constructor(private readonly questions: QuestionReader) {}

  @ResolveField(() => Int, { description: 'Questions in it and its subtopics that the viewer can see.' })
  async questionCount(@Parent() { id }: Topic, @CurrentGql() { ctx, loaders }: GqlContext): Promise<number> {
    const counts = await loaders.load(this.questions.countsByTopic, id);
    return (readsMembersContent(ctx.actor) ? counts?.all : counts?.public) ?? 0;
  }
}
