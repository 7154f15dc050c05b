import { Institution, InstitutionReader, Municipality, MunicipalityReader } from '@app/directory';
import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation } from '../partner/partner.model.js';
import { organisationOf } from '../project/project-fields.resolver.js';
import { ProjectGate } from '../project/project-gate.js';
import { Project } from '../project/project.model.js';
import { ProjectReader } from '../project/project.reader.js';
import { FundingStateEnum, type FundingState } from '../projects.enums.js';
import { AddFundingInput, EditFundingInput, FundingProgrammeInput } from './funding.inputs.js';
import {
  FundingProgramme,
  FundingProgrammeConnection,
  FundingShare,
  FundingUnfit,
  ProgrammeImport,
  ProjectFunding,
} from './funding.model.js';
import { FundingReader, unfitKey } from './funding.reader.js';
import { FundingService } from './funding.service.js';
import { ProgrammeService } from './programme.service.js';

@Resolver(() => FundingProgramme)
export class ProgrammeResolver {
  constructor(
    private readonly service: ProgrammeService,
    private readonly reader: FundingReader,
    private readonly gate: ProjectGate,
  ) {}

  @Requires('programme.read')
  @Query(() => FundingProgrammeConnection, { description: 'The catalogue of funding programmes, by name.' })
  fundingProgrammes(
    @CurrentCtx() ctx: Ctx,
    @Args('archived', {
      type: () => Boolean,
      nullable: true,
      description: 'True for those no longer offered.',
    })
    archived: boolean | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<FundingProgrammeConnection> {
    return this.reader.catalogue(ctx, archived ?? false, first, after);
  }

  @ResolveField(() => [FundingUnfit], {
    description:
      'The partners of a project it is not for, and why. Empty for a project the viewer cannot see.',
  })
  async unfitFor(
    @Parent() { id }: FundingProgramme,
    @Args('projectId', { type: () => ID }) projectId: string,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<FundingUnfit[]> {
    if (!(await loaders.load(this.projectVisible, projectId))) return [];
    return (await loaders.load(this.reader.unfit, unfitKey(id, projectId))) ?? [];
  }

  @Requires('programme.keep')
  @Mutation(() => FundingProgramme, {
    description: 'Adds a programme or changes one; for editors. Refuses with PROGRAMME_KNOWN, STALE_VERSION.',
  })
  async saveFundingProgramme(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: FundingProgrammeInput,
  ): Promise<FundingProgramme> {
    const id = await this.service.save(ctx, input);
    return found((await this.reader.programmes(ctx, [id])).get(id));
  }

  @Requires('programme.keep')
  @Mutation(() => ProgrammeImport, {
    description:
      'Brings the catalogue to what a CSV file says; for editors. With anything wrong in it nothing is written, and each ' +
      'problem names its line and field.',
  })
  importFundingProgrammes(
    @CurrentCtx() ctx: Ctx,
    @Args('csv', { description: 'The text of the file.' }) csv: string,
    @Args('dryRun', { description: 'Only say what would change.' }) dryRun: boolean,
  ): Promise<ProgrammeImport> {
    return this.service.import(ctx, csv, dryRun);
  }

  private readonly projectVisible = async (
    ctx: Ctx,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, boolean>> =>
    new Map([...(await this.gate.visible(ctx, ids))].map((id) => [id, true]));
}

@Resolver(() => Project)
export class ProjectFundingResolver {
  constructor(
    private readonly service: FundingService,
    private readonly reader: FundingReader,
    private readonly projects: ProjectReader,
  ) {}

  @ResolveField(() => [ProjectFunding], {
    description:
      'Its applications for funding, the latest first; none for those who do not see the inner work.',
  })
  async fundings(
    @Parent() { id }: Project,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ProjectFunding[]> {
    return (await loaders.load(this.reader.byProject, id)) ?? [];
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Begins an application for funding; for those who edit the project. Refuses with FUNDING_SUM unless requested sum and ' +
      'own shares make up the total, with FUNDING_RATE above what the programme pays.',
  })
  async addFunding(@CurrentCtx() ctx: Ctx, @Args('input') input: AddFundingInput): Promise<Project> {
    return this.get(ctx, await this.service.add(ctx, input));
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Changes a draft; for those who edit the project. Refuses as addFunding, and with FUNDING_NOT_DRAFT, STALE_VERSION.',
  })
  async editFunding(@CurrentCtx() ctx: Ctx, @Args('input') input: EditFundingInput): Promise<Project> {
    return this.get(ctx, await this.service.edit(ctx, input));
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Says how far an application is; for those who edit the project. Refuses with FUNDING_STEP_UNKNOWN, STALE_VERSION, and with FUNDING_RATE above what the programme pays by now.',
  })
  async setFundingState(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('state', { type: () => FundingStateEnum }) state: FundingState,
  ): Promise<Project> {
    return this.get(ctx, await this.service.setState(ctx, id, version, state));
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Takes a draft out; for those who edit the project. Refuses with FUNDING_NOT_DRAFT, STALE_VERSION.',
  })
  async removeFunding(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<Project> {
    return this.get(ctx, await this.service.remove(ctx, id, version));
  }

  private async get(ctx: Ctx, id: string): Promise<Project> {
    return found(await this.projects.one(ctx, id));
  }
}

@Resolver(() => ProjectFunding)
export class FundingFieldsResolver {
  constructor(private readonly reader: FundingReader) {}

  @ResolveField(() => FundingProgramme)
  async programme(
    @Parent() { programmeId }: ProjectFunding,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<FundingProgramme> {
    return found(await loaders.load(this.reader.programmes, programmeId));
  }

  @ResolveField(() => [FundingShare])
  async shares(
    @Parent() { id }: ProjectFunding,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<FundingShare[]> {
    return (await loaders.load(this.reader.shares, id)) ?? [];
  }

  @ResolveField(() => [FundingUnfit], { description: 'The partners the programme is not for, and why.' })
  async unfit(
    @Parent() { programmeId, projectId }: ProjectFunding,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<FundingUnfit[]> {
    return (await loaders.load(this.reader.unfit, unfitKey(programmeId, projectId))) ?? [];
  }
}

@Resolver(() => FundingShare)
export class FundingShareFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalityReader,
    private readonly institutions: InstitutionReader,
  ) {}

  @ResolveField(() => Organisation)
  async organisation(
    @Parent() share: FundingShare,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | Institution> {
    return found(await organisationOf(share, loaders, this.municipalities, this.institutions));
  }
}
