import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FreemailDomain, FreemailDomainConnection } from './domain-claim.model.js';
import { DomainClaimReader } from './domain-claim.reader.js';
import { checkedId } from './domain-claim.resolver.js';
import { MailDomainAdminService } from './mail-domain-admin.service.js';

@Resolver(() => FreemailDomain)
export class MailDomainAdminResolver {
  constructor(
    private readonly service: MailDomainAdminService,
    private readonly reader: DomainClaimReader,
  ) {}

  @Requires('mail-domain.administer')
  @Query(() => FreemailDomainConnection, {
    description: 'Public mail providers the staff have added to the delivered list, by name.',
  })
  freemailDomains(
    @CurrentCtx() ctx: Ctx,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<FreemailDomainConnection> {
    return this.reader.freemail(ctx, first, after);
  }

  @Requires('mail-domain.administer')
  @Mutation(() => FreemailDomain, {
    description:
      'Adds a public mail provider: addresses there say nothing about where their owners work. Refuses with BAD_INPUT, DOMAIN_PUBLIC (delivered already), DOMAIN_TAKEN (stands for a municipality).',
  })
  addFreemailDomain(@CurrentCtx() ctx: Ctx, @Args('domain') domain: string): Promise<FreemailDomain> {
    return this.service.addFreemail(ctx, domain);
  }

  @Requires('mail-domain.administer')
  @Mutation(() => Boolean, {
    description:
      'Takes a provider that was added from the list. Always true. NOT_FOUND for those that are delivered.',
  })
  removeFreemailDomain(@CurrentCtx() ctx: Ctx, @Args('domain') domain: string): Promise<boolean> {
    return this.service.removeFreemail(ctx, domain);
  }

  @Requires('mail-domain.administer')
  @Mutation(() => Boolean, {
    description:
      'Assigns a mail domain to a municipality, beside others it may stand for. Always true. Refuses with NOT_FOUND, BAD_INPUT, DOMAIN_PUBLIC.',
  })
  assignMailDomain(
    @CurrentCtx() ctx: Ctx,
    @Args('domain') domain: string,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
  ): Promise<boolean> {
    return this.service.assign(ctx, domain, checkedId(municipalityId));
  }

  @Requires('membership.decide')
  @Mutation(() => Boolean, {
    description:
      'Takes a mail domain from a municipality; its members stay, new people are no longer let in by it. For staff, and for admins of the municipality when the domain is confirmed. Always true. Refuses with NOT_FOUND, BAD_INPUT.',
  })
  releaseMailDomain(
    @CurrentCtx() ctx: Ctx,
    @Args('domain') domain: string,
    @Args('municipalityId', { type: () => ID }) municipalityId: string,
  ): Promise<boolean> {
    return this.service.release(ctx, domain, checkedId(municipalityId));
  }
}
