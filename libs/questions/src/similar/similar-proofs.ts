import { Clock, berlinDay } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { OfferEvidenceStore, StanceReader } from '@app/topics';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SimilarHit, SimilarProof } from './similar-content.model.js';
import { SimilarSources } from './similar-sources.js';
import type { TypedText } from './typed-text.js';

/** So many proofs are compared; the latest are the likeliest to be asked for. */
const CANDIDATES = 200;

/** Stations, web talks, practices and publications with which towns prove what they offer. */
@Injectable()
export class SimilarProofs implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly evidence: OfferEvidenceStore,
    private readonly stances: StanceReader,
    private readonly sources: SimilarSources,
  ) {}

  onModuleInit(): void {
    this.sources.register('SimilarProof', (ctx, typed, limit) => this.find(ctx, typed, limit));
  }

  /** The proofs that resemble what is typed most, best first. What towns show as proof, everybody may see. */
  async find(ctx: Ctx, typed: TypedText, limit: number): Promise<(SimilarProof & SimilarHit)[]> {
    const found = await this.evidence.resembling(
      ctx,
      typed.patterns,
      typed.topicIds,
      berlinDay(this.clock.now()),
      CANDIDATES,
    );
    if (found.length === 0) return [];
    const offers = await this.stances.offerById(ctx, [...new Set(found.map(({ offerId }) => offerId))]);
    return found
      .flatMap((proof) => {
        const offer = offers.get(proof.offerId);
        const likeness = offer && typed.compare(proof.title, [offer.topic.id]);
        return likeness ? [{ typeName: 'SimilarProof', proof, offer, ...likeness }] : [];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }
}
