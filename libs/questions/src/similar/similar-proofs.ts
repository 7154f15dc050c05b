import { Clock, berlinDay } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { OfferEvidenceStore, StanceReader, TopicIndex } from '@app/topics';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { QuestionSearch, rarity, type SearchHit } from '../search/question-search.js';
import { contentWords, topicWord } from '../search/search-document.js';
import type { QueryWord } from '../search/search-query.js';
import { WordStatistics, type WordFrequencies } from '../search/word-statistics.js';
import type { SimilarHit, SimilarProof } from './similar-content.model.js';
import { reasonsOf, typedWords } from './similar-reasons.js';
import { SimilarSources } from './similar-sources.js';

/** Of a long text, so many of its rarest words decide. */
const MAX_WORDS = 8;
/** So many proofs are compared; the latest are the likeliest to be asked for. */
const CANDIDATES = 200;
/** A part of a compound, or a topic, counts less than the word itself. */
const PART = 0.5;
const TOPIC = 0.6;
/** Less than this is no resemblance. */
const MIN_SCORE = 0.2;

/** Stations, web talks, practices and publications with which towns prove what they offer. */
@Injectable()
export class SimilarProofs implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly search: QuestionSearch,
    private readonly statistics: WordStatistics,
    private readonly topics: TopicIndex,
    private readonly evidence: OfferEvidenceStore,
    private readonly stances: StanceReader,
    private readonly sources: SimilarSources,
  ) {}

  onModuleInit(): void {
    this.sources.register('SimilarProof', (ctx, text, limit) => this.find(ctx, text, limit));
  }

  /** The proofs that resemble `text` most, best first. What towns show as proof, everybody may see. */
  async find(ctx: Ctx, text: string, limit: number): Promise<(SimilarProof & SimilarHit)[]> {
    const query = await this.search.understand(ctx, text);
    if (query.words.length === 0 && query.topicIds.length === 0) return [];
    const frequencies = await this.statistics.current();
    const words = [...query.words]
      .sort((a, b) => frequencies.share(a.whole) - frequencies.share(b.whole))
      .slice(0, MAX_WORDS);
    const found = await this.evidence.resembling(
      ctx,
      words.flatMap(termsOf),
      query.topicIds,
      berlinDay(this.clock.now()),
      CANDIDATES,
    );
    if (found.length === 0) return [];
    const [offers, catalogue] = await Promise.all([
      this.stances.offerById(ctx, [...new Set(found.map(({ offerId }) => offerId))]),
      this.topics.current(),
    ]);
    const typed = typedWords(text);
    return found
      .flatMap((proof) => {
        const offer = offers.get(proof.offerId);
        if (!offer) return [];
        const about = [offer.topic.id, offer.topic.parent?.id];
        const topicIds = query.topicIds.filter((id) => about.includes(id));
        const hit = compare(proof.title, words, topicIds, frequencies);
        if (hit.score < MIN_SCORE) return [];
        return [
          {
            typeName: 'SimilarProof',
            proof,
            offer,
            score: hit.score,
            reasons: reasonsOf(ctx, hit, typed, catalogue),
          },
        ];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }
}

function termsOf({ whole, parts, meant }: QueryWord): string[] {
  return [whole, ...parts, ...meant];
}

/** How much a title resembles the words of a text, in the measure of questions: rare words count most. */
function compare(
  title: string,
  words: readonly QueryWord[],
  topicIds: readonly string[],
  frequencies: WordFrequencies,
): Omit<SearchHit, 'id'> {
  const ofTitle = contentWords(title);
  const wholes = new Set(ofTitle.map(({ whole }) => whole));
  const parts = new Set(ofTitle.flatMap((word) => [word.whole, ...word.parts]));
  const value = (word: QueryWord): number =>
    [word.whole, ...word.meant].some((term) => wholes.has(term))
      ? 1
      : termsOf(word).some((term) => parts.has(term))
        ? PART
        : 0;
  const most = words.reduce((sum, { whole }) => sum + rarity(whole, frequencies), 0);
  const points = words.reduce((sum, word) => sum + value(word) * rarity(word.whole, frequencies), 0);
  const about = topicIds.reduce((sum, id) => sum + TOPIC * rarity(topicWord(id), frequencies), 0);
  return {
    score: Math.min(1, (points + about) / Math.max(most, 1)),
    words: words.filter((word) => value(word) > 0).map(({ whole }) => whole),
    topicIds,
  };
}
