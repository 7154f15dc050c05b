import { Institution, InstitutionReader, Municipality, MunicipalityReader } from '@app/directory';
import { IdentityReader, Person } from '@app/identity';
import { Config } from '@app/platform/config';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { renderMarkdown } from '@app/platform/markdown';
import { Organisation, Project, ProjectReader, organisationOf } from '@app/projects';
import { Topic, TopicIndex } from '@app/topics';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { practiceJson, practiceMarkdown, type PracticeFile } from './practice.export.js';
import { PracticeDraft } from './practice.model.js';
import { PracticeReader } from './practice.reader.js';
import { practiceTexts } from './practice.texts.js';

@Resolver(() => PracticeDraft)
export class PracticeFieldsResolver {
  constructor(
    private readonly reader: PracticeReader,
    private readonly people: IdentityReader,
    private readonly municipalities: MunicipalityReader,
    private readonly institutions: InstitutionReader,
    private readonly projects: ProjectReader,
    private readonly topicIndex: TopicIndex,
    private readonly config: Config,
  ) {}

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who wrote the answer; null for a practice from a project.',
  })
  async author(
    @Parent() { authorId }: PracticeDraft,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return authorId === null ? null : loaders.load(this.people.personsById, authorId);
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Whom others can ask about the project; shown to members of the network.',
  })
  async contact(
    @Parent() { contactId }: PracticeDraft,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return contactId === null ? null : loaders.load(this.people.personsById, contactId);
  }

  @ResolveField(() => Municipality, {
    nullable: true,
    description:
      'The municipality the answer was written for; null for staff of the platform and for projects.',
  })
  async municipality(
    @Parent() { municipalityId }: PracticeDraft,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | null> {
    return municipalityId === null ? null : loaders.load(this.municipalities.byId, municipalityId);
  }

  @ResolveField(() => [Organisation], {
    description: 'Whose practice it is, the leading organisation first; empty for practices from answers.',
  })
  async organisations(
    @Parent() { id }: PracticeDraft,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<(Municipality | Institution)[]> {
    const list = (await loaders.load(this.reader.organisations, id)) ?? [];
    const all = await Promise.all(
      list.map((one) => organisationOf(one, loaders, this.municipalities, this.institutions)),
    );
    return all.filter((one) => one !== null);
  }

  @ResolveField(() => Project, { nullable: true, description: 'The project it was written from.' })
  async project(
    @Parent() { projectId }: PracticeDraft,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Project | null> {
    return projectId === null ? null : loaders.load(this.projects.byId, projectId);
  }

  @ResolveField(() => [Topic], { description: 'The topics of the question or the project.' })
  async topics(@Parent() { topicIds }: PracticeDraft): Promise<Topic[]> {
    return (await this.topicIndex.current()).manyById(topicIds);
  }

  @ResolveField(() => String, { description: 'The text as safe HTML.' })
  bodyHtml(@Parent() { body }: PracticeDraft): string {
    return renderMarkdown(body);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The draft as a Markdown text with facts, topics and source; null without the right to it.',
  })
  async markdown(@Parent() draft: PracticeDraft, @CurrentGql() gql: GqlContext): Promise<string | null> {
    if (!draft.canExport) return null;
    const { locale } = gql.ctx;
    const text = (key: Parameters<typeof practiceTexts.text>[1]): string => practiceTexts.text(locale, key);
    const tag = locale === 'en' ? 'en-GB' : 'de-DE';
    const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
    const euros = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
    return practiceMarkdown(await this.file(draft, gql), {
      by: text('by'),
      topics: text('topics'),
      source: text('source'),
      organisations: text('organisations'),
      period: text('period'),
      costs: text('costs'),
      contact: text('contact'),
      result: text('result'),
      lessons: text('lessons'),
      day: (value) => day.format(new Date(value)),
      euros: (cents) => euros.format(cents / 100),
    });
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The same as JSON, for programs; null without the right to it.',
  })
  async json(@Parent() draft: PracticeDraft, @CurrentGql() gql: GqlContext): Promise<string | null> {
    return draft.canExport ? practiceJson(await this.file(draft, gql)) : null;
  }

  private async file(draft: PracticeDraft, gql: GqlContext): Promise<PracticeFile> {
    const [author, contact, town, topics, organisations] = await Promise.all([
      this.author(draft, gql),
      this.contact(draft, gql),
      this.municipality(draft, gql),
      this.topics(draft),
      this.organisations(draft, gql),
    ]);
    const { title, summary, body, startsOn, endsOn, costCents, result, lessons } = draft;
    return {
      title,
      summary,
      body,
      by: author && [author.name, town?.name].filter(Boolean).join(', '),
      organisations: organisations.map(({ name }) => name),
      startsOn,
      endsOn,
      costCents,
      result,
      lessons,
      contact: contact?.name ?? null,
      topics: topics.map((topic) => (gql.ctx.locale === 'de' ? topic.name : topic.nameEn)),
      sourceUrl: `${this.config.publicUrl}${draft.sourceUrl}`,
    };
  }
}
