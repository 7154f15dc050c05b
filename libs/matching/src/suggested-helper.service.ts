import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable } from '@nestjs/common';
import { HELPERS_ASKED } from './helper-ranking.rules.js';
import { HelpRequests } from './routing/help-requests.service.js';
import { QuestionRouting } from './routing/question-routing.service.js';

/** Finds the first towns that can help with a question and asks them. */
@Injectable()
export class SuggestedHelpers {
  constructor(
    private readonly db: Database,
    private readonly requests: HelpRequests,
    private readonly routing: QuestionRouting,
  ) {}

  /**
   * Asks at most five towns to help, never the one that asks, and begins to wait for an answer. Does nothing when
   * towns were asked already, when the question is closed, hidden or deleted; nobody is asked when nobody fits.
   * Calling it again is harmless.
   */
  async suggest(ctx: Ctx, questionId: string): Promise<Outcome> {
    return this.db.run(ctx, async (tx) => {
      await this.requests.lock(tx);
      await this.routing.begin(tx, [questionId]);
      const asked = await this.db.row(
        tx,
        'select 1 as x from suggested_helper where question_id = $1 limit 1',
        [questionId],
      );
      if (asked) return skipped('towns were asked already');
      const count = await this.requests.askBest(tx, questionId, HELPERS_ASKED, 'FIRST');
      if (count === null) return skipped('the question is not open');
      return count === 0 ? skipped('no town fits') : done;
    });
  }
}
