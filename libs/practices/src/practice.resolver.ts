import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { EditPracticeDraftInput, PracticeDraft, PracticeDraftConnection } from './practice.model.js';
import { PracticeReader } from './practice.reader.js';
import { PracticeService } from './practice.service.js';

@Resolver(() => PracticeDraft)
export class PracticeResolver {
  constructor(
    private readonly practices: PracticeService,
    private readonly reader: PracticeReader,
  ) {}

  @Requires('practice.consent')
  @Query(() => PracticeDraftConnection, {
    description:
      'Drafts the viewer can see: editors those nobody has declined, others those of own answers and of the projects they are part of.',
  })
  practiceDrafts(
    @CurrentCtx() ctx: Ctx,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<PracticeDraftConnection> {
    return this.reader.list(ctx, first, after);
  }

  @Requires('practice.consent')
  @Query(() => PracticeDraft, {
    nullable: true,
    description: 'A draft, or null when the viewer cannot see it.',
  })
  practiceDraft(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PracticeDraft | null> {
    return this.reader.byId(ctx, id);
  }

  @Requires('practice.draft')
  @Mutation(() => PracticeDraft, {
    description:
      'Makes a draft of a practice from an answer and asks its author to consent. `CONFLICT` when the author has declined.',
  })
  async draftPractice(
    @CurrentCtx() ctx: Ctx,
    @Args('answerId', { type: () => ID }) answerId: string,
  ): Promise<PracticeDraft> {
    return this.get(ctx, await this.practices.draft(ctx, answerId));
  }

  @Requires('practice.consent')
  @Mutation(() => PracticeDraft, {
    description: 'The author of the answer agrees that a practice is made of it, or does not.',
  })
  async decidePracticeConsent(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('consent') consent: boolean,
  ): Promise<PracticeDraft> {
    await this.practices.decide(ctx, id, consent);
    return this.get(ctx, id);
  }

  @Requires('practice.consent')
  @Mutation(() => PracticeDraft, {
    description:
      'Changes a draft: of an answer its author, and editors once the author has agreed; of a project those who edit the project.',
  })
  async editPracticeDraft(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: EditPracticeDraftInput,
  ): Promise<PracticeDraft> {
    await this.practices.edit(ctx, input);
    return this.get(ctx, input.id);
  }

  private async get(ctx: Ctx, id: string): Promise<PracticeDraft> {
    return found(await this.reader.byId(ctx, id), `no visible draft ${id}`);
  }
}
