import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CaseReader } from './case.reader.js';
import { CaseService } from './case.service.js';
import {
  CaseStateEnum,
  MeasureEnum,
  ReportTargetEnum,
  type CaseState,
  type Measure,
  type ReportTarget,
} from './moderation.enums.js';
import { ModerationCase, ModerationCaseConnection, Report } from './moderation.model.js';
import { ReportService } from './report.service.js';

@Resolver(() => ModerationCase)
export class ModerationResolver {
  constructor(
    private readonly reports: ReportService,
    private readonly cases: CaseService,
    private readonly reader: CaseReader,
  ) {}

  @Requires('content.report')
  @Mutation(() => Report, {
    description:
      'Reports a text to the moderators, with a reason of 10 to 2,000 characters. Reporting it again while ' +
      'they have not decided returns the first report.',
  })
  report(
    @CurrentCtx() ctx: Ctx,
    @Args('target', { type: () => ReportTargetEnum }) target: ReportTarget,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
  ): Promise<Report> {
    return this.reports.report(ctx, target, id, reason);
  }

  @Requires('content.moderate')
  @Query(() => ModerationCaseConnection, {
    description: 'Cases: open ones oldest first, decided ones latest first.',
  })
  moderationCases(
    @CurrentCtx() ctx: Ctx,
    @Args('state', { type: () => CaseStateEnum, nullable: true, defaultValue: 'OPEN' })
    state: CaseState | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ModerationCaseConnection> {
    return this.reader.list(ctx, state ?? 'OPEN', first, after);
  }

  @Requires('content.moderate')
  @Query(() => ModerationCase, { nullable: true, description: 'One case; null when there is none.' })
  moderationCase(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ModerationCase | null> {
    return this.reader.byId(ctx, id);
  }

  @Requires('content.moderate')
  @Mutation(() => ModerationCase, {
    description:
      'Decides a case and tells author and reporters. `version` is the one that was looked at: if somebody ' +
      'else has decided meanwhile, STALE_VERSION. Not about own words.',
  })
  decideCase(
    @CurrentCtx() ctx: Ctx,
    @Args('caseId', { type: () => ID }) caseId: string,
    @Args('measure', { type: () => MeasureEnum }) measure: Measure,
    @Args('reason') reason: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<ModerationCase> {
    return this.cases.decide(ctx, caseId, measure, reason, version);
  }
}
