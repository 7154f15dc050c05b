import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Land } from './land.model.js';
import { Membership } from './membership.model.js';
import { MembershipReader } from './membership.reader.js';
import { Municipality } from './municipality.model.js';
import { isMember, mayEdit, seesContact } from './municipality.policy.js';
import { MunicipalityReader } from './municipality.reader.js';

@Resolver(() => Municipality)
export class MunicipalityFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalityReader,
    private readonly memberships: MembershipReader,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'Own words of the municipality, Markdown as written; null while hidden by a moderator.',
  })
  description(@Parent() municipality: Municipality, @CurrentGql() { ctx }: GqlContext): string | null {
    return municipality.descriptionHidden && !mayEdit(ctx.actor, municipality.id)
      ? null
      : municipality.description;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Own words of the municipality as safe HTML; null while hidden by a moderator.',
  })
  descriptionHtml(@Parent() municipality: Municipality, @CurrentGql() { ctx }: GqlContext): string | null {
    return municipality.descriptionHidden && !mayEdit(ctx.actor, municipality.id)
      ? null
      : municipality.descriptionHtml;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Mail address for contact, as far as its admins show it to the viewer.',
  })
  contactEmail(@Parent() municipality: Municipality, @CurrentGql() { ctx }: GqlContext): string | null {
    return seesContact(ctx, municipality) ? municipality.contactEmail : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Telephone for contact, as far as its admins show it to the viewer.',
  })
  contactPhone(@Parent() municipality: Municipality, @CurrentGql() { ctx }: GqlContext): string | null {
    return seesContact(ctx, municipality) ? municipality.contactPhone : null;
  }

  @ResolveField(() => String, {
    description: 'Who sees the contact: ME (admins), ORGANISATION, MEMBERS or PUBLIC.',
  })
  contactVisibility(@Parent() municipality: Municipality): string {
    return municipality.contactVisibility;
  }

  @ResolveField(() => Int, { description: 'Active members.' })
  async memberCount(
    @Parent() municipality: Municipality,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<number> {
    return (await loaders.load(this.municipalities.memberCountById, municipality.id)) ?? 0;
  }

  @ResolveField(() => [Membership], {
    description: 'Active members, admins first; empty for viewers who belong to no municipality.',
  })
  async members(
    @Parent() municipality: Municipality,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<Membership[]> {
    if (!isMember(ctx.actor)) return [];
    return (await loaders.load(this.memberships.activeOfMunicipality, municipality.id)) ?? [];
  }

  @ResolveField(() => [Membership], {
    description:
      'Memberships that rest because nobody confirmed them; for those who manage the municipality, else empty.',
  })
  async restingMembers(
    @Parent() municipality: Municipality,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<Membership[]> {
    if (!mayEdit(ctx.actor, municipality.id)) return [];
    return (await loaders.load(this.memberships.restingOfMunicipality, municipality.id)) ?? [];
  }

  @ResolveField(() => Membership, {
    nullable: true,
    description: 'The own membership or request here, if there is one.',
  })
  async viewerMembership(
    @Parent() municipality: Municipality,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<Membership | null> {
    if (!ctx.actor) return null;
    const own = (await loaders.load(this.memberships.currentOfPerson, ctx.actor.personId)) ?? [];
    return own.find((membership) => membership.municipalityId === municipality.id) ?? null;
  }
}

@Resolver(() => Land)
export class LandFieldsResolver {
  constructor(private readonly municipalities: MunicipalityReader) {}

  @ResolveField(() => Int, { description: 'Municipalities of the Land that take part.' })
  async memberCount(@Parent() land: Land, @CurrentGql() { loaders }: GqlContext): Promise<number> {
    return (await loaders.load(this.municipalities.countsByLand, land.key))?.members ?? 0;
  }

  @ResolveField(() => Int, { description: 'All municipalities of the Land.' })
  async municipalityCount(@Parent() land: Land, @CurrentGql() { loaders }: GqlContext): Promise<number> {
    return (await loaders.load(this.municipalities.countsByLand, land.key))?.all ?? 0;
  }
}
