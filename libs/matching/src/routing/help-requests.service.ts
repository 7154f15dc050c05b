import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { chooseHelpers, type ChosenHelper } from '../helper-ranking.rules.js';
import { MatchCandidates } from '../match-candidates.reader.js';
import { MatchIndex } from '../match-index.service.js';
import { MatchViewpoints } from '../match-viewpoint.reader.js';
import { fromNowhere } from '../reticence.rules.js';
import { freeSlots, type AskedVia } from './routing.rules.js';

/** One question at a time is given to towns, so that a limit holds and the next question sees this one's load. */
const SUGGEST_LOCK = 7_346_251;

interface AskedRow {
  readonly municipality_id: string;
  readonly slot: number | null;
}

/** Asks towns to help with a question. Everything here wants a transaction that holds the lock. */
@Injectable()
export class HelpRequests {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly live: LiveLog,
    private readonly viewpoints: MatchViewpoints,
    private readonly candidates: MatchCandidates,
    private readonly index: MatchIndex,
  ) {}

  /** Waits until nobody else gives a question to towns; holds until the transaction ends. */
  async lock(tx: Ctx): Promise<void> {
    await this.db.execute(tx, 'select pg_advisory_xact_lock($1)', [SUGGEST_LOCK]);
  }

  /**
   * The towns that fit best and were not asked yet, without asking them; null when the question is not open or
   * not visible.
   *
   * @param reticent without regard to where the question comes from, see `fromNowhere`
   */
  async best(ctx: Ctx, questionId: string, count: number, reticent = false): Promise<ChosenHelper[] | null> {
    const place = await this.viewpoints.ofQuestion(ctx, questionId);
    if (!place) return null;
    const from = reticent ? fromNowhere(place) : place;
    const asked = await this.asked(ctx, questionId);
    const except = new Set(asked.map(({ municipality_id }) => municipality_id));
    return chooseHelpers(await this.candidates.around(ctx, from), count, except);
  }

  /**
   * Asks the best of the towns that were not asked yet: at most `count`, and never so many that more than five
   * have still to answer.
   *
   * @returns how many were asked; null when the question is not open or not visible
   */
  async askBest(tx: Ctx, questionId: string, count: number, via: AskedVia): Promise<number | null> {
    const free = await this.free(tx, questionId);
    const chosen = await this.best(tx, questionId, Math.min(count, free.length));
    if (chosen === null) return null;
    await this.ask(tx, questionId, chosen, via);
    return chosen.length;
  }

  /** The places for further open requests. */
  async free(tx: Ctx, questionId: string): Promise<number[]> {
    const asked = await this.asked(tx, questionId);
    return freeSlots(asked.flatMap(({ slot }) => (slot === null ? [] : [slot])));
  }

  /** Asks these towns; there must be places for them. Their people are told by the message. */
  async ask(tx: Ctx, questionId: string, chosen: readonly ChosenHelper[], via: AskedVia): Promise<void> {
    if (chosen.length === 0) return;
    const slots = await this.free(tx, questionId);
    const municipalityIds = chosen.map(({ municipalityId }) => municipalityId);
    await this.db.execute(
      tx,
      `insert into suggested_helper (question_id, municipality_id, topic_id, score, reasons, created_at, via, slot)
       select $1, h.municipality_id, h.topic_id, h.score, h.reasons, $6, $7, h.slot
       from unnest($2::uuid[], $3::uuid[], $4::real[], $5::jsonb[], $8::smallint[])
         as h (municipality_id, topic_id, score, reasons, slot)`,
      [
        questionId,
        municipalityIds,
        chosen.map(({ topicId }) => topicId),
        chosen.map(({ score }) => score),
        chosen.map(({ reasons }) => JSON.stringify(reasons)),
        this.clock.now(),
        via,
        slots.slice(0, chosen.length),
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
    // What is left of a limit is part of the matches of others; a town's own limit is one for all its offers.
    const limited = chosen.filter(({ isLimited }) => isLimited).map(({ municipalityId: id }) => id);
    if (limited.length > 0) await this.index.pulseOffersOf(tx, limited);
  }

  private asked(ctx: Ctx, questionId: string): Promise<(AskedRow & Record<string, unknown>)[]> {
    return this.db.rows<AskedRow & Record<string, unknown>>(
      ctx,
      'select municipality_id, slot from suggested_helper where question_id = $1',
      [questionId],
    );
  }
}
