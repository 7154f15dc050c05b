import { compoundParts } from './german/lexicon.js';
import { isStopWord, sentences, stem, words } from './german/words.js';

/** What the matcher needs to know about a topic. */
export interface MatchableTopic {
  readonly id: string;
  /** Null for a top topic. */
  readonly parentId: string | null;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly synonyms: readonly string[];
}

export interface TopicHit {
  readonly topicId: string;
  /** The term of the taxonomy that fits best, as it is written there. */
  readonly term: string;
  /** Higher is better; 1 is one synonym met once in running text. */
  readonly score: number;
}

/** The topics that share a term. */
export type TopicIdsOfTerm = readonly string[];

interface Term {
  readonly text: string;
  /** Its folded words, for comparing with something half typed. */
  readonly typed: string;
  /** Stems of its words in order. */
  readonly stems: readonly string[];
  /** Stems that have to occur in one sentence for a loose match; empty when only the exact term counts. */
  readonly parts: readonly string[];
  readonly topics: readonly { readonly id: string; readonly weight: number }[];
}

/** The first line of a text is its title and says more than what follows. */
const TITLE_FACTOR = 3;

/** How much a match counts by the way it was found. */
const EXACT = 1;
const END_OF_COMPOUND = 0.7;
const START_OF_COMPOUND = 0.5;
const PARTS_IN_SENTENCE = 0.7;
const BEGINNING_TYPED = 0.6;
/** Several words that begin a term mean it more than their first word alone means another one. */
const BEGINNING_OF_SEVERAL = 1.1;
const MISTYPED = 0.5;

/** A term that belongs to a top topic says less than one of a subtopic. */
const TOP_TOPIC = 0.6;

/** Weaker hits are noise: a loose match somewhere in a long text. */
const MIN_SCORE = 0.5;

/** Everything beyond is not read for tagging; the first page of a text says what it is about. */
const MAX_TEXT = 6_000;
const MIN_PART_OF_COMPOUND = 5;
const MIN_TYPED = 3;
/** Up to so many words a text is something typed into a search field, where endings and typing errors matter. */
const TYPED_WORDS = 4;

/** Splits a label at its conjunctions: "Stadtmarketing und Citymanagement" holds two terms. */
const CONJUNCTIONS = /\s*(?:,| und | and | oder )\s*/;

/** The terms a label holds; "Land-" of "Land- und Forstwirtschaft" is no word of its own. */
export function partsOfLabel(label: string): string[] {
  return label.split(CONJUNCTIONS).filter((part) => !part.endsWith('-'));
}

/**
 * Finds the topics a text is about by the terms of the taxonomy: names, parts of names, synonyms. Inflection,
 * umlaut spellings and compounds are seen through. Built once per state of the taxonomy, then only read.
 */
export class TopicMatcher {
  /** Terms by the stem of their first word, longest first. */
  private readonly byFirst = new Map<string, Term[]>();
  /** Terms of one word, by its stem. */
  private readonly single = new Map<string, Term>();
  /** Terms with several parts, by the part that occurs in the fewest terms. */
  private readonly byRarestPart = new Map<string, Term[]>();
  /** Everything that can be completed while it is typed; English names are found in this way only. */
  private readonly completions: readonly Term[];
  private readonly topIds: ReadonlySet<string>;

  constructor(topics: readonly MatchableTopic[]) {
    this.topIds = new Set(topics.filter(({ parentId }) => parentId === null).map(({ id }) => id));
    const terms = collectTerms(topics, (topic) => [
      ...partsOfLabel(topic.nameDe),
      topic.nameDe,
      ...topic.synonyms,
    ]);
    this.completions = [
      ...terms,
      ...collectTerms(topics, (topic) => [...partsOfLabel(topic.nameEn), topic.nameEn]),
    ];
    const frequency = new Map<string, number>();
    for (const term of terms) {
      for (const part of term.parts) frequency.set(part, (frequency.get(part) ?? 0) + 1);
      push(this.byFirst, term.stems[0]!, term);
      if (term.stems.length === 1) this.single.set(term.stems[0]!, term);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.stems.length - a.stems.length);
    for (const term of terms) {
      if (term.parts.length < 2) continue;
      const rarest = [...term.parts].sort((a, b) => frequency.get(a)! - frequency.get(b)!)[0]!;
      push(this.byRarestPart, rarest, term);
    }
  }

  /** The topics of `text`, best first. Its first line counts as title. */
  match(text: string, limit = 5): TopicHit[] {
    const start = text.trimStart().slice(0, MAX_TEXT);
    const lineEnd = start.indexOf('\n');
    const title = lineEnd < 0 ? start : start.slice(0, lineEnd);
    const tally = new Tally();
    this.read(title, TITLE_FACTOR, tally);
    if (lineEnd >= 0) this.read(start.slice(lineEnd + 1), 1, tally);
    const typed = words(title);
    if (lineEnd < 0 && typed.length <= TYPED_WORDS) this.readTyped(typed, tally);
    return tally.best(limit);
  }

  /**
   * The topics one word means, each list by one of its terms: a term as such, or what a compound ends and begins
   * with. Search reads a word by this, so that it finds what tagging has given the topic.
   */
  ofWord(word: string): TopicIdsOfTerm[] {
    const exact = this.single.get(stem(word));
    // Inside a compound a top topic says too little: a Schulhof is not all of education.
    return exact
      ? [exact.topics.map(({ id }) => id)]
      : this.insideCompound(word)
          .map(({ term }) => term.topics.flatMap(({ id }) => (this.topIds.has(id) ? [] : [id])))
          .filter((ids) => ids.length > 0);
  }

  /** Adds up what running text holds. */
  private read(text: string, factor: number, tally: Tally): void {
    for (const sentence of sentences(text)) {
      const tokens = words(sentence);
      const stems = tokens.map(stem);
      const parts = new Set<string>();
      for (let at = 0; at < tokens.length;) {
        const exact = this.exactAt(stems, at);
        const length = exact?.stems.length ?? 1;
        for (let next = at; next < at + length; next++) {
          parts.add(stems[next]!);
          for (const part of compoundParts(tokens[next]!)) parts.add(part);
        }
        if (exact) tally.addSure(exact, factor * EXACT * (1 + 0.25 * (length - 1)));
        else for (const { term, value } of this.insideCompound(tokens[at]!)) tally.add(term, factor * value);
        at += length;
      }
      this.looseIn(parts, factor, tally);
    }
  }

  /** The longest term that stands at position `at`. */
  private exactAt(stems: readonly string[], at: number): Term | undefined {
    return this.byFirst
      .get(stems[at]!)
      ?.find((term) => term.stems.every((word, offset) => stems[at + offset] === word));
  }

  /** Ladenleerstand ends with Leerstand, Supermarktgebäude begins with Supermarkt, Kitagebühren does both. */
  private insideCompound(word: string): { readonly term: Term; readonly value: number }[] {
    if (isStopWord(word)) return [];
    const found: { term: Term; value: number }[] = [];
    const parts = compoundParts(word);
    const end = this.endOf(word, parts);
    if (end) found.push({ term: end, value: END_OF_COMPOUND });
    const start = this.startOf(word, parts, end?.stems[0]!.length ?? 0);
    if (start && start !== end) found.push({ term: start, value: START_OF_COMPOUND });
    return found;
  }

  private endOf(word: string, parts: readonly string[]): Term | undefined {
    const whole = stem(word);
    for (let at = 1; at <= whole.length - MIN_PART_OF_COMPOUND; at++) {
      const term = this.single.get(whole.slice(at));
      if (term) return term;
    }
    // Shorter words are only trusted where the word is known to be built from them: Stadtbus, not Abbau.
    return parts.length > 1 ? this.single.get(parts.at(-1)!) : undefined;
  }

  private startOf(word: string, parts: readonly string[], taken: number): Term | undefined {
    for (let end = word.length - Math.max(taken, 2); end >= MIN_PART_OF_COMPOUND; end--) {
      const term = this.single.get(word.slice(0, end));
      if (term) return term;
    }
    // Kitagebühren begins with Kita; Parkgebühren have nothing to do with Parks.
    const first = parts.length > 1 ? this.single.get(parts[0]!) : undefined;
    return first && word.startsWith(first.typed) ? first : undefined;
  }

  /** "Planung der Wärme" holds the parts of Wärmeplanung. */
  private looseIn(parts: ReadonlySet<string>, factor: number, tally: Tally): void {
    for (const part of parts) {
      for (const term of this.byRarestPart.get(part) ?? []) {
        if (!tally.knows(term) && term.parts.every((other) => parts.has(other)))
          tally.add(term, factor * PARTS_IN_SENTENCE);
      }
    }
  }

  /** What somebody is typing into a field: the last word may be unfinished, a word may be misspelt. */
  private readTyped(typed: readonly string[], tally: Tally): void {
    const last = typed.at(-1) ?? '';
    const all = typed.join(' ');
    for (const term of this.completions) {
      if (tally.knows(term)) continue;
      if (all.length >= MIN_TYPED && term.typed.startsWith(all))
        tally.raise(term, TITLE_FACTOR * (typed.length > 1 ? BEGINNING_OF_SEVERAL : BEGINNING_TYPED), true);
      else if (last.length >= MIN_TYPED && term.typed.startsWith(last))
        tally.raise(term, TITLE_FACTOR * BEGINNING_TYPED * 0.8, true);
    }
    if (tally.isSure) return;
    const stems = typed.map(stem);
    for (const [word, term] of this.single)
      if (stems.some((other) => isTypo(word, other))) tally.raise(term, TITLE_FACTOR * MISTYPED);
  }
}

/** Sums scores per topic. The same term again counts less each time, so that repetition does not win. */
class Tally {
  private readonly scores = new Map<string, { score: number; term: string; best: number }>();
  private readonly seen = new Map<Term, number>();
  private sure = false;

  /** A term stood there as such, or was begun. */
  get isSure(): boolean {
    return this.sure;
  }

  knows(term: Term): boolean {
    return this.seen.has(term);
  }

  add(term: Term, value: number): void {
    const times = this.seen.get(term) ?? 0;
    this.seen.set(term, times + 1);
    for (const { id, weight } of term.topics) {
      const points = (value * weight) / (1 + times) ** 2;
      const entry = this.scores.get(id) ?? { score: 0, term: term.text, best: 0 };
      entry.score += points;
      if (points > entry.best) Object.assign(entry, { best: points, term: term.text });
      this.scores.set(id, entry);
    }
  }

  /** Adds a term that stood there word for word. */
  addSure(term: Term, value: number): void {
    this.sure = true;
    this.add(term, value);
  }

  /** Lifts the topics of a term to `value` where they have less. */
  raise(term: Term, value: number, sure = false): void {
    this.sure ||= sure;
    for (const { id, weight } of term.topics) {
      const entry = this.scores.get(id);
      if (!entry || entry.score < value * weight)
        this.scores.set(id, { score: value * weight, term: term.text, best: value * weight });
    }
  }

  best(limit: number): TopicHit[] {
    return [...this.scores]
      .map(([topicId, { score, term }]) => ({ topicId, term, score }))
      .filter(({ score }) => score >= MIN_SCORE)
      .sort((a, b) => b.score - a.score || a.term.length - b.term.length)
      .slice(0, limit);
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The terms `textsOf` gives per topic; a term several topics share is one term with several topics. */
function collectTerms(
  topics: readonly MatchableTopic[],
  textsOf: (topic: MatchableTopic) => readonly string[],
): Term[] {
  const terms = new Map<string, { text: string; tokens: string[]; topics: Map<string, number> }>();
  for (const topic of topics) {
    for (const text of textsOf(topic)) {
      const tokens = words(text);
      if (tokens.length === 0) continue;
      const key = tokens.map(stem).join(' ');
      const term = terms.get(key) ?? { text, tokens, topics: new Map<string, number>() };
      term.topics.set(topic.id, topic.parentId === null ? TOP_TOPIC : 1);
      terms.set(key, term);
    }
  }
  return [...terms].map(([key, { text, tokens, topics: of }]) => ({
    text,
    typed: tokens.join(' '),
    stems: key.split(' '),
    parts: [...new Set(tokens.filter((token) => !isStopWord(token)).flatMap(partsOf))],
    topics: [...of].map(([id, weight]) => ({ id, weight: weight / Math.sqrt(of.size) })),
  }));
}

function partsOf(token: string): readonly string[] {
  const parts = compoundParts(token);
  return parts.length > 0 ? parts : [stem(token)];
}

/** One letter wrong, missing, too many, or two swapped, in words long enough to tell. */
function isTypo(term: string, word: string): boolean {
  if (word.length < 6 || term.length < 6 || Math.abs(term.length - word.length) > 1 || term === word)
    return false;
  let start = 0;
  while (start < term.length && term[start] === word[start]) start++;
  let end = 0;
  while (
    end < Math.min(term.length, word.length) - start &&
    term[term.length - 1 - end] === word[word.length - 1 - end]
  )
    end++;
  const a = term.slice(start, term.length - end);
  const b = word.slice(start, word.length - end);
  if (a.length <= 1 && b.length <= 1) return true;
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}
