import {
  Institution,
  InstitutionReader,
  MandateRequest,
  MandateService,
  Municipality,
  MunicipalityReader,
} from '@app/directory';
import { IdentityReader, Person } from '@app/identity';
import { found } from '@app/platform/context';
import { pageSize } from '@app/platform/database';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { organisationOf } from '../project/project-fields.resolver.js';
import { ProjectParts } from '../project/project-parts.reader.js';
import { Project, ProjectViewer } from '../project/project.model.js';
import { commitmentOf } from './partner-mandate.js';
import {
  Organisation,
  ProjectJoinRequest,
  ProjectPartner,
  ProjectViewerOrganisation,
  SuggestedPartner,
} from './partner.model.js';
import { ProjectSuggestions, SUGGESTED_MAX } from './suggestions.service.js';

/** What partners add to projects. */
@Resolver(() => Project)
export class ProjectPartnersResolver {
  constructor(
    private readonly parts: ProjectParts,
    private readonly suggestions: ProjectSuggestions,
  ) {}

  @ResolveField(() => [ProjectPartner], {
    description:
      'Its partners, the lead first. Visitors see those that have committed, members also those that are accepted, ' +
      'the people of the project also those that are invited.',
  })
  async partners(@Parent() { id }: Project, @CurrentGql() gql: GqlContext): Promise<ProjectPartner[]> {
    return ((await this.parts.load(gql, 'partners', id)) ?? []).filter(({ state }) => state !== 'LAPSED');
  }

  @ResolveField(() => [ProjectPartner], {
    description:
      'Invitations that lapsed because the project was finished, and were not renewed: for the people of the project, ' +
      'the staff, and the organisation that was invited.',
  })
  async lapsedInvitations(
    @Parent() { id }: Project,
    @CurrentGql() gql: GqlContext,
  ): Promise<ProjectPartner[]> {
    return ((await this.parts.load(gql, 'partners', id)) ?? []).filter(({ state }) => state === 'LAPSED');
  }

  @ResolveField(() => [ProjectJoinRequest], {
    description:
      'Requests to join, open ones first, at most 50: all for those who lead the project, their own for the people of an organisation.',
  })
  async joinRequests(
    @Parent() { id }: Project,
    @CurrentGql() gql: GqlContext,
  ): Promise<ProjectJoinRequest[]> {
    return (await this.parts.load(gql, 'joinRequests', id)) ?? [];
  }

  @ResolveField(() => [SuggestedPartner], {
    description:
      'Municipalities that would fit, with the reasons; for those who lead the project. None while it takes on no partners.',
  })
  suggestedPartners(
    @Parent() { id, viewer }: Project,
    @CurrentGql() { ctx }: GqlContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 5 }) first: number | null,
  ): Promise<SuggestedPartner[]> {
    if (!viewer.canManage) return Promise.resolve([]);
    return this.suggestions.partnersFor(ctx, id, Math.min(pageSize(first, 5), SUGGESTED_MAX));
  }
}

@Resolver(() => ProjectViewer)
export class ProjectViewerOrganisationsResolver {
  constructor(private readonly parts: ProjectParts) {}

  @ResolveField(() => [ProjectViewerOrganisation], {
    description: 'The organisations of the viewer, those in the project first.',
  })
  async organisations(
    @Parent() { projectId }: ProjectViewer,
    @CurrentGql() gql: GqlContext,
  ): Promise<ProjectViewerOrganisation[]> {
    return (await this.parts.load(gql, 'viewerOrganisations', projectId)) ?? [];
  }
}

@Resolver(() => ProjectViewerOrganisation)
export class ViewerOrganisationFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalityReader,
    private readonly institutions: InstitutionReader,
    private readonly mandates: MandateService,
  ) {}

  @ResolveField(() => Organisation)
  async organisation(
    @Parent() own: ProjectViewerOrganisation,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | Institution> {
    return found(await organisationOf(own, loaders, this.municipalities, this.institutions));
  }

  @ResolveField(() => MandateRequest, {
    nullable: true,
    description: 'What a member of the town has prepared and those who hold its mandate have to confirm.',
  })
  async mandateRequest(
    @Parent() { projectId, municipalityId }: ProjectViewerOrganisation,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<MandateRequest | null> {
    if (municipalityId === null) return null;
    const { subjectKind } = commitmentOf(projectId, municipalityId);
    return loaders.load(this.mandates.open, `${municipalityId} ${subjectKind} ${projectId}`);
  }
}

@Resolver(() => ProjectPartner)
export class ProjectPartnerFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalityReader,
    private readonly institutions: InstitutionReader,
  ) {}

  @ResolveField(() => Organisation)
  async organisation(
    @Parent() partner: ProjectPartner,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | Institution> {
    return found(await organisationOf(partner, loaders, this.municipalities, this.institutions));
  }
}

@Resolver(() => ProjectJoinRequest)
export class JoinRequestFieldsResolver {
  constructor(
    private readonly people: IdentityReader,
    private readonly municipalities: MunicipalityReader,
    private readonly institutions: InstitutionReader,
  ) {}

  @ResolveField(() => Organisation)
  async organisation(
    @Parent() request: ProjectJoinRequest,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | Institution> {
    return found(await organisationOf(request, loaders, this.municipalities, this.institutions));
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who asked; null once the person is gone.' })
  async requestedBy(
    @Parent() { requestedBy }: ProjectJoinRequest,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return requestedBy === null ? null : loaders.load(this.people.personsById, requestedBy);
  }
}

@Resolver(() => SuggestedPartner)
export class SuggestedPartnerFieldsResolver {
  constructor(private readonly municipalities: MunicipalityReader) {}

  @ResolveField(() => Municipality)
  async municipality(
    @Parent() { municipalityId }: SuggestedPartner,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, municipalityId));
  }
}
