import { IdentityReader, Person } from '@app/identity';
import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AuditConnection, AuditEntry } from './audit.model.js';
import { AuditReader } from './audit.reader.js';

@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(
    private readonly reader: AuditReader,
    private readonly people: IdentityReader,
  ) {}

  @Requires('audit.read')
  @Query(() => AuditConnection, { description: 'The log of acts of authority, the latest first.' })
  auditLog(
    @CurrentCtx() ctx: Ctx,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AuditConnection> {
    return this.reader.list(ctx, first, after);
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who did it; null for the platform itself and for accounts that are gone.',
  })
  async actor(
    @Parent() { actorId }: AuditEntry,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return actorId === null ? null : loaders.load(this.people.personsById, actorId);
  }
}
