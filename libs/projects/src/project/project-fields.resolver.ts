import { Institution, InstitutionReader, Municipality, MunicipalityReader } from '@app/directory';
import { IdentityReader, Person } from '@app/identity';
import { found } from '@app/platform/context';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Topic, TopicIndex } from '@app/topics';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation } from '../partner/partner.model.js';
import type { StanceSide } from '../projects.enums.js';
import { ProjectParts } from './project-parts.reader.js';
import {
  Project,
  ProjectGap,
  ProjectHistoryEntry,
  ProjectPerson,
  ProjectStance,
  ProjectStep,
  ProjectViewer,
} from './project.model.js';
import { toStances } from './project.parts.js';
import { gapsFor, stepsFrom } from './project.rules.js';
import { gapText } from './project.texts.js';

@Resolver(() => Project)
export class ProjectFieldsResolver {
  constructor(
    private readonly parts: ProjectParts,
    private readonly topicIndex: TopicIndex,
  ) {}

  @ResolveField(() => [Topic])
  async topics(@Parent() { topicIds }: Project): Promise<Topic[]> {
    return (await this.topicIndex.current()).manyById(topicIds);
  }

  @ResolveField(() => String, { description: 'Markdown, as it was written.' })
  async body(@Parent() { id }: Project, @CurrentGql() gql: GqlContext): Promise<string> {
    return (await this.parts.load(gql, 'text', id))?.body ?? '';
  }

  @ResolveField(() => String, { description: 'The text as safe HTML.' })
  async bodyHtml(@Parent() { id }: Project, @CurrentGql() gql: GqlContext): Promise<string> {
    return (await this.parts.load(gql, 'text', id))?.bodyHtml ?? '';
  }

  @ResolveField(() => [ProjectStance], { description: 'What it looks for.' })
  wanted(@Parent() { id }: Project, @CurrentGql() gql: GqlContext): Promise<ProjectStance[]> {
    return this.stances(gql, id, 'WANTED');
  }

  @ResolveField(() => [ProjectStance], { description: 'What it offers.' })
  offered(@Parent() { id }: Project, @CurrentGql() gql: GqlContext): Promise<ProjectStance[]> {
    return this.stances(gql, id, 'OFFERED');
  }

  @ResolveField(() => [ProjectPerson], {
    description: 'Its people, those who lead it first; nobody for visitors. At most 100.',
  })
  async people(@Parent() { id }: Project, @CurrentGql() gql: GqlContext): Promise<ProjectPerson[]> {
    return (await this.parts.load(gql, 'people', id)) ?? [];
  }

  private async stances(gql: GqlContext, id: string, side: StanceSide): Promise<ProjectStance[]> {
    const [stances, catalogue] = await Promise.all([
      this.parts.load(gql, 'stances', id),
      this.topicIndex.current(),
    ]);
    return toStances(stances ?? [], side, (topicId) => catalogue.manyById([topicId])[0] ?? null);
  }
}

@Resolver(() => ProjectViewer)
export class ProjectViewerFieldsResolver {
  constructor(private readonly parts: ProjectParts) {}

  @ResolveField(() => [ProjectStep], {
    description: 'The steps the project can take, with what is missing; empty for who may not decide.',
  })
  async steps(
    @Parent() { projectId, canManage, state, pausedFrom }: ProjectViewer,
    @CurrentGql() gql: GqlContext,
  ): Promise<ProjectStep[]> {
    if (!canManage) return [];
    const facts = found(await this.parts.load(gql, 'gaps', projectId));
    return stepsFrom(state, pausedFrom).map(({ to, needsReason, isGuarded }) => ({
      to,
      needsReason,
      missing: (isGuarded ? gapsFor(to, facts) : []).map((code): ProjectGap => ({
        code,
        text: gapText(gql.ctx.locale, code, facts),
      })),
    }));
  }
}

/** Whoever a row stands for: one of the two ids, or none. */
interface OfOrganisation {
  readonly municipalityId: string | null;
  readonly institutionId: string | null;
}

@Resolver(() => ProjectPerson)
export class ProjectPersonFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalityReader,
    private readonly institutions: InstitutionReader,
  ) {}

  @ResolveField(() => Organisation, { nullable: true, description: 'For whom; null for guests of nobody.' })
  organisation(
    @Parent() person: ProjectPerson,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | Institution | null> {
    return organisationOf(person, loaders, this.municipalities, this.institutions);
  }
}

@Resolver(() => ProjectHistoryEntry)
export class ProjectHistoryFieldsResolver {
  constructor(
    private readonly people: IdentityReader,
    private readonly municipalities: MunicipalityReader,
    private readonly institutions: InstitutionReader,
  ) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who did it; for members.' })
  async actor(
    @Parent() { actorId }: ProjectHistoryEntry,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return actorId === null ? null : loaders.load(this.people.personsById, actorId);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The organisation it is about.' })
  organisation(
    @Parent() entry: ProjectHistoryEntry,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | Institution | null> {
    return organisationOf(entry, loaders, this.municipalities, this.institutions);
  }
}

/** The municipality or the institution of a row. */
export function organisationOf(
  { municipalityId, institutionId }: OfOrganisation,
  loaders: GqlContext['loaders'],
  municipalities: MunicipalityReader,
  institutions: InstitutionReader,
): Promise<Municipality | Institution | null> {
  if (municipalityId !== null) return loaders.load(municipalities.byId, municipalityId);
  return institutionId === null ? Promise.resolve(null) : loaders.load(institutions.byId, institutionId);
}
