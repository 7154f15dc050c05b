import { isId } from '@app/contracts';
import { Requires } from '@app/platform/access';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Municipality } from '../municipality.model.js';
import { mayEdit } from '../municipality.policy.js';
import { MunicipalityReader } from '../municipality.reader.js';
import { MailDomain, MailDomainClaim, MailDomainClaimConnection } from './domain-claim.model.js';
import { DomainClaimReader } from './domain-claim.reader.js';
import { DomainClaimService } from './domain-claim.service.js';

@Resolver(() => MailDomainClaim)
export class DomainClaimResolver {
  constructor(
    private readonly service: DomainClaimService,
    private readonly reader: DomainClaimReader,
    private readonly municipalities: MunicipalityReader,
  ) {}

  @ResolveField(() => Municipality)
  async municipality(
    @Parent() claim: MailDomainClaim,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, claim.municipalityId));
  }

  @Requires('membership.decide')
  @Query(() => [MailDomain], {
    description:
      'Mail domains that stand for a municipality; for its admins and staff. `NOT_FOUND` for others.',
  })
  async mailDomains(
    @CurrentGql() { ctx, loaders }: GqlContext,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
  ): Promise<MailDomain[]> {
    if (!isId(municipalityId) || !mayEdit(signedIn(ctx), municipalityId))
      throw new Problem('NOT_FOUND', { field: 'municipalityId' });
    return (await loaders.load(this.reader.domainsOfMunicipality, municipalityId)) ?? [];
  }

  @Requires('membership.decide')
  @Query(() => MailDomainClaimConnection, {
    description:
      'Claims of mail domains of a municipality, newest first; for its admins and staff. `NOT_FOUND` for others.',
  })
  mailDomainClaims(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<MailDomainClaimConnection> {
    return this.reader.ofMunicipality(ctx, checkedId(municipalityId), first, after);
  }

  @Requires('mail-domain.administer')
  @Query(() => MailDomainClaimConnection, { description: 'Claims that wait for their proof, newest first.' })
  pendingMailDomainClaims(
    @CurrentCtx() ctx: Ctx,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<MailDomainClaimConnection> {
    return this.reader.pending(ctx, first, after);
  }

  @Requires('mail-domain.claim')
  @Mutation(() => MailDomainClaim, {
    description:
      'Says that a mail domain is the own municipality’s. Nothing follows before the proof: the TXT record of the answer, or the word of the staff, within 30 days. Refuses with NOT_FOUND, BAD_INPUT, DOMAIN_PUBLIC, DOMAIN_TAKEN.',
  })
  claimMailDomain(
    @CurrentCtx() ctx: Ctx,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
    @Args('domain') domain: string,
  ): Promise<MailDomainClaim> {
    return this.service.claim(ctx, checkedId(municipalityId), domain);
  }

  @Requires('membership.decide')
  @Mutation(() => MailDomainClaim, {
    description:
      'Looks for the proof in the DNS, now; the claim stays PENDING when it is not there. Refuses with NOT_FOUND, ALREADY_DECIDED, DOMAIN_TAKEN, UNAVAILABLE.',
  })
  checkMailDomainClaim(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MailDomainClaim> {
    return this.service.check(ctx, checkedId(id));
  }

  @Requires('mail-domain.claim')
  @Mutation(() => Boolean, {
    description:
      'Takes a claim of the own municipality back. Always true. Refuses with NOT_FOUND, ALREADY_DECIDED.',
  })
  withdrawMailDomainClaim(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    return this.service.withdraw(ctx, checkedId(id));
  }

  @Requires('mail-domain.administer')
  @Mutation(() => MailDomainClaim, {
    description:
      'Confirms a claim without the DNS, or refuses it with a reason. Refuses with NOT_FOUND, ALREADY_DECIDED, REASON_REQUIRED, DOMAIN_TAKEN.',
  })
  decideMailDomainClaim(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('accept') accept: boolean,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ): Promise<MailDomainClaim> {
    return this.service.decide(ctx, checkedId(id), accept, reason);
  }
}

export function checkedId(id: string): string {
  if (!isId(id)) throw new Problem('NOT_FOUND', { field: 'id' });
  return id;
}
