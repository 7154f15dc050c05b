import { Public, Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SupportApplicationService } from './support-application.service.js';
import { SupportFormatService } from './support-format.service.js';
import {
  SupportFormatStateEnum,
  SupportStateEnum,
  type SupportFormatState,
  type SupportState,
} from './support.enums.js';
import { ApplyForSupportInput, MoveSupportApplicationInput, SupportFormatInput } from './support.inputs.js';
import {
  SupportApplication,
  SupportApplicationConnection,
  SupportFormat,
  SupportFormatConnection,
} from './support.model.js';
import { SupportReader } from './support.reader.js';

@Resolver(() => SupportFormat)
export class SupportResolver {
  constructor(
    private readonly reader: SupportReader,
    private readonly formats: SupportFormatService,
    private readonly applications: SupportApplicationService,
  ) {}

  @Public('what support there is can be read by everybody; drafts are for editors')
  @Query(() => SupportFormatConnection, {
    description: 'Formats of support, the latest first; for editors also drafts and those put away.',
  })
  supportFormats(
    @CurrentCtx() ctx: Ctx,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<SupportFormatConnection> {
    return this.reader.list(ctx, first, after);
  }

  @Public('what support there is can be read by everybody; drafts are for editors')
  @Query(() => SupportFormat, {
    nullable: true,
    description: 'A format, or null when the viewer cannot see it.',
  })
  supportFormat(@CurrentCtx() ctx: Ctx, @Args('slug') slug: string): Promise<SupportFormat | null> {
    return this.reader.bySlug(ctx, slug);
  }

  @Requires('support.keep')
  @Query(() => SupportApplicationConnection, {
    description: 'Applications for a format or for all, the latest first; for editors.',
  })
  supportApplications(
    @CurrentCtx() ctx: Ctx,
    @Args('formatId', { type: () => ID, nullable: true }) formatId: string | null,
    @Args('states', { type: () => [SupportStateEnum], nullable: true }) states: SupportState[] | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<SupportApplicationConnection> {
    return this.reader.applications(ctx, formatId ?? null, states ?? null, first, after);
  }

  @Requires('support.keep')
  @Mutation(() => SupportFormat, {
    description: 'Adds a format as a draft, or changes one; for editors. Refuses with STALE_VERSION.',
  })
  async saveSupportFormat(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: SupportFormatInput,
  ): Promise<SupportFormat> {
    return this.format(ctx, await this.formats.save(ctx, input));
  }

  @Requires('support.keep')
  @Mutation(() => SupportFormat, {
    description:
      'Opens a format for applications, closes it or puts it away; for editors. Refuses with SUPPORT_STEP_UNKNOWN, STALE_VERSION.',
  })
  async setSupportFormatState(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('state', { type: () => SupportFormatStateEnum }) state: SupportFormatState,
  ): Promise<SupportFormat> {
    await this.formats.setState(ctx, id, version, state);
    return this.format(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => SupportApplication, {
    description:
      'A project applies for support; for people who lead or edit it. Refuses with SUPPORT_NOT_OPEN, SUPPORT_PROJECT_UNFIT, SUPPORT_APPLIED_ALREADY.',
  })
  async applyForSupport(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: ApplyForSupportInput,
  ): Promise<SupportApplication> {
    return this.application(ctx, await this.applications.apply(ctx, input));
  }

  @Requires('project.act')
  @Mutation(() => SupportApplication, {
    description:
      'Takes a step with an application: editors accept, refuse and keep waiting, the project withdraws, begins and reports. ' +
      'Refuses with SUPPORT_STEP_UNKNOWN, SUPPORT_FULL, REASON_REQUIRED, STALE_VERSION.',
  })
  async moveSupportApplication(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: MoveSupportApplicationInput,
  ): Promise<SupportApplication> {
    await this.applications.move(ctx, input);
    return this.application(ctx, input.id);
  }

  private async format(ctx: Ctx, id: string): Promise<SupportFormat> {
    return found((await this.reader.formats(ctx, [id])).get(id));
  }

  private async application(ctx: Ctx, id: string): Promise<SupportApplication> {
    return found(await this.reader.application(ctx, id));
  }
}
