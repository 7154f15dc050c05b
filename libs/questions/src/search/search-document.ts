import { compoundParts, isStopWord, stem, words } from '@app/topics';

/**
 * Counts up whenever a question is prepared differently than before; documents of an older version are made
 * anew by `QuestionIndexer`.
 */
export const SEARCH_VERSION = 3;

/** More different words than this say nothing more about a question. */
const MAX_WORDS = 300;
/** So many of them, from the title and the beginning of the text, are what questions are compared by. */
const CORE_WORDS = 60;
const MIN_WORD = 2;

/** Weights of PostgreSQL's text search: the word in the title, a part of it, the word in the text, a part of it. */
type Weight = 'A' | 'B' | 'C' | 'D';
const ORDER: readonly Weight[] = ['A', 'B', 'C', 'D'];

/** What a question is found by. */
export interface SearchDocument {
  /** All words, as text of a `tsvector`. */
  readonly words: string;
  /** The most telling of them, in the same form. */
  readonly core: string;
  /** Words of the title with their parts, sorted; misspelt words are looked up among these. */
  readonly titleWords: readonly string[];
}

/** Prepares a question for search; `topicIds` with the top topics above them. */
export function searchDocument(title: string, body: string, topicIds: readonly string[]): SearchDocument {
  const found = new Map<string, Weight>();
  const titleWords = new Set<string>();
  for (const { whole, parts } of contentWords(title)) {
    put(found, whole, 'A');
    titleWords.add(whole);
    for (const part of parts) {
      put(found, part, 'B');
      titleWords.add(part);
    }
  }
  for (const { whole, parts } of contentWords(withoutAddresses(body))) {
    if (found.size >= MAX_WORDS) break;
    put(found, whole, 'C');
    for (const part of parts) put(found, part, 'D');
  }
  const topics = topicIds.map((id): [string, Weight] => [topicWord(id), 'C']);
  return {
    words: vector([...found, ...topics]),
    core: vector([...[...found].slice(0, CORE_WORDS), ...topics]),
    titleWords: [...titleWords].sort(),
  };
}

function vector(words: readonly (readonly [string, Weight])[]): string {
  return words.map(([word, weight]) => `'${word}':1${weight}`).join(' ');
}

/** A word with the parts it is made of; no parts for a simple word. */
export interface ContentWord {
  /** As it stands there, folded. */
  readonly typed: string;
  /** Its stem. */
  readonly whole: string;
  readonly parts: readonly string[];
}

/** The words of a text that carry meaning, as stems, each once, in their order. */
export function contentWords(text: string): ContentWord[] {
  const seen = new Map<string, ContentWord>();
  for (const word of words(text)) {
    if (word.length < MIN_WORD || isStopWord(word)) continue;
    const whole = stem(word);
    if (!seen.has(whole))
      seen.set(whole, { typed: word, whole, parts: compoundParts(word).filter((part) => part !== whole) });
  }
  return [...seen.values()];
}

/** The "word" that stands for a topic; no text can contain it. */
export function topicWord(topicId: string): string {
  return `#${topicId}`;
}

function put(found: Map<string, Weight>, word: string, weight: Weight): void {
  const known = found.get(word);
  if (known === undefined || ORDER.indexOf(weight) < ORDER.indexOf(known)) found.set(word, weight);
}

function withoutAddresses(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)|https?:\/\/\S+|\S+@\S+/g, ' ');
}
