import { Institution, InstitutionReader, Municipality, MunicipalityReader } from '@app/directory';
import { IdentityReader, Person } from '@app/identity';
import { found } from '@app/platform/context';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation } from '../partner/partner.model.js';
import { organisationOf } from '../project/project-fields.resolver.js';
import { Project } from '../project/project.model.js';
import { ProjectReader } from '../project/project.reader.js';
import { SupportApplication, SupportFormat, SupportHistoryEntry } from './support.model.js';
import { SupportReader } from './support.reader.js';

/** What support adds to projects. */
@Resolver(() => Project)
export class ProjectSupportResolver {
  constructor(private readonly reader: SupportReader) {}

  @ResolveField(() => [SupportApplication], {
    description:
      'Its applications for support, the latest first; none for those who do not see the inner work.',
  })
  async supportApplications(
    @Parent() { id }: Project,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<SupportApplication[]> {
    return (await loaders.load(this.reader.byProject, id)) ?? [];
  }
}

@Resolver(() => SupportApplication)
export class SupportApplicationFieldsResolver {
  constructor(
    private readonly reader: SupportReader,
    private readonly projects: ProjectReader,
    private readonly people: IdentityReader,
    private readonly municipalities: MunicipalityReader,
    private readonly institutions: InstitutionReader,
  ) {}

  @ResolveField(() => SupportFormat)
  async format(
    @Parent() { formatId }: SupportApplication,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<SupportFormat> {
    return found(await loaders.load(this.reader.formats, formatId));
  }

  @ResolveField(() => Project, {
    nullable: true,
    description: 'The project; null for editors who cannot see it, because it is private.',
  })
  project(
    @Parent() { projectId }: SupportApplication,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Project | null> {
    return loaders.load(this.projects.byId, projectId);
  }

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'The organisation that leads the project.',
  })
  organisation(
    @Parent() application: SupportApplication,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | Institution | null> {
    return organisationOf(application, loaders, this.municipalities, this.institutions);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who has applied for the project.' })
  async appliedBy(
    @Parent() { appliedBy }: SupportApplication,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return appliedBy === null ? null : loaders.load(this.people.personsById, appliedBy);
  }

  @ResolveField(() => [SupportHistoryEntry], { description: 'What has happened, the first first.' })
  async history(
    @Parent() { id }: SupportApplication,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<SupportHistoryEntry[]> {
    return (await loaders.load(this.reader.history, id)) ?? [];
  }
}

@Resolver(() => SupportHistoryEntry)
export class SupportHistoryFieldsResolver {
  constructor(private readonly people: IdentityReader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who did it.' })
  async actor(
    @Parent() { actorId }: SupportHistoryEntry,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return actorId === null ? null : loaders.load(this.people.personsById, actorId);
  }
}
