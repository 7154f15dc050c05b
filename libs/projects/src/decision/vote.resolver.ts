import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Project } from '../project/project.model.js';
import { ProjectReader } from '../project/project.reader.js';
import { AnswerReviewInput, CastVoteInput, NameVoteDeputyInput } from './decision.inputs.js';
import { ProjectDecision } from './decision.model.js';
import { DecisionReader } from './decision.reader.js';
import { DeputyService } from './deputy.service.js';
import { VoteService } from './vote.service.js';

@Resolver(() => ProjectDecision)
export class VoteResolver {
  constructor(
    private readonly votes: VoteService,
    private readonly deputies: DeputyService,
    private readonly reader: DecisionReader,
    private readonly projects: ProjectReader,
  ) {}

  @Requires('project.act')
  @Mutation(() => ProjectDecision, {
    description:
      'Casts the vote of a town or changes it, until the vote is closed; for those who hold its mandate and their deputies. ' +
      'Refuses with DECISION_NOT_OPEN, STALE_VERSION for another round, VOTE_NOT_ENTITLED, VOTE_NO_MANDATE, REASON_REQUIRED ' +
      'for an objection without a text.',
  })
  async castVote(@CurrentCtx() ctx: Ctx, @Args('input') input: CastVoteInput): Promise<ProjectDecision> {
    await this.votes.cast(ctx, input);
    return this.get(ctx, input.decisionId);
  }

  @Requires('project.act')
  @Mutation(() => ProjectDecision, {
    description:
      'Takes the vote of a town back, an objection too; the town has not voted then. Refuses as castVote.',
  })
  async takeBackVote(
    @CurrentCtx() ctx: Ctx,
    @Args('decisionId', { type: () => ID }) decisionId: string,
    @Args('round', { type: () => Int }) round: number,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
  ): Promise<ProjectDecision> {
    await this.votes.takeBack(ctx, decisionId, round, municipalityId);
    return this.get(ctx, decisionId);
  }

  @Requires('project.act')
  @Mutation(() => ProjectDecision, {
    description:
      'Says for a town whether a decision still holds, once the towns have been asked; it can be said anew. Refuses with ' +
      'DECISION_NO_REVIEW, VOTE_NOT_ENTITLED, VOTE_NO_MANDATE, REASON_REQUIRED.',
  })
  async answerDecisionReview(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: AnswerReviewInput,
  ): Promise<ProjectDecision> {
    await this.votes.answerReview(ctx, input);
    return this.get(ctx, input.decisionId);
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Names a deputy for the votes of a town in a project; for those who hold its mandate. Naming the same person again ' +
      'replaces the period. Refuses with VOTE_NO_MANDATE.',
  })
  async nameVoteDeputy(@CurrentCtx() ctx: Ctx, @Args('input') input: NameVoteDeputyInput): Promise<Project> {
    await this.deputies.name(ctx, input);
    return this.project(ctx, input.projectId);
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description: 'Ends a deputyship; for those who hold the mandate of the town and for the deputy.',
  })
  async endVoteDeputy(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<Project> {
    return this.project(ctx, await this.deputies.end(ctx, id));
  }

  private async get(ctx: Ctx, id: string): Promise<ProjectDecision> {
    return found(await this.reader.one(ctx, id), 'no visible decision');
  }

  private async project(ctx: Ctx, id: string): Promise<Project> {
    return found(await this.projects.one(ctx, id));
  }
}
