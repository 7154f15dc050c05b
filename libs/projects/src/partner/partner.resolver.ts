import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Project } from '../project/project.model.js';
import { ProjectReader } from '../project/project.reader.js';
import { JoinRequestService } from './join-request.service.js';
import { InvitePartnerInput, RequestToJoinInput } from './partner.inputs.js';
import { PartnerService } from './partner.service.js';

@Resolver(() => Project)
export class PartnerResolver {
  constructor(
    private readonly reader: ProjectReader,
    private readonly service: PartnerService,
    private readonly requests: JoinRequestService,
  ) {}

  @Requires('project.join')
  @Mutation(() => Project, {
    description:
      'Asks to join for an own organisation. Refuses with PROJECT_NO_SEARCH, PROJECT_ALREADY_IN, BAD_INPUT for unanswered questions.',
  })
  async requestToJoinProject(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: RequestToJoinInput,
  ): Promise<Project> {
    await this.requests.ask(ctx, input);
    return this.get(ctx, input.projectId);
  }

  @Requires('project.join')
  @Mutation(() => Project, {
    description:
      'Takes a request of an own organisation back. Refuses with ALREADY_DECIDED, PROJECT_REQUEST_LAPSED.',
  })
  async withdrawJoinRequest(
    @CurrentCtx() ctx: Ctx,
    @Args('requestId', { type: () => ID }) requestId: string,
  ): Promise<Project> {
    return this.get(ctx, await this.requests.withdraw(ctx, requestId));
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Takes the organisation in, or refuses with a reason it sees; for those who lead the project. Refuses with ALREADY_DECIDED, PROJECT_REQUEST_LAPSED, REASON_REQUIRED.',
  })
  async decideJoinRequest(
    @CurrentCtx() ctx: Ctx,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('accept') accept: boolean,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ): Promise<Project> {
    return this.get(ctx, await this.requests.decide(ctx, requestId, accept, reason));
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Invites an organisation; for those who lead the project. Refuses with PROJECT_NO_SEARCH, PROJECT_ALREADY_IN, CONFLICT when it has asked to join.',
  })
  async inviteProjectPartner(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: InvitePartnerInput,
  ): Promise<Project> {
    await this.service.invite(ctx, input);
    return this.get(ctx, input.projectId);
  }

  @Requires('project.join')
  @Mutation(() => Project, {
    description:
      'Commits for an own organisation that is invited or accepted. Without the mandate of the town it is prepared: see ' +
      'viewer.organisations.mandateRequest. Refuses with PROJECT_INVITATION_LAPSED, CONFLICT, NEEDS_INSTITUTION_ADMIN.',
  })
  async confirmProjectPartnership(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<Project> {
    await this.service.confirm(ctx, projectId, organisationId);
    return this.get(ctx, projectId);
  }

  @Requires('project.join')
  @Mutation(() => Boolean, {
    description:
      'Declines an invitation, or leaves, for an own organisation. Refuses with PROJECT_INVITATION_LAPSED, PROJECT_LEAD_LEAVES, PROJECT_LAST_LEAD.',
  })
  async leaveProject(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ): Promise<boolean> {
    await this.service.leave(ctx, projectId, organisationId, reason);
    return true;
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      'Ends a partnership, or takes an invitation back, with a reason; for those who lead the project. Refuses with REASON_REQUIRED, PROJECT_LEAD_LEAVES.',
  })
  async removeProjectPartner(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID }) partnerId: string,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ): Promise<Project> {
    await this.service.remove(ctx, projectId, partnerId, reason);
    return this.get(ctx, projectId);
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description: 'Hands the lead to another partner; for those who lead the project.',
  })
  async setProjectLead(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID }) partnerId: string,
  ): Promise<Project> {
    await this.service.setLead(ctx, projectId, partnerId);
    return this.get(ctx, projectId);
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description: 'Says what a partner brings in; for its own people in the project, and those who lead it.',
  })
  async setPartnerContribution(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID }) partnerId: string,
    @Args('contribution', { type: () => String, nullable: true }) contribution: string | null,
  ): Promise<Project> {
    await this.service.setContribution(ctx, projectId, partnerId, contribution);
    return this.get(ctx, projectId);
  }

  @Requires('project.act')
  @Mutation(() => Project, {
    description:
      '"Partnerschaft vollständig": nobody can ask to join, nobody is suggested; and back. For those who lead the project.',
  })
  async setPartnersComplete(
    @CurrentCtx() ctx: Ctx,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('complete') complete: boolean,
  ): Promise<Project> {
    await this.service.setComplete(ctx, projectId, complete);
    return this.get(ctx, projectId);
  }

  private async get(ctx: Ctx, id: string): Promise<Project> {
    return found(await this.reader.one(ctx, id), `no visible project ${id}`);
  }
}
