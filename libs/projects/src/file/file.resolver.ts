import { Public, Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { IdentityReader, Person } from '@app/identity';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Project } from '../project/project.model.js';
import { ProjectReader } from '../project/project.reader.js';
import { FileCare } from './file-care.service.js';
import { EditFileInput } from './file.inputs.js';
import { ProjectFile, ProjectFileConnection, ProjectFileSpace, ProjectFileVersion } from './file.model.js';
import { FileReader } from './file.reader.js';

@Resolver(() => ProjectFile)
export class FileResolver {
  constructor(
    private readonly care: FileCare,
    private readonly reader: FileReader,
    private readonly projects: ProjectReader,
    private readonly people: IdentityReader,
  ) {}

  @Public('files that are shown openly go with the project; the others are for those who work in it')
  @Query(() => ProjectFileConnection, {
    description:
      'Files of a project that the viewer can see, those with the newest version first. `NOT_FOUND` when the viewer cannot see the project. Uploaded by POST /api/projects/{id}/files.',
  })
  async projectFiles(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('folder', { type: () => String, nullable: true, description: 'Only those with this label.' })
    folder: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ProjectFileConnection> {
    const project = found(await this.projects.one(ctx, projectId), 'no visible project');
    return this.reader.list(ctx, project.id, folder ?? null, first, after);
  }

  @Public('as projectFiles')
  @Query(() => ProjectFile, { nullable: true, description: 'A file, or null when the viewer cannot see it.' })
  projectFile(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ProjectFile | null> {
    return this.reader.one(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectFile, {
    description:
      'Changes what is said about a file; for who has uploaded it and for those who edit the project. Refuses with STALE_VERSION when somebody was faster.',
  })
  async editProjectFile(@CurrentCtx() ctx: Ctx, @Args('input') input: EditFileInput): Promise<ProjectFile> {
    await this.care.edit(ctx, input);
    return found(await this.reader.one(ctx, input.id), 'no visible file');
  }

  @Requires('project.act')
  @Mutation(() => Boolean, {
    description:
      'Deletes a file with all its versions; for who has uploaded it and for those who edit the project.',
  })
  async removeProjectFile(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    await this.care.remove(ctx, id);
    return true;
  }

  @ResolveField(() => ProjectFile, {
    nullable: true,
    description: 'Another file with the same content that everybody can use, if the viewer can see it.',
  })
  accessibleCopy(
    @Parent() { accessibleCopyId }: ProjectFile,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ProjectFile | null> {
    return accessibleCopyId === null
      ? Promise.resolve(null)
      : loaders.load(this.reader.byId, accessibleCopyId);
  }

  @ResolveField(() => [ProjectFileVersion], {
    description: 'All versions, the newest first; none for those who do not see the inner work.',
  })
  async versions(
    @Parent() { id }: ProjectFile,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ProjectFileVersion[]> {
    return (await loaders.load(this.reader.versions, id)) ?? [];
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who has uploaded it first; for those who see the inner work.',
  })
  uploader(
    @Parent() { createdBy }: ProjectFile,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return createdBy === null ? Promise.resolve(null) : loaders.load(this.people.personsById, createdBy);
  }
}

@Resolver(() => ProjectFileVersion)
export class FileVersionResolver {
  constructor(private readonly people: IdentityReader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who has uploaded it.' })
  uploader(
    @Parent() { uploadedBy }: ProjectFileVersion,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return uploadedBy === null ? Promise.resolve(null) : loaders.load(this.people.personsById, uploadedBy);
  }
}

/** What files add to projects. */
@Resolver(() => Project)
export class ProjectFilesResolver {
  constructor(private readonly reader: FileReader) {}

  @ResolveField(() => ProjectFileSpace, {
    nullable: true,
    description: 'Room for files; null for those who do not see the inner work.',
  })
  fileSpace(
    @Parent() { id }: Project,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ProjectFileSpace | null> {
    return loaders.load(this.reader.space, id);
  }
}
