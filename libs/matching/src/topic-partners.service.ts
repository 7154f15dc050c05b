import type { Ctx } from '@app/platform/context';
import { Injectable } from '@nestjs/common';
import { MatchCandidates } from './match-candidates.reader.js';
import { reasonsOf } from './match-facts.rules.js';
import type { MatchReason } from './match.model.js';
import { MatchPresenter } from './match.presenter.js';
import { rank } from './match-ranking.rules.js';
import { NORMAL_WEIGHTS, shown } from './match.rules.js';
import { MatchViewpoints } from './match-viewpoint.reader.js';

/** A town that fits what somebody does together, with the reasons in the language of the request. */
export interface TopicPartner {
  readonly municipalityId: string;
  /** 0 to 100, rounded to one decimal. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** Finds towns that would fit something several towns do together. */
@Injectable()
export class TopicPartners {
  constructor(
    private readonly viewpoints: MatchViewpoints,
    private readonly candidates: MatchCandidates,
    private readonly presenter: MatchPresenter,
  ) {}

  /**
   * The towns that offer, have solved or seek something in these topics, seen from one town; those that offer first.
   * Whether the actor may look is decided by the caller.
   *
   * @param except towns that are not to be found
   * @param first at most so many
   */
  async find(
    ctx: Ctx,
    municipalityId: string,
    topicIds: readonly string[],
    except: ReadonlySet<string>,
    first: number,
  ): Promise<TopicPartner[]> {
    const from = await this.viewpoints.ofTopics(ctx, municipalityId, topicIds);
    if (!from) return [];
    const facts = (await this.candidates.around(ctx, from)).filter((one) => !except.has(one.municipalityId));
    const best = rank(facts, NORMAL_WEIGHTS, first);
    const reasons = await this.presenter.partnerReasons(
      ctx,
      best.map((one) => reasonsOf(one.facts)),
    );
    return best.map((one, index) => ({
      municipalityId: one.facts.municipalityId,
      score: shown(one.parts).score,
      reasons: reasons[index]!,
    }));
  }
}
