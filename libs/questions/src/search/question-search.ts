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
  /** Words of the text, as stems, that made the question be found; for a misspelt one, as it was typed. */
  readonly words: readonly string[];
  /** Topics the text names and the question is about. */
  readonly topicIds: readonly string[];
}

/** Of a long text, so many of its rarest words decide. */
const MAX_WORDS = 8;
/** A way of looking is only tried if it is expected to find no more questions than this. */
const MAX_EXPECTED = 2_000;
/** The rarer of two words that are looked for together may occur in so many questions: that is what is read. */
const MAX_READ = 10_000;
/** So many questions are taken from each way of looking. With the limits above this bounds the time. */
const CANDIDATES = 120;
/** When every word is too frequent to be looked for, so many of the latest questions are compared instead. */
const LATEST = 1_500;
/** What stands for a word counts less than the word itself. */
const PART = 0.5;
const MEANT = 0.7;
const TOPIC = 0.6;
/** Less than this is no resemblance. */
const MIN_SCORE = 0.2;
/** How alike two words are, by the groups of three letters they share, when one is taken for the other misspelt. */
const MISSPELT = 0.4;
/** Unknown words that are looked up in one search. */
const MAX_UNKNOWN = 4;
/** Of so many of the rarest words, every two are also looked for together. */
const PAIRED = 3;

/** `met` are places in the list of criteria, from 1. */
type Compared = { id: string; points: number; met: number[] };

/** What a question `c` gains by the criteria `k`, words of the title counting most, and which of them it meets. */
const POINTS = `sum(ts_rank('{0.3, 0.5, 0.6, 1}', c.core, k.query) * k.value)::float8 as points,
  array_agg(k.place::int order by k.place) filter (where c.core @@ k.query) as met`;

/** ts_rank gives a single word its weight divided by this, see "Ranking" in the PostgreSQL manual. */
const RANK_DIVISOR = 1.644_934;

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
    const catalogue = await this.topics.current();
    const query = searchQuery(text, catalogue);
    const meanings = await this.meanings(ctx, query.words);
    return {
      ...query,
      words: query.words.map((word) => {
        const meant = meanings.get(word.whole) ?? [];
        // A misspelt word means the topics of what was meant.
        const topics = word.topics.length > 0 || !meant[0] ? word.topics : catalogue.ofWord(meant[0]);
        return { ...word, meant, topics };
      }),
    };
  }

  /** The questions the actor can see that resemble a text most, best first; `query` is what `understand` made of it. */
  async similar(ctx: Ctx, query: SearchQuery, limit: number): Promise<SearchHit[]> {
    if (query.words.length === 0 && query.topicIds.length === 0) return [];
    const frequencies = await this.statistics.current();
    const words = [...query.words]
      .sort((a, b) => frequencies.share(a.whole) - frequencies.share(b.whole))
      .slice(0, MAX_WORDS);
    const topicIds = [...new Set([...query.topicIds, ...words.flatMap(({ topics }) => topics.flat())])];
    const criteria = criteriaOf(words, query.topicIds, frequencies);
    // Several words that together name a topic count as one: a question of the topic need not have each of them.
    const names = query.namedTopicId === null ? 1 : words.length;
    const most = words.reduce((sum, word) => sum + rarity(word.whole, frequencies), 0) / names;
    const ways = waysToLook(words, criteria, frequencies);
    const found = ways.length === 0 ? [] : await this.compare(ctx, criteria, ways, limit);
    const rows = found.length > 0 ? found : await this.compareLatest(ctx, criteria, limit);
    return rows
      .map(({ id, points, met }) => ({
        id,
        score: Math.min(1, points / Math.max(most, 1)),
        ...whyOf(met ?? [], criteria, words, topicIds),
      }))
      .filter(({ score }) => score >= MIN_SCORE);
  }

  /** Compares what is found by each of `ways`, texts of a `tsquery`. */
  private compare(
    ctx: Ctx,
    criteria: readonly Criterion[],
    ways: readonly string[],
    limit: number,
  ): Promise<Compared[]> {
    return this.db.rows<Compared>(
      ctx,
      `select c.question_id as id, ${POINTS}
       from (
         select distinct f.question_id from unnest($4::tsquery[]) as w (query) cross join lateral (
           select s.question_id from question_search s
           where s.words @@ w.query and ${visibleTo(ctx)} limit ${CANDIDATES}
         ) f
       ) f
       join question_search c on c.question_id = f.question_id
       cross join unnest($1::tsquery[], $2::float8[]) with ordinality as k (query, value, place)
       group by c.question_id order by points desc, c.question_id desc limit $3`,
      [...criteriaValues(criteria), limit, ways],
    );
  }

  /** Compares the latest questions. */
  private compareLatest(ctx: Ctx, criteria: readonly Criterion[], limit: number): Promise<Compared[]> {
    return this.db.rows<Compared>(
      ctx,
      `select c.question_id as id, ${POINTS}
       from (
         select s.question_id, s.core from question_search s where ${visibleTo(ctx)}
         order by s.question_id desc limit ${LATEST}
       ) c
       cross join unnest($1::tsquery[], $2::float8[]) with ordinality as k (query, value, place)
       where c.core @@ $4::tsquery
       group by c.question_id order by points desc, c.question_id desc limit $3`,
      [...criteriaValues(criteria), limit, criteria.map(({ word }) => quoted(word)).join(' | ')],
    );
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
         select w.word from question_word w where (w.word % u.token and similarity(w.word, u.token) >= ${MISSPELT}) or w.word like u.token || '%'
         order by (w.word like u.token || '%') desc, similarity(w.word, u.token) desc, w.word limit 3
       ) as meant
       from unknown u`,
      [words.map(({ whole }) => whole)],
    );
    return new Map(rows.map(({ token, meant }) => [token, meant]));
  }
}

/** How much a word tells: the rarer, the more. */
export function rarity(word: string, frequencies: WordFrequencies): number {
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
  for (const { whole, parts, meant, topics } of words) {
    const value = rarity(whole, frequencies);
    add(whole, value);
    for (const part of parts)
      add(part, Math.min(PART * rarity(part, frequencies), (value * 0.9) / parts.length));
    for (const word of meant) add(word, MEANT * value);
    for (const ids of topics) for (const id of ids) add(topicWord(id), (MEANT * value) / topics.length);
  }
  for (const id of topicIds) add(topicWord(id), TOPIC * rarity(topicWord(id), frequencies));
  return [...values].map(([word, value]) => ({ word, value }));
}

/** What the criteria a question meets say to whoever typed the text. */
function whyOf(
  met: readonly number[],
  criteria: readonly Criterion[],
  words: readonly QueryWord[],
  topicIds: readonly string[],
): Pick<SearchHit, 'words' | 'topicIds'> {
  const terms = new Set(met.map((place) => criteria[place - 1]!.word));
  return {
    words: words
      .filter((word) => [word.whole, ...word.parts, ...word.meant].some((term) => terms.has(term)))
      .map(({ whole }) => whole),
    topicIds: topicIds.filter((id) => terms.has(topicWord(id))),
  };
}

function criteriaValues(criteria: readonly Criterion[]): [string[], number[]] {
  return [criteria.map(({ word }) => quoted(word)), criteria.map(({ value }) => value * RANK_DIVISOR)];
}

function visibleTo({ actor }: Ctx): string {
  return readsMembersContent(actor) ? 's.listed' : 's.listed and s.public';
}

/**
 * Ways to look for what may resemble, as texts of a `tsquery`, from the most to the least telling: all words
 * together, two of the rarest together, any of the rare ones. Each is a plain AND or a plain OR, which the index
 * answers by reading the shorter lists only; a way that would read or find too much is left out.
 */
function waysToLook(
  words: readonly QueryWord[],
  criteria: readonly Criterion[],
  { share, documents }: WordFrequencies,
): string[] {
  const together = (terms: readonly string[]): string[] => {
    const shares = terms.map((term) => share(term));
    const found = documents * shares.reduce((product, next) => product * next, 1);
    const read = documents * Math.min(...shares);
    return found <= MAX_EXPECTED && read <= MAX_READ ? [terms.map(quoted).join(' & ')] : [];
  };
  const rarest = criteria.map(({ word }) => word).sort((a, b) => share(a) - share(b));
  const ways = words.length > 1 ? together(words.map(({ whole, meant }) => meant[0] ?? whole)) : [];
  for (const [index, one] of rarest.slice(0, PAIRED).entries())
    for (const other of rarest.slice(index + 1, PAIRED)) ways.push(...together([one, other]));

  const alone: string[] = [];
  let found = 0;
  for (const word of rarest) {
    found += share(word) * documents;
    if (found > MAX_EXPECTED) break;
    alone.push(quoted(word));
  }
  if (alone.length > 0) ways.push(alone.join(' | '));
  return [...new Set(ways)];
}
