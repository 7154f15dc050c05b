import { compoundParts } from '../german/lexicon.js';
import { fold, stem, words } from '../german/words.js';
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

/**
 * The topics whose words resemble `text` most, nearest first: by groups of three letters they share (misspelt
 * words), and by parts of compounds they share (Wärmekonzept and Wärmeplanung).
 */
export function nearestTopics(text: string, topics: readonly Topic[], limit: number): Near[] {
  const asked = features(text);
  return topics
    .map((topic) => {
      const best = [topic.name, ...topic.synonyms]
        .map((term) => ({ term, likeness: likeness(asked, features(term)) }))
        .reduce((a, b) => (b.likeness > a.likeness ? b : a));
      return { topic, ...best };
    })
    .filter((near) => near.likeness >= MIN_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || a.term.length - b.term.length)
    .slice(0, limit);
}

interface Features {
  readonly trigrams: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
}

function features(text: string): Features {
  const tokens = words(fold(text));
  return {
    trigrams: new Set(tokens.flatMap(trigrams)),
    parts: new Set(
      tokens.flatMap((token) => {
        const parts = compoundParts(token);
        return parts.length > 0 ? parts : [stem(token)];
      }),
    ),
  };
}

function likeness(a: Features, b: Features): number {
  return Math.max(overlap(a.trigrams, b.trigrams), 0.9 * overlap(a.parts, b.parts));
}

/** Dice's coefficient: shared pieces against all pieces. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared++;
  return (2 * shared) / (a.size + b.size);
}

function trigrams(word: string): string[] {
  const padded = `  ${word} `;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
}
