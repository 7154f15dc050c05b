import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { done, skipped, type Outcome } from '@app/platform/jobs';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { chooseHelpers, type ChosenHelper } from './helper-ranking.rules.js';
import { MatchCandidates } from './match-candidates.reader.js';
import { MatchIndex } from './match-index.service.js';
import { MatchViewpoints } from './match-viewpoint.reader.js';

/** One question at a time is given to towns, so that a limit holds and the next question sees this one's load. */
const SUGGEST_LOCK = 7_346_251;

/** Finds towns that can help with a question and asks them. */
@Injectable()
export class SuggestedHelpers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly live: LiveLog,
    private readonly viewpoints: MatchViewpoints,
    private readonly candidates: MatchCandidates,
    private readonly index: MatchIndex,
  ) {}

  /**
   * Asks at most five towns to help, never the one that asks. Does nothing when towns were asked already, when
   * the question is closed, hidden or deleted, and when nobody fits; calling it again is harmless.
   */
  async suggest(ctx: Ctx, questionId: string): Promise<Outcome> {
    return this.db.run(ctx, async (tx) => {
      await this.db.execute(tx, 'select pg_advisory_xact_lock($1)', [SUGGEST_LOCK]);
      const asked = await this.db.row(
        tx,
        'select 1 as x from suggested_helper where question_id = $1 limit 1',
        [questionId],
      );
      if (asked) return skipped('towns were asked already');
      const from = await this.viewpoints.ofQuestion(tx, questionId);
      if (!from) return skipped('the question is not open');
      const chosen = chooseHelpers(await this.candidates.around(tx, from));
      if (chosen.length === 0) return skipped('no town fits');
      await this.ask(tx, questionId, chosen);
      return done;
    });
  }

  private async ask(tx: Ctx, questionId: string, chosen: readonly ChosenHelper[]): Promise<void> {
    const municipalityIds = chosen.map(({ municipalityId }) => municipalityId);
    await this.db.execute(
      tx,
      `insert into suggested_helper (question_id, municipality_id, topic_id, score, reasons, created_at)
       select $1, h.municipality_id, h.topic_id, h.score, h.reasons, $6
       from unnest($2::uuid[], $3::uuid[], $4::real[], $5::jsonb[]) as h (municipality_id, topic_id, score, reasons)`,
      [
        questionId,
        municipalityIds,
        chosen.map(({ topicId }) => topicId),
        chosen.map(({ score }) => score),
        chosen.map(({ reasons }) => JSON.stringify(reasons)),
        this.clock.now(),
      ],
    );
    await this.outbox.append(tx, 'question.matched.v1', { questionId, municipalityIds });
    await this.live.appendAll(
      tx,
      municipalityIds.map((id) => ({
        room: `municipality:${id}` as const,
        kind: 'question.suggested' as const,
        payload: { questionId },
      })),
    );
    // What is left of a limit is part of the matches of others.
    const limited = chosen.filter(({ isLimited }) => isLimited).map(({ topicId }) => topicId);
    if (limited.length > 0) await this.index.pulse(tx, limited);
  }
}
