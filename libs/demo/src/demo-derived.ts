import { CircleProposals } from '@app/circles';
import { Matches, MatchIndex } from '@app/matching';
import type { Ctx } from '@app/platform/context';
import { QuestionIndexer } from '@app/questions';
import { Injectable } from '@nestjs/common';

/** What the product works out of its content at night; after seeding nobody should wait for that. */
@Injectable()
export class DemoDerived {
  constructor(
    private readonly indexer: QuestionIndexer,
    private readonly matchIndex: MatchIndex,
    private readonly matches: Matches,
    private readonly circles: CircleProposals,
  ) {}

  /** Search documents, matches, and circles, in the order they build on each other. */
  async refresh(ctx: Ctx): Promise<void> {
    await this.indexer.catchUp(ctx);
    await this.matchIndex.refresh(ctx, null);
    await this.matches.prepareAll(ctx);
    await this.circles.refresh(ctx);
  }
}
