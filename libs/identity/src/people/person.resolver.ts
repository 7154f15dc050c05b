import { Public, Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IdentityReader } from './identity.reader.js';
import { UpdatePersonInput } from './person.inputs.js';
import { FieldVisibilityEnum, Person, PersonVisibility } from './person.model.js';
import type { FieldVisibility } from './person.rules.js';
import { PersonService } from './person.service.js';

@Resolver()
export class PersonResolver {
  constructor(
    private readonly people: PersonService,
    private readonly reader: IdentityReader,
  ) {}

  @Public('people decide field by field what visitors see; without anything public there is no page')
  @Query(() => Person, {
    nullable: true,
    description:
      'A person. Members and staff may open everybody’s page, others only their own and those of people who show something to the public; null otherwise.',
  })
  person(@CurrentGql() gql: GqlContext, @Args('id', { type: () => ID }) id: string): Promise<Person | null> {
    return gql.loaders.load(this.reader.pagesById, id);
  }

  @Requires('account.manage-own')
  @Query(() => [PersonVisibility], { description: 'Who may see what of one’s own person.' })
  personVisibility(@CurrentCtx() ctx: Ctx): Promise<PersonVisibility[]> {
    return this.people.visibility(ctx);
  }

  @Requires('account.manage-own')
  @Mutation(() => Person, {
    description: 'Changes one’s own person. Refuses with BAD_INPUT or TOO_LONG and the field.',
  })
  updatePerson(@CurrentCtx() ctx: Ctx, @Args('input') input: UpdatePersonInput): Promise<Person> {
    return this.people.update(ctx, input);
  }

  @Requires('account.manage-own')
  @Mutation(() => [PersonVisibility], {
    description:
      'Chooses who may see a field of one’s own person (`email`, `phone`, `position`, `about`). Refuses with BAD_INPUT.',
  })
  setPersonVisibility(
    @CurrentCtx() ctx: Ctx,
    @Args('field') field: string,
    @Args('visibility', { type: () => FieldVisibilityEnum }) visibility: FieldVisibility,
  ): Promise<PersonVisibility[]> {
    return this.people.setVisibility(ctx, field, visibility);
  }
}
