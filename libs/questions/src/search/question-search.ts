import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { TopicIndex } from '@app/topics';
import { Injectable } from '@nestjs/common';
import { readsMembersContent } from '../question/question.rules.js';
import { topicWord } from './search-document.js';
import { quoted, searchQuery, type QueryWord, type SearchQuery } from './search-query.js';
import { WordStatistics, type WordFrequencies } from './word-statistics.js';

/** A question and how much it resembles a text, 0 to 1. */
export interface SearchHit {
  readonly id: string;
  readonly score: number;
}

/** Of a long text, so many of its rarest words decide. */
const MAX_WORDS = 8;
/** So many questions are compared at most; this bounds the time however frequent the words are. */
const MAX_CANDIDATES = 2_000;
/** Of words that occur almost everywhere, only the latest questions are looked at. */
const LATEST = 3_000;
/** What stands for a word counts less than the word itself. */
const PART = 0.5;
const MEANT = 0.7;
const TOPIC = 0.6;
/** Less than this is no resemblance. */
const MIN_SCORE = 0.12;
/** Unknown words that are looked up in one search. */
const MAX_UNKNOWN = 4;

interface Criterion {
  readonly word: string;
  /** What a question gains that has the word in its title. */
  readonly value: number;
}

/** Finds questions by what is in them, with a bound on the work that does not depend on the words. */
@Injectable()
export class QuestionSearch {
  constructor(
    private readonly db: Database,
    private readonly topics: TopicIndex,
    private readonly statistics: WordStatistics,
  ) {}

  /** The query of a typed text, with what its unknown words probably mean. */
  async understand(ctx: Ctx, text: string): Promise<SearchQuery> {
    const query = searchQuery(text, await this.topics.current());
    const meanings = await this.meanings(ctx, query.words);
    return {
      ...query,
      words: query.words.map((word) => ({ ...word, meant: meanings.get(word.whole) ?? [] })),
    };
  }

  /** The questions the actor can see that resemble `text` most, best first. */
  async similar(ctx: Ctx, text: string, limit: number): Promise<SearchHit[]> {
    const query = await this.understand(ctx, text);
    if (query.words.length === 0 && query.topicIds.length === 0) return [];
    const frequencies = await this.statistics.current();
    const words = [...query.words]
      .sort((a, b) => frequencies.share(a.whole) - frequencies.share(b.whole))
      .slice(0, MAX_WORDS);
    const criteria = criteriaOf(words, query.topicIds, frequencies);
    const candidates = candidatesOf(criteria, frequencies);
    const most = words.reduce((sum, word) => sum + rarity(word.whole, frequencies), 0);
    const source =
      candidates === null
        ? `(select * from question_search s where s.listed ${readsMembersContent(ctx.actor) ? '' : 'and s.public'}
             order by s.question_id desc limit ${LATEST})`
        : 'question_search';
    const rows = await this.db.rows<{ id: string; points: number }>(
      ctx,
      `select c.id, sum(ts_rank('{0.3, 0.5, 0.6, 1}', c.words, k.query) * k.value)::float8 as points
       from (
         select s.question_id as id, s.words from ${source} s
         where s.words @@ $1::tsquery and s.listed ${readsMembersContent(ctx.actor) ? '' : 'and s.public'}
         limit ${MAX_CANDIDATES}
       ) c
       cross join unnest($2::tsquery[], $3::float8[]) as k (query, value)
       group by c.id order by points desc, c.id desc limit $4`,
      [
        candidates ?? criteria.map(({ word }) => quoted(word)).join(' | '),
        criteria.map(({ word }) => quoted(word)),
        // ts_rank gives a single word at most 1 / 1.645, see its description in the PostgreSQL manual.
        criteria.map(({ value }) => value * 1.644_934),
        limit,
      ],
    );
    return rows
      .map(({ id, points }) => ({ id, score: Math.min(1, points / Math.max(most, 1)) }))
      .filter(({ score }) => score >= MIN_SCORE);
  }

  /** Words of titles that unknown words resemble or begin. */
  private async meanings(ctx: Ctx, words: readonly QueryWord[]): Promise<Map<string, string[]>> {
    if (words.length === 0) return new Map();
    const rows = await this.db.rows<{ token: string; meant: string[] }>(
      ctx,
      `with unknown as (
         select k.token from unnest($1::text[]) with ordinality as k (token, place)
         where char_length(k.token) >= 4 and not exists (select 1 from question_word w where w.word = k.token)
         order by k.place desc limit ${MAX_UNKNOWN}
       )
       select u.token, array(
         select w.word from question_word w where w.word % u.token or w.word like u.token || '%'
         order by (w.word like u.token || '%') desc, similarity(w.word, u.token) desc, w.word limit 3
       ) as meant
       from unknown u`,
      [words.map(({ whole }) => whole)],
    );
    return new Map(rows.map(({ token, meant }) => [token, meant]));
  }
}

/** How much a word tells: the rarer, the more. */
function rarity(word: string, frequencies: WordFrequencies): number {
  const documents = Math.max(frequencies.documents, 100);
  return Math.log(1 + 1 / (frequencies.share(word) + 1 / documents));
}

function criteriaOf(
  words: readonly QueryWord[],
  topicIds: readonly string[],
  frequencies: WordFrequencies,
): Criterion[] {
  const values = new Map<string, number>();
  const add = (word: string, value: number): void =>
    void values.set(word, Math.max(value, values.get(word) ?? 0));
  for (const { whole, parts, meant } of words) {
    const value = rarity(whole, frequencies);
    add(whole, value);
    for (const part of parts)
      add(part, Math.min(PART * rarity(part, frequencies), (value * 0.9) / parts.length));
    for (const word of meant) add(word, MEANT * value);
  }
  for (const id of topicIds) add(topicWord(id), TOPIC * rarity(topicWord(id), frequencies));
  return [...values].map(([word, value]) => ({ word, value }));
}

/**
 * The text of the `tsquery` that fetches what is compared: the rarest words that together occur in no more
 * questions than can be compared. When all are frequent, the two rarest must stand together; null when even
 * that is too much.
 */
function candidatesOf(criteria: readonly Criterion[], frequencies: WordFrequencies): string | null {
  const byShare = criteria
    .map(({ word }) => ({ word, matches: frequencies.share(word) * frequencies.documents }))
    .sort((a, b) => a.matches - b.matches);
  const chosen: string[] = [];
  let expected = 0;
  for (const { word, matches } of byShare) {
    if (expected + matches > MAX_CANDIDATES) break;
    expected += matches;
    chosen.push(quoted(word));
  }
  if (chosen.length > 0) return chosen.join(' | ');
  const [first, second] = byShare;
  if (first && second && (first.matches * second.matches) / frequencies.documents <= 4 * MAX_CANDIDATES)
    return `${quoted(first.word)} & ${quoted(second.word)}`;
  return null;
}
