import { Problem } from '@app/platform/context';
import type { Topic } from '../topic.model.js';

/** Days after which a merge stays. */
export const UNDO_DAYS = 30;

/** Until when a merge can be undone. */
export function undoableUntil(mergedAt: Date): Date {
  return new Date(mergedAt.getTime() + UNDO_DAYS * 86_400_000);
}

/** Merges from before this moment stay. */
export function undoStart(now: Date): Date {
  return new Date(now.getTime() - UNDO_DAYS * 86_400_000);
}

/**
 * Whether one topic can take the place of another: two different ones, none above its own successor, and a
 * topic with subtopics only into another top topic, because there are two levels.
 *
 * @throws Problem `BAD_INPUT`, `TOPIC_LEVELS`
 */
export function checkMerge(from: Topic, into: Topic): void {
  if (from.id === into.id) throw new Problem('BAD_INPUT', { field: 'intoId', internal: 'the same topic' });
  if (from.children.length > 0 && into.parent !== null)
    throw new Problem('TOPIC_LEVELS', { field: 'intoId', internal: 'subtopics below a subtopic' });
}
