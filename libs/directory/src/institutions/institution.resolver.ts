import { IdentityReader, Person, Viewer } from '@app/identity';
import { Public, Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MembershipRoleEnum, type MembershipRole } from '../directory.enums.js';
import { MembershipReader } from '../membership.reader.js';
import { InstitutionMembershipService } from './institution-membership.service.js';
import {
  InstitutionKindEnum,
  PerspectiveEnum,
  type InstitutionKind,
  type Perspective,
} from './institution.enums.js';
import { EditInstitutionInput, InstitutionInput } from './institution.inputs.js';
import { Institution, InstitutionConnection, InstitutionMembership } from './institution.model.js';
import { InstitutionReader } from './institution.reader.js';
import { InstitutionService } from './institution.service.js';

@Resolver(() => Institution)
export class InstitutionResolver {
  constructor(
    private readonly institutions: InstitutionService,
    private readonly memberships: InstitutionMembershipService,
    private readonly reader: InstitutionReader,
  ) {}

  @Public('institutions are public')
  @Query(() => InstitutionConnection, { description: 'Institutions by name.' })
  async institutionList(
    @CurrentCtx() ctx: Ctx,
    @Args('kind', { type: () => InstitutionKindEnum, nullable: true, description: 'Only of this kind.' })
    kind: InstitutionKind | null,
    @Args('perspective', {
      type: () => PerspectiveEnum,
      nullable: true,
      description: 'Only those whose people speak from this perspective.',
    })
    perspective: Perspective | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Length of the page, 1 to 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
  ): Promise<InstitutionConnection> {
    return this.reader.list(ctx, { kind: kind ?? null, perspective: perspective ?? null }, first, after);
  }

  @Public('institutions are public')
  @Query(() => Institution, { nullable: true, description: 'The institution with this slug.' })
  institution(@CurrentCtx() ctx: Ctx, @Args('slug') slug: string): Promise<Institution | null> {
    return this.reader.bySlug(ctx, slug);
  }

  @Requires('institution.manage')
  @Mutation(() => Institution, { description: 'Adds an institution; its address is made of the name.' })
  createInstitution(@CurrentCtx() ctx: Ctx, @Args('input') input: InstitutionInput): Promise<Institution> {
    return this.institutions.create(ctx, input);
  }

  @Requires('institution.manage')
  @Mutation(() => Institution, { description: 'Changes an institution; its address stays.' })
  editInstitution(@CurrentCtx() ctx: Ctx, @Args('input') input: EditInstitutionInput): Promise<Institution> {
    return this.institutions.edit(ctx, input);
  }

  @Requires('institution.join')
  @Mutation(() => InstitutionMembership, {
    description:
      'Joins at once with a mail domain of the institution, otherwise asks its admins and the staff.',
  })
  joinInstitution(
    @CurrentCtx() ctx: Ctx,
    @Args('institutionId', { type: () => ID }) institutionId: string,
    @Args('message', { type: () => String, nullable: true }) message: string | null,
  ): Promise<InstitutionMembership> {
    return this.memberships.join(ctx, institutionId, message);
  }

  @Requires('institution.decide')
  @Mutation(() => InstitutionMembership, {
    description: 'Accepts or refuses a request; for admins of the institution and the staff.',
  })
  decideInstitutionMembership(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('accept') accept: boolean,
    @Args('reason', { type: () => String, nullable: true, description: 'Needed to refuse.' })
    reason: string | null,
  ): Promise<InstitutionMembership> {
    return this.memberships.decide(ctx, id, accept, reason);
  }

  @Requires('institution.join')
  @Mutation(() => Boolean, {
    description: 'Leaves an institution; its admins and the staff can end the membership of others.',
  })
  async endInstitutionMembership(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    await this.memberships.end(ctx, id);
    return true;
  }

  @Requires('institution.join')
  @Mutation(() => InstitutionMembership, {
    description: 'Makes somebody an admin of the institution, or no longer; for its admins and the staff.',
  })
  setInstitutionRole(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('role', { type: () => MembershipRoleEnum }) role: MembershipRole,
  ): Promise<InstitutionMembership> {
    return this.memberships.setRole(ctx, id, role);
  }
}

@Resolver(() => Institution)
export class InstitutionFieldsResolver {
  constructor(private readonly reader: InstitutionReader) {}

  @ResolveField(() => [String], { description: 'Its mail domains; empty for everybody but the staff.' })
  async domains(
    @Parent() { id }: Institution,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<string[]> {
    if (!ctx.actor?.permissions.has('institution.manage')) return [];
    return (await loaders.load(this.reader.domainsOf, id)) ?? [];
  }

  @ResolveField(() => InstitutionMembership, {
    nullable: true,
    description: 'The membership or request of the viewer.',
  })
  async viewerMembership(
    @Parent() { id }: Institution,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<InstitutionMembership | null> {
    return ctx.actor ? loaders.load(this.reader.ofViewer, id) : null;
  }

  @ResolveField(() => [InstitutionMembership], {
    description:
      'Its people and, for its admins and the staff, open requests first. Empty for those who belong neither to it nor to the staff.',
  })
  async people(
    @Parent() { id }: Institution,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<InstitutionMembership[]> {
    const decides = maySeeRequests(ctx, id);
    if (!decides && !ctx.actor?.institutionIds.has(id)) return [];
    const people = (await loaders.load(this.reader.peopleOf, id)) ?? [];
    return decides ? people : people.filter(({ state }) => state === 'ACTIVE');
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer decides who belongs to it.' })
  viewerDecides(@Parent() { id }: Institution, @CurrentGql() { ctx }: GqlContext): boolean {
    return maySeeRequests(ctx, id);
  }
}

@Resolver(() => InstitutionMembership)
export class InstitutionMembershipFieldsResolver {
  constructor(
    private readonly reader: InstitutionReader,
    private readonly people: IdentityReader,
    private readonly memberships: MembershipReader,
  ) {}

  /** As with towns: without the address nobody could tell a colleague from a stranger of the same name. */
  @ResolveField(() => String, {
    nullable: true,
    description:
      'The confirmed address the person signs in with; for the person and, while the request waits, those who decide.',
  })
  async email(
    @Parent() { personId, institutionId, state }: InstitutionMembership,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<string | null> {
    const reads =
      ctx.actor?.personId === personId || (state === 'PENDING' && maySeeRequests(ctx, institutionId));
    return reads ? loaders.load(this.memberships.addressOfPerson, personId) : null;
  }

  @ResolveField(() => Person)
  async person(
    @Parent() { personId }: InstitutionMembership,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person> {
    return found(await loaders.load(this.people.personsById, personId));
  }

  @ResolveField(() => Institution)
  async institution(
    @Parent() { institutionId }: InstitutionMembership,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Institution> {
    return found(await loaders.load(this.reader.byId, institutionId));
  }
}

@Resolver(() => Viewer)
export class ViewerInstitutionsResolver {
  constructor(private readonly reader: InstitutionReader) {}

  @ResolveField(() => [InstitutionMembership], {
    description: 'Institutions the viewer belongs to or has asked to join, by name.',
  })
  institutionMemberships(@CurrentGql() { ctx }: GqlContext): Promise<InstitutionMembership[]> {
    return this.reader.ofActor(ctx);
  }
}

function maySeeRequests({ actor }: Ctx, institutionId: string): boolean {
  if (!actor) return false;
  return actor.institutionAdminOf.has(institutionId) || actor.permissions.has('institution.manage');
}
