import { IdentityReader, Person } from '@app/identity';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RegisterImport } from './register-import.model.js';

@Resolver(() => RegisterImport)
export class RegisterImportFieldsResolver {
  constructor(private readonly people: IdentityReader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Null for imports from the command line.' })
  async startedBy(
    @Parent() { startedById }: RegisterImport,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return startedById === null ? null : loaders.load(this.people.personsById, startedById);
  }
}
