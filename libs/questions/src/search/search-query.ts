import { contentWords, topicWord, type ContentWord } from './search-document.js';
import type { TopicCatalogue } from '@app/topics';

/** Beyond this nobody types a search; what follows is not looked at. */
export const MAX_SEARCH_TEXT = 500;

/** A word of a query with what else it may stand for. */
export interface QueryWord extends ContentWord {
  /** Words it was probably meant to be, when it does not occur in any title. */
  readonly meant: readonly string[];
  /**
   * Topics the word means, as tagging reads it; of a compound one list for each of its parts that means a topic,
   * and what is about one topic of every list is found.
   */
  readonly topics: readonly (readonly string[])[];
}

/** A search as it was typed, with everything that is known about its words. */
export interface SearchQuery {
  readonly words: readonly QueryWord[];
  /** Topics the text names. */
  readonly topicIds: readonly string[];
  /** The topic of which the whole text is a name; it is found also where none of the words stands. */
  readonly namedTopicId: string | null;
}

/** How well a text has to name a topic to mean it. */
const NAMES_TOPIC = 2.9;

/** Takes a typed text apart; `meant` is filled in by whoever knows the words that exist. */
export function searchQuery(text: string, catalogue: TopicCatalogue): SearchQuery {
  const typed = text.slice(0, MAX_SEARCH_TEXT).replaceAll('\n', ' ');
  const words = contentWords(typed);
  const topics = catalogue.match(typed, 2).filter(({ score }) => score >= NAMES_TOPIC);
  return {
    words: words.map((word) => ({ ...word, meant: [], topics: catalogue.ofWord(word.typed) })),
    topicIds: topics.map(({ topicId }) => topicId),
    namedTopicId: topics.find(({ term }) => isName(term, words))?.topicId ?? null,
  };
}

/** True when a term of the taxonomy holds every word. */
function isName(term: string, words: readonly ContentWord[]): boolean {
  const ofTerm = new Set(contentWords(term).map(({ whole }) => whole));
  return words.every(({ whole }) => ofTerm.has(whole));
}

/**
 * The query as text of a `tsquery` in which every word must occur, as such, in its parts, as what was meant or by
 * a topic it means; or the topic the whole text names. Null when nothing is left to search for.
 */
export function everyWord({ words, namedTopicId }: Omit<SearchQuery, 'topicIds'>): string | null {
  if (words.length === 0) return null;
  const all = words.map((word) => `(${alternatives(word).join(' | ')})`).join(' & ');
  return namedTopicId === null ? all : `(${all}) | ${quoted(topicWord(namedTopicId))}`;
}

/** Quotes a word for a `tsquery`. Words hold letters and digits only; topic words a UUID. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", '')}'`;
}

function alternatives({ whole, parts, meant, topics }: QueryWord): string[] {
  return [
    quoted(whole),
    ...(parts.length > 0 ? [`(${parts.map(quoted).join(' & ')})`] : []),
    ...meant.map(quoted),
    ...(topics.length > 0 ? [`(${topics.map(anyTopic).join(' & ')})`] : []),
  ];
}

function anyTopic(ids: readonly string[]): string {
  const any = ids.map((id) => quoted(topicWord(id))).join(' | ');
  return ids.length > 1 ? `(${any})` : any;
}
