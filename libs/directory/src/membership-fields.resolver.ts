import { found, type Ctx } from '@app/platform/context';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { AccountAdmin, IdentityReader, Person, Viewer } from '@app/identity';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Membership } from './membership.model.js';
import { MembershipReader } from './membership.reader.js';
import { Municipality } from './municipality.model.js';
import { mayEdit } from './municipality.policy.js';
import { MunicipalityReader } from './municipality.reader.js';

/** True for the person of a request and, until it is decided, for those who decide. */
function reads({ actor }: Ctx, { personId, municipalityId, state }: Membership): boolean {
  return actor?.personId === personId || (state === 'PENDING' && mayEdit(actor, municipalityId));
}

/** True for the person of a membership and for those who decide about it. */
function concerns({ actor }: Ctx, membership: Membership): boolean {
  return actor?.personId === membership.personId || mayEdit(actor, membership.municipalityId);
}

@Resolver(() => Membership)
export class MembershipFieldsResolver {
  constructor(
    private readonly people: IdentityReader,
    private readonly memberships: MembershipReader,
    private readonly municipalities: MunicipalityReader,
  ) {}

  @ResolveField(() => Person, { description: 'Who it is.' })
  async person(@Parent() membership: Membership, @CurrentGql() { loaders }: GqlContext): Promise<Person> {
    return found(await loaders.load(this.people.personsById, membership.personId));
  }

  @ResolveField(() => Municipality)
  async municipality(
    @Parent() membership: Membership,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, membership.municipalityId));
  }

  /** Written for those who decide; once decided it has done its duty, and the person decides who sees it. */
  @ResolveField(() => String, {
    nullable: true,
    description:
      'Office or task the person gave with the request; for the person and, while it waits, those who decide. Later `Person.position` counts.',
  })
  position(@Parent() membership: Membership, @CurrentGql() { ctx }: GqlContext): string | null {
    return reads(ctx, membership) ? membership.position : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'What the person wrote with the request; for the person and, while it waits, those who decide.',
  })
  message(@Parent() membership: Membership, @CurrentGql() { ctx }: GqlContext): string | null {
    return reads(ctx, membership) ? membership.message : null;
  }

  @ResolveField(() => Boolean, {
    description:
      'True for a request that was a membership until the mail address of the person changed: the new one does not prove it. Only for the person and those who decide.',
  })
  proofLost(@Parent() membership: Membership, @CurrentGql() { ctx }: GqlContext): boolean {
    return reads(ctx, membership) && membership.proofLost;
  }

  /** Without the address nobody could tell a colleague from a stranger of the same name. */
  @ResolveField(() => String, {
    nullable: true,
    description:
      'The confirmed address the person signs in with; for the person and, while the request waits, those who decide.',
  })
  async email(
    @Parent() membership: Membership,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<string | null> {
    return reads(ctx, membership)
      ? loaders.load(this.memberships.addressOfPerson, membership.personId)
      : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Day by which the person has to confirm the membership, YYYY-MM-DD; for the person and those who decide, while it is active or rests.',
  })
  confirmBy(@Parent() membership: Membership, @CurrentGql() { ctx }: GqlContext): string | null {
    return concerns(ctx, membership) ? membership.confirmBy : null;
  }
}

/** Directory's fields of a person. */
@Resolver(() => Person)
export class PersonTownResolver {
  constructor(
    private readonly memberships: MembershipReader,
    private readonly municipalities: MunicipalityReader,
  ) {}

  @ResolveField(() => Municipality, {
    nullable: true,
    description: 'The municipality the person belongs to; of several, the first one joined.',
  })
  async municipality(
    @Parent() person: Person,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | null> {
    const id = await loaders.load(this.memberships.townOfPerson, person.id);
    return id === null ? null : loaders.load(this.municipalities.byId, id);
  }
}

/** Directory's fields of the signed-in account. */
@Resolver(() => Viewer)
export class ViewerMembershipsResolver {
  constructor(private readonly reader: MembershipReader) {}

  @ResolveField(() => [Membership], {
    description: 'Own memberships that are open, active or were refused, newest first.',
  })
  async memberships(@CurrentGql() { ctx, loaders }: GqlContext): Promise<Membership[]> {
    const personId = ctx.actor?.personId;
    return personId === undefined ? [] : ((await loaders.load(this.reader.currentOfPerson, personId)) ?? []);
  }
}

/** Directory's fields of an account as administrators see it. */
@Resolver(() => AccountAdmin)
export class AccountMembershipsResolver {
  constructor(private readonly reader: MembershipReader) {}

  @ResolveField(() => [Membership], {
    description: 'Memberships of the person that are open, active or were refused, newest first.',
  })
  async memberships(
    @Parent() account: AccountAdmin,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Membership[]> {
    return (await loaders.load(this.reader.currentOfPerson, account.person.id)) ?? [];
  }
}
