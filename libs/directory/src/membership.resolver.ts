import { isId } from '@app/contracts';
import { Requires } from '@app/platform/access';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MembershipRoleEnum, type MembershipRole } from './directory.enums.js';
import { InstitutionReader } from './institutions/institution.reader.js';
import { MailDomainReader } from './mail-domain.reader.js';
import { RequestMembershipInput } from './membership.inputs.js';
import { DomainProposal, Membership } from './membership.model.js';
import { MembershipReader } from './membership.reader.js';
import { MembershipService } from './membership.service.js';
import { MunicipalityReader } from './municipality.reader.js';

@Resolver(() => Membership)
export class MembershipResolver {
  constructor(
    private readonly service: MembershipService,
    private readonly reader: MembershipReader,
    private readonly domains: MailDomainReader,
    private readonly municipalities: MunicipalityReader,
    private readonly institutions: InstitutionReader,
  ) {}

  @Requires('membership.request')
  @Query(() => DomainProposal, {
    description: 'The municipalities and the institution the own mail address points to.',
  })
  async domainProposal(
    @CurrentCtx() ctx: Ctx,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<DomainProposal> {
    const evidence = await this.domains.ofActor(ctx);
    return {
      trust: evidence.trust,
      municipalities: await loaders.loadMany(this.municipalities.byId, evidence.municipalityIds),
      institution:
        evidence.trust === 'FREEMAIL' ? null : await this.institutions.byDomain(ctx, evidence.domain),
    };
  }

  @Requires('membership.decide')
  @Query(() => [Membership], {
    description: 'Requests that wait for the admins of a municipality, oldest first. `NOT_FOUND` for others.',
  })
  async joinRequests(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
  ): Promise<Membership[]> {
    const actor = signedIn(ctx);
    const isStaff = actor.instanceRoles.has('EDITOR') || actor.instanceRoles.has('ADMIN');
    if (!isId(municipalityId) || (!isStaff && !actor.adminOf.has(municipalityId)))
      throw new Problem('NOT_FOUND', { internal: 'not an admin there' });
    return this.reader.pendingOf(ctx, municipalityId);
  }

  @Requires('town-claim.decide')
  @Query(() => [Membership], {
    description: 'First persons of municipalities that wait for the staff, oldest first.',
  })
  townClaims(@CurrentCtx() ctx: Ctx): Promise<Membership[]> {
    return this.reader.claims(ctx);
  }

  @Requires('membership.request')
  @Mutation(() => Membership, {
    description:
      'Asks to belong to a municipality. The mail domain decides: ACTIVE at once, or PENDING for its admins or (first person) the staff. Refuses with ALREADY_MEMBER, TOO_MANY_REQUESTS.',
  })
  requestMembership(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: RequestMembershipInput,
  ): Promise<Membership> {
    if (!isId(input.municipalityId)) throw new Problem('NOT_FOUND', { field: 'input.municipalityId' });
    return this.service.request(ctx, input);
  }

  @Requires('membership.decide')
  @Mutation(() => Membership, {
    description:
      'Accepts or refuses a request; a refusal needs a reason (REASON_REQUIRED). ALREADY_DECIDED when somebody was faster.',
  })
  decideMembership(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('accept') accept: boolean,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ): Promise<Membership> {
    return this.service.decide(ctx, checkedId(id), accept, reason);
  }

  @Requires('account.manage-own')
  @Mutation(() => Membership, {
    description:
      'Leaves a municipality or takes back a request; admins also end the membership of others. LAST_ADMIN when nobody would be left to administer it.',
  })
  endMembership(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<Membership> {
    return this.service.end(ctx, checkedId(id));
  }

  @Requires('membership.decide')
  @Mutation(() => Membership, {
    description: 'Gives a member another role or the mandate to promise something for the municipality.',
  })
  setMembershipRole(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('role', { type: () => MembershipRoleEnum }) role: MembershipRole,
    @Args('mandate', { type: () => Boolean, nullable: true }) mandate: boolean | null,
  ): Promise<Membership> {
    return this.service.setRole(ctx, checkedId(id), role, mandate);
  }
}

function checkedId(id: string): string {
  if (!isId(id)) throw new Problem('NOT_FOUND', { field: 'id' });
  return id;
}
