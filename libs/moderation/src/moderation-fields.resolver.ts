import { Municipality, MunicipalityReader } from '@app/directory';
import { IdentityReader, Person } from '@app/identity';
import { found } from '@app/platform/context';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { markdownToText, renderMarkdown } from '@app/platform/markdown';
import { AskerDisclosure } from '@app/questions';
import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseReader } from './case.reader.js';
import { PrivateLooks } from './private-looks.js';
import { ContentStates, pathOf } from './content-state.reader.js';
import { ModerationCase, ModerationDecision, Report } from './moderation.model.js';

/** What fits into two lines of a list. */
const EXCERPT_LENGTH = 300;

@Resolver(() => ModerationCase)
export class ModerationCaseFieldsResolver {
  constructor(
    private readonly cases: CaseReader,
    private readonly states: ContentStates,
    private readonly people: IdentityReader,
    private readonly municipalities: MunicipalityReader,
    private readonly shields: AskerDisclosure,
  ) {}

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who wrote it; null for the page of a municipality, which several people write.',
  })
  async author(
    @Parent() { authorId, targetId }: ModerationCase,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    if (await loaders.load(this.shields.shieldedQuestionOf, targetId)) return null;
    return authorId === null ? null : loaders.load(this.people.personsById, authorId);
  }

  @ResolveField(() => Municipality, { nullable: true, description: 'The town in whose name it was written.' })
  async municipality(
    @Parent() { municipalityId, targetId }: ModerationCase,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | null> {
    if (await loaders.load(this.shields.shieldedQuestionOf, targetId)) return null;
    return municipalityId === null ? null : loaders.load(this.municipalities.byId, municipalityId);
  }

  @ResolveField(() => ID, {
    nullable: true,
    description:
      'The shielded question whose asker the author would show; then author and municipality are null, and ' +
      '`discloseAsker` shows them.',
  })
  shieldedQuestionId(
    @Parent() { targetId }: ModerationCase,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<string | null> {
    return loaders.load(this.shields.shieldedQuestionOf, targetId);
  }

  @ResolveField(() => [Report], { description: 'The reports in the order they came, at most 100.' })
  async reports(@Parent() { id }: ModerationCase, @CurrentGql() { loaders }: GqlContext): Promise<Report[]> {
    return (await loaders.load(this.cases.reportsOf, id)) ?? [];
  }

  @ResolveField(() => [ModerationDecision], { description: 'The decisions, the latest first.' })
  async decisions(
    @Parent() { id }: ModerationCase,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ModerationDecision[]> {
    return (await loaders.load(this.cases.decisionsOf, id)) ?? [];
  }

  @ResolveField(() => Boolean, { description: 'Whether the text is hidden now.' })
  async hidden(
    @Parent() { targetId }: ModerationCase,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<boolean> {
    return (await loaders.load(this.states.byId, targetId))?.hidden ?? false;
  }

  @ResolveField(() => Boolean, {
    description: 'Whether its author has deleted the text meanwhile; then the case can only be closed.',
  })
  async gone(
    @Parent() { targetId }: ModerationCase,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<boolean> {
    return (await loaders.load(this.states.byId, targetId))?.gone ?? true;
  }

  @ResolveField(() => String, {
    description: 'The page on which the text stands, a path below the instance.',
  })
  async url(
    @Parent() { id, targetId }: ModerationCase,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<string> {
    const state = await loaders.load(this.states.byId, targetId);
    return (state && pathOf(state)) ?? `/moderation/${id}`;
  }
}

/** What was said in private: every look at it is logged. */
@Resolver(() => ModerationCase)
export class PrivateSnapshotResolver {
  constructor(private readonly looks: PrivateLooks) {}

  @ResolveField(() => String, {
    description:
      'The text as it stood when it was first reported, Markdown. Looking at what was said in private is logged.',
  })
  async snapshotText(
    @Parent() { id, isPrivate, snapshotText }: ModerationCase,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<string> {
    if (isPrivate) await loaders.load(this.looks.record, id);
    return snapshotText;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'What stands before and after something said in private, as Markdown; null for other texts. Looking at it is logged.',
  })
  async snapshotContext(
    @Parent() { id, snapshotContext }: ModerationCase,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<string | null> {
    if (snapshotContext !== null) await loaders.load(this.looks.record, id);
    return snapshotContext;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      '`snapshotContext` as HTML that is safe to show. Looking at what was said in private is logged.',
  })
  async snapshotContextHtml(
    @Parent() item: ModerationCase,
    @CurrentGql() gql: GqlContext,
  ): Promise<string | null> {
    const context = await this.snapshotContext(item, gql);
    return context === null ? null : renderMarkdown(context);
  }

  @ResolveField(() => String, {
    description:
      '`snapshotText` as HTML that is safe to show. Looking at what was said in private is logged.',
  })
  async snapshotHtml(@Parent() item: ModerationCase, @CurrentGql() gql: GqlContext): Promise<string> {
    return renderMarkdown(await this.snapshotText(item, gql));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: `The words of \`snapshotText\` on one line without its Markdown, at most ${EXCERPT_LENGTH} characters; null for what was said in private, which is read in its case alone.`,
  })
  snapshotExcerpt(@Parent() { isPrivate, snapshotText }: ModerationCase): string | null {
    return isPrivate ? null : markdownToText(snapshotText, EXCERPT_LENGTH);
  }
}

@Resolver(() => Report)
export class ReportFieldsResolver {
  constructor(private readonly people: IdentityReader) {}

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who reported it, for the moderators and the reporter; null when the account is gone.',
  })
  async reporter(
    @Parent() { reporterId }: Report,
    @CurrentGql() { ctx, loaders }: GqlContext,
  ): Promise<Person | null> {
    if (reporterId === null) return null;
    const maySee = ctx.actor?.personId === reporterId || ctx.actor?.permissions.has('content.moderate');
    return maySee ? loaders.load(this.people.personsById, reporterId) : null;
  }
}

@Resolver(() => ModerationDecision)
export class ModerationDecisionFieldsResolver {
  constructor(private readonly people: IdentityReader) {}

  @ResolveField(() => Person)
  async decidedBy(
    @Parent() { deciderId }: ModerationDecision,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person> {
    return found(await loaders.load(this.people.personsById, deciderId));
  }
}
