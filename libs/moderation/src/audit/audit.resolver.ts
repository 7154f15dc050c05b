import { isId } from '@app/contracts';
import { IdentityReader, Person } from '@app/identity';
import { Requires } from '@app/platform/access';
import { found, signedIn, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AuditConnection, AuditEntry } from './audit.model.js';
import { AuditReader } from './audit.reader.js';
import { AuditSubjects, pathTo, wordsOf } from './audit-subject.reader.js';
import { actionText } from './audit.texts.js';

@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(
    private readonly reader: AuditReader,
    private readonly subjects: AuditSubjects,
    private readonly people: IdentityReader,
  ) {}

  @Requires('audit.read')
  @Query(() => AuditConnection, { description: 'The log of acts of authority, the latest first.' })
  auditLog(
    @CurrentCtx() ctx: Ctx,
    @Args('search', {
      type: () => String,
      nullable: true,
      description:
        'Only entries in which all these words stand in what was done (in German or English), or in the name of who did it.',
    })
    search: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AuditConnection> {
    return this.reader.list(ctx, search ?? null, first, after);
  }

  @ResolveField(() => String, { description: 'What was done, in words, in the language of the viewer.' })
  actionText(@Parent() { action }: AuditEntry, @CurrentCtx() { locale }: Ctx): string {
    return actionText(locale, action);
  }

  @ResolveField(() => String, {
    description:
      'What it was done to, in words: with its name while it is there. Projects and private messages are not named.',
  })
  async subjectText(
    @Parent() { subject }: AuditEntry,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<string> {
    return wordsOf(ctx.locale, found(await loaders.load(this.subjects.bySubject, subject)));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Path of the page of what it was done to; null when there is none the viewer can open.',
  })
  async subjectUrl(
    @Parent() { subject, detail }: AuditEntry,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<string | null> {
    const about = found(await loaders.load(this.subjects.bySubject, subject));
    const { caseId } = detail as { caseId?: unknown };
    return pathTo(about, isId(caseId) ? caseId : null, signedIn(ctx).permissions);
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
