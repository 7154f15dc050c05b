import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DecisionComments } from './comment.service.js';
import { DecisionClose } from './decision-close.js';
import {
  DecisionsFilter,
  EditDecisionInput,
  ProposeDecisionInput,
  StartDecisionRoundInput,
} from './decision.inputs.js';
import { ProjectDecision, ProjectDecisionConnection } from './decision.model.js';
import { DecisionReader } from './decision.reader.js';
import { DecisionService } from './decision.service.js';

@Resolver(() => ProjectDecision)
export class DecisionResolver {
  constructor(
    private readonly service: DecisionService,
    private readonly ends: DecisionClose,
    private readonly comments: DecisionComments,
    private readonly reader: DecisionReader,
  ) {}

  @Requires('project.act')
  @Query(() => ProjectDecisionConnection, {
    description:
      'The decisions of a project: open ones first by deadline, then drafts, then what is over, the latest first. Empty for ' +
      'those who do not see the inner work.',
  })
  projectDecisions(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('filter', { type: () => DecisionsFilter, nullable: true }) filter: DecisionsFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ProjectDecisionConnection> {
    return this.reader.ofProject(ctx, projectId, filter ?? null, first, after);
  }

  @Requires('project.act')
  @Query(() => ProjectDecision, {
    nullable: true,
    description: 'A decision; null for those who do not see it.',
  })
  projectDecision(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ProjectDecision | null> {
    return this.reader.one(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectDecision, {
    description:
      'Writes a proposal as a draft; for those who work in the project. Refuses with DECISION_PROJECT_RESTS, ' +
      'DECISION_DEADLINE.',
  })
  async proposeDecision(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: ProposeDecisionInput,
  ): Promise<ProjectDecision> {
    return this.get(ctx, await this.service.propose(ctx, input));
  }

  @Requires('project.act')
  @Mutation(() => ProjectDecision, {
    description:
      'Changes a draft; for who has proposed it and for the lead. Refuses with DECISION_NOT_DRAFT, STALE_VERSION, DECISION_DEADLINE.',
  })
  async editDecision(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: EditDecisionInput,
  ): Promise<ProjectDecision> {
    await this.service.edit(ctx, input);
    return this.get(ctx, input.id);
  }

  @Requires('project.act')
  @Mutation(() => Boolean, {
    description:
      'Throws a draft away; for who has proposed it and for the lead. Refuses with DECISION_NOT_DRAFT.',
  })
  async removeDecision(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.service.remove(ctx, id);
    return true;
  }

  @Requires('project.act')
  @Mutation(() => ProjectDecision, {
    description:
      'Puts a draft to the vote of the municipalities that are confirmed partners now, one vote each; for who has proposed it ' +
      'and for the lead. Refuses with DECISION_NOT_DRAFT, STALE_VERSION, DECISION_PROJECT_RESTS, DECISION_DEADLINE, ' +
      'DECISION_NO_TOWNS, DECISION_QUORUM_HIGH.',
  })
  async openDecision(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<ProjectDecision> {
    await this.service.open(ctx, id, version);
    return this.get(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectDecision, {
    description:
      'Puts another text to the vote: a new round, in which all towns are asked anew; for who has proposed it and for the ' +
      'lead. Refuses with DECISION_NOT_OPEN, STALE_VERSION, DECISION_PROJECT_RESTS, DECISION_DEADLINE.',
  })
  async startDecisionRound(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: StartDecisionRoundInput,
  ): Promise<ProjectDecision> {
    await this.service.startRound(ctx, input);
    return this.get(ctx, input.id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectDecision, {
    description:
      'Takes an open proposal back, with a reason; for who has proposed it and for the lead. Refuses with DECISION_NOT_OPEN, ' +
      'REASON_REQUIRED.',
  })
  async withdrawDecision(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
  ): Promise<ProjectDecision> {
    await this.service.withdraw(ctx, id, reason);
    return this.get(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectDecision, {
    description:
      'Closes a vote before its deadline and stores the outcome; for the lead, once every town has voted. Refuses with ' +
      'DECISION_NOT_OPEN, DECISION_NOT_ALL_VOTED.',
  })
  async closeDecision(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('outcomeText', { type: () => String, nullable: true }) outcomeText: string | null,
  ): Promise<ProjectDecision> {
    await this.ends.closeEarly(ctx, id, outcomeText ?? null);
    return this.get(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectDecision, {
    description:
      'Writes a text to the outcome or sets the day on which the towns are asked whether it still holds, each once; for the ' +
      'lead. Refuses with DECISION_COMPLETE.',
  })
  async completeDecision(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('outcomeText', { type: () => String, nullable: true }) outcomeText: string | null,
    @Args('reviewOn', { type: () => String, nullable: true, description: 'YYYY-MM-DD, after today.' })
    reviewOn: string | null,
  ): Promise<ProjectDecision> {
    await this.ends.complete(ctx, id, outcomeText ?? null, reviewOn ?? null);
    return this.get(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectDecision, {
    description:
      'Comments; for the people of the project and the members of its partners, institutions too. Plain text.',
  })
  async commentOnDecision(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('body') body: string,
  ): Promise<ProjectDecision> {
    await this.comments.add(ctx, id, body);
    return this.get(ctx, id);
  }

  @Requires('project.act')
  @Mutation(() => ProjectDecision, { description: 'Takes a comment out; for its author and for the lead.' })
  async removeDecisionComment(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ProjectDecision> {
    return this.get(ctx, await this.comments.remove(ctx, id));
  }

  private async get(ctx: Ctx, id: string): Promise<ProjectDecision> {
    return found(await this.reader.one(ctx, id), 'no visible decision');
  }
}
