import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentityReader, type PersonDetails } from './identity.reader.js';
import { Person } from './person.model.js';

/** What a person shows to some and not to others: one statement for all people of an answer. */
@Resolver(() => Person)
export class PersonFieldsResolver {
  constructor(private readonly reader: IdentityReader) {}

  @ResolveField(() => String, { nullable: true, description: 'What the person does in the town hall.' })
  position(@Parent() person: Person, @CurrentGql() gql: GqlContext): Promise<string | null> {
    return this.detail(gql, person, 'position');
  }

  @ResolveField(() => String, { nullable: true, description: 'As the person has written it.' })
  phone(@Parent() person: Person, @CurrentGql() gql: GqlContext): Promise<string | null> {
    return this.detail(gql, person, 'phone');
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What the person says about themself, in Markdown.',
  })
  about(@Parent() person: Person, @CurrentGql() gql: GqlContext): Promise<string | null> {
    return this.detail(gql, person, 'about');
  }

  @ResolveField(() => String, { nullable: true, description: '`about` as HTML that is safe to show.' })
  aboutHtml(@Parent() person: Person, @CurrentGql() gql: GqlContext): Promise<string | null> {
    return this.detail(gql, person, 'aboutHtml');
  }

  @ResolveField(() => String, { nullable: true, description: 'The address the person signs in with.' })
  email(@Parent() person: Person, @CurrentGql() gql: GqlContext): Promise<string | null> {
    return this.detail(gql, person, 'email');
  }

  private async detail(gql: GqlContext, { id }: Person, field: keyof PersonDetails): Promise<string | null> {
    return (await gql.loaders.load(this.reader.detailsById, id))?.[field] ?? null;
  }
}
