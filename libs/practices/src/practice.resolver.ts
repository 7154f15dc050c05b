import { Municipality, MunicipalityReader } from '@app/directory';
import { IdentityReader, Person } from '@app/identity';
import { Requires } from '@app/platform/access';
import { Config } from '@app/platform/config';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Topic, TopicIndex } from '@app/topics';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EditPracticeDraftInput, PracticeDraft, PracticeDraftConnection } from './practice.model.js';
import { PracticeReader } from './practice.reader.js';
import { practiceMarkdown } from './practice.rules.js';
import { PracticeService } from './practice.service.js';
import { practiceTexts } from './practice.texts.js';

@Resolver(() => PracticeDraft)
export class PracticeResolver {
  constructor(
    private readonly practices: PracticeService,
    private readonly reader: PracticeReader,
    private readonly people: IdentityReader,
    private readonly municipalities: MunicipalityReader,
    private readonly topicIndex: TopicIndex,
    private readonly config: Config,
  ) {}

  @Requires('practice.consent')
  @Query(() => PracticeDraftConnection, {
    description: 'Drafts the viewer can see: editors those nobody has declined, others those of own answers.',
  })
  practiceDrafts(
    @CurrentCtx() ctx: Ctx,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<PracticeDraftConnection> {
    return this.reader.list(ctx, first, after);
  }

  @Requires('practice.consent')
  @Query(() => PracticeDraft, {
    nullable: true,
    description: 'A draft, or null when the viewer cannot see it.',
  })
  practiceDraft(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PracticeDraft | null> {
    return this.reader.byId(ctx, id);
  }

  @Requires('practice.draft')
  @Mutation(() => PracticeDraft, {
    description:
      'Makes a draft of a practice from an answer and asks its author to consent. `CONFLICT` when the author has declined.',
  })
  async draftPractice(
    @CurrentCtx() ctx: Ctx,
    @Args('answerId', { type: () => ID }) answerId: string,
  ): Promise<PracticeDraft> {
    return this.get(ctx, await this.practices.draft(ctx, answerId));
  }

  @Requires('practice.consent')
  @Mutation(() => PracticeDraft, {
    description: 'The author of the answer agrees that a practice is made of it, or does not.',
  })
  async decidePracticeConsent(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('consent') consent: boolean,
  ): Promise<PracticeDraft> {
    await this.practices.decide(ctx, id, consent);
    return this.get(ctx, id);
  }

  @Requires('practice.consent')
  @Mutation(() => PracticeDraft, {
    description: 'Changes a draft: its author, and editors once the author has agreed.',
  })
  async editPracticeDraft(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: EditPracticeDraftInput,
  ): Promise<PracticeDraft> {
    await this.practices.edit(ctx, input);
    return this.get(ctx, input.id);
  }

  @ResolveField(() => Person, { description: 'Who wrote the answer.' })
  async author(
    @Parent() { authorId }: PracticeDraft,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person> {
    return found(await loaders.load(this.people.personsById, authorId));
  }

  @ResolveField(() => Municipality, {
    nullable: true,
    description: 'The municipality the answer was written for; null for staff of the platform.',
  })
  async municipality(
    @Parent() { municipalityId }: PracticeDraft,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | null> {
    return municipalityId === null ? null : loaders.load(this.municipalities.byId, municipalityId);
  }

  @ResolveField(() => [Topic], { description: 'The topics of the question.' })
  async topics(@Parent() { topicIds }: PracticeDraft): Promise<Topic[]> {
    return (await this.topicIndex.current()).manyById(topicIds);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The draft as a Markdown text with author, topics and source; null without the right to it.',
  })
  async markdown(@Parent() draft: PracticeDraft, @CurrentGql() gql: GqlContext): Promise<string | null> {
    if (!draft.canExport) return null;
    const [author, town, topics] = await Promise.all([
      this.author(draft, gql),
      this.municipality(draft, gql),
      this.topics(draft),
    ]);
    const { locale } = gql.ctx;
    const text = (key: 'by' | 'topics' | 'source'): string => practiceTexts.text(locale, key);
    return practiceMarkdown({
      ...draft,
      by: [author.name, town?.name].filter(Boolean).join(', '),
      topics: topics.map((topic) => (locale === 'de' ? topic.name : topic.nameEn)),
      sourceUrl: `${this.config.publicUrl}${draft.sourceUrl}`,
      labels: { by: text('by'), topics: text('topics'), source: text('source') },
    });
  }

  private async get(ctx: Ctx, id: string): Promise<PracticeDraft> {
    return found(await this.reader.byId(ctx, id), `no visible draft ${id}`);
  }
}
