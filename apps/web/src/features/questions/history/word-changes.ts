import diffSequences from '@jest/diff-sequences';

/** A stretch of text that stayed, came or went. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words, stretches of blanks, and single other characters. */
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

/** What has to be taken away from `before` and added to it to get `after`, word by word, in the order of reading. */
export function wordChanges(before: string, after: string): Change[] {
  const old = words(before);
  const now = words(after);
  const changes: Change[] = [];
  const add = (kind: Change['kind'], tokens: readonly string[]): void => {
    if (tokens.length > 0) changes.push({ kind, text: tokens.join('') });
  };
  let oldAt = 0;
  let nowAt = 0;
  const same = (count: number, oldStart: number, nowStart: number): void => {
    add('removed', old.slice(oldAt, oldStart));
    add('added', now.slice(nowAt, nowStart));
    add('same', now.slice(nowStart, nowStart + count));
    oldAt = oldStart + count;
    nowAt = nowStart + count;
  };
  diffSequences(old.length, now.length, (left, right) => old[left] === now[right], same);
  same(0, old.length, now.length);
  return changes;
}
