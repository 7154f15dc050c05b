import { compoundParts } from '../german/lexicon.js';
import { fold, stem, words } from '../german/words.js';
import { partsOfLabel } from '../topic-matcher.js';
import type { Topic } from '../topic.model.js';

export interface Near {
  readonly topic: Topic;
  /** The term of the topic that resembles the words most. */
  readonly term: string;
  /** 0 to 1. */
  readonly likeness: number;
}

/** Less is no resemblance. */
const MIN_LIKENESS = 0.3;

/** The terms of a topic with what they are compared by; a topic never changes, a changed one is a new object. */
const known = new WeakMap<Topic, readonly { readonly term: string; readonly features: Features }[]>();

/**
 * The topics whose words resemble `text` most, nearest first: by groups of letters they share (misspelt
 * words), and by parts of compounds they share (Wärmekonzept and Wärmeplanung).
 */
export function nearestTopics(
  text: string,
  topics: readonly Topic[],
  limit: number,
  min = MIN_LIKENESS,
): Near[] {
  const asked = features(text);
  return topics
    .map((topic) => {
      const best = termsOf(topic)
        .map(({ term, features: own }) => ({ term, likeness: likeness(asked, own) }))
        .reduce((a, b) => (b.likeness > a.likeness ? b : a));
      return { topic, ...best };
    })
    .filter((near) => near.likeness >= min)
    .sort((a, b) => b.likeness - a.likeness || a.term.length - b.term.length)
    .slice(0, limit);
}

function termsOf(topic: Topic): readonly { term: string; features: Features }[] {
  let terms = known.get(topic);
  if (!terms) {
    const names = [topic.name, topic.nameEn].flatMap((name) => [name, ...partsOfLabel(name)]);
    terms = [...new Set([...names, ...topic.synonyms])].map((term) => ({ term, features: features(term) }));
    known.set(topic, terms);
  }
  return terms;
}

interface Features {
  readonly pairs: ReadonlySet<string>;
  readonly trigrams: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
}

function features(text: string): Features {
  const tokens = words(fold(text));
  return {
    pairs: new Set(tokens.flatMap((token) => groups(` ${token} `, 2))),
    trigrams: new Set(tokens.flatMap((token) => groups(`  ${token} `, 3))),
    parts: new Set(
      tokens.flatMap((token) => {
        const parts = compoundParts(token);
        return parts.length > 0 ? parts : [stem(token)];
      }),
    ),
  };
}

function likeness(a: Features, b: Features): number {
  return Math.max(
    overlap(a.trigrams, b.trigrams),
    // Two swapped letters in a short word leave hardly a group of three whole.
    0.8 * overlap(a.pairs, b.pairs),
    0.9 * overlap(a.parts, b.parts),
  );
}

/** Dice's coefficient: shared pieces against all pieces. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** All groups of `length` neighbouring letters. */
function groups(padded: string, length: number): string[] {
  return Array.from({ length: padded.length - length + 1 }, (_, at) => padded.slice(at, at + length));
}
