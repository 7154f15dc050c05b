import type { Ctx } from '@app/platform/context';
import { TopicIndex, type TopicCatalogue } from '@app/topics';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { QuestionSearch, rarity, type SearchHit } from '../search/question-search.js';
import { contentWords, topicWord } from '../search/search-document.js';
import type { QueryWord, SearchQuery } from '../search/search-query.js';
import { WordStatistics, type WordFrequencies } from '../search/word-statistics.js';
import type { SimilarReason } from './similar-content.model.js';
import { reasonsOf, typedWords } from './similar-reasons.js';

/** Of a long text, so many of its rarest words decide. */
const MAX_WORDS = 8;
/** A part of a compound, or a topic, counts less than the word itself. */
const PART = 0.5;
const TOPIC = 0.6;
/** Less than this is no resemblance. */
const MIN_SCORE = 0.2;
/** So many compared texts are kept with their words. */
const KNOWN_TEXTS = 2_000;

/** How much something resembles what is being typed, 0 to 1, and why. */
export interface Likeness {
  readonly score: number;
  readonly reasons: SimilarReason[];
}

/** What somebody is typing, as something short texts can be compared with: titles, a sentence in brief. */
export class TypedText {
  /** Its words as they were typed, by stem. */
  readonly typedByStem: ReadonlyMap<string, string>;

  constructor(
    private readonly ctx: Ctx,
    readonly text: string,
    readonly query: SearchQuery,
    /** Those of its words that decide. */
    private readonly words: readonly QueryWord[],
    private readonly frequencies: WordFrequencies,
    private readonly catalogue: TopicCatalogue,
    private readonly wordsOf: typeof contentWords,
  ) {
    this.typedByStem = typedWords(text);
  }

  /** Topics the text names. */
  get topicIds(): readonly string[] {
    return this.query.topicIds;
  }

  /** Patterns for `like any` on folded text: what does not match one of them has none of the words. */
  get patterns(): string[] {
    return this.words.flatMap(termsOf).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  }

  /**
   * Compares a text in the measure of questions: rare words count most.
   *
   * @param topicIds what it is about; one of the text's topics also counts when it stands above one of these
   * @returns null when it does not resemble what is typed
   */
  compare(text: string, topicIds: readonly string[]): Likeness | null {
    const about = new Set(
      this.catalogue.manyById(topicIds).flatMap(({ id, parent }) => (parent ? [id, parent.id] : [id])),
    );
    const hit = this.measure(
      text,
      this.topicIds.filter((id) => about.has(id)),
    );
    if (hit.score < MIN_SCORE) return null;
    return { score: hit.score, reasons: reasonsOf(this.ctx, hit, this.typedByStem, this.catalogue) };
  }

  private measure(text: string, topicIds: readonly string[]): Omit<SearchHit, 'id'> {
    const { words, frequencies } = this;
    const found = this.wordsOf(text);
    const wholes = new Set(found.map(({ whole }) => whole));
    const parts = new Set(found.flatMap((word) => [word.whole, ...word.parts]));
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
}

/** Understands what is being typed. */
@Injectable()
export class TypedTexts {
  /** Words of the texts that are compared: the same ones with every stroke somebody types. */
  private readonly known = new LRUCache<string, ReturnType<typeof contentWords>>({
    max: KNOWN_TEXTS,
    memoMethod: (text) => contentWords(text),
  });

  constructor(
    private readonly search: QuestionSearch,
    private readonly statistics: WordStatistics,
    private readonly topics: TopicIndex,
  ) {}

  /** Null for a text that says nothing to look for. */
  async understand(ctx: Ctx, text: string): Promise<TypedText | null> {
    const query = await this.search.understand(ctx, text);
    if (query.words.length === 0 && query.topicIds.length === 0) return null;
    const [frequencies, catalogue] = await Promise.all([this.statistics.current(), this.topics.current()]);
    const words = [...query.words]
      .sort((a, b) => frequencies.share(a.whole) - frequencies.share(b.whole))
      .slice(0, MAX_WORDS);
    return new TypedText(ctx, text, query, words, frequencies, catalogue, (one) => this.known.memo(one));
  }
}

function termsOf({ whole, parts, meant }: QueryWord): string[] {
  return [whole, ...parts, ...meant];
}
