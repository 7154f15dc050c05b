import type { PickableTopic } from '../ask/topic-picker.js';

/** More than these are no suggestion but a list. */
const SHOWN = 6;

interface Sought {
  readonly id: string;
  readonly needCount: number;
}

/** Topics that many towns seek, subtopics before main topics: they say more exactly what somebody could help with. */
export function mostSought(topics: readonly (Sought & { readonly children: readonly Sought[] })[]): string[] {
  const bySought = (a: Sought, b: Sought) => b.needCount - a.needCount;
  const sought = (list: readonly Sought[]) =>
    list
      .filter(({ needCount }) => needCount > 0)
      .sort(bySought)
      .map(({ id }) => id);
  return [...sought(topics.flatMap(({ children }) => children)), ...sought(topics)];
}

/**
 * The first of these topics, each once, without those that are taken; filled up with main topics where nobody has
 * said anything yet.
 */
export function suggestedTopics(
  ids: readonly string[],
  all: readonly PickableTopic[],
  main: readonly PickableTopic[],
  taken: readonly string[],
): PickableTopic[] {
  const byId = new Map(all.map((topic) => [topic.id, topic]));
  const wanted = [...new Set([...ids, ...main.map(({ id }) => id)])];
  return wanted
    .filter((id) => !taken.includes(id))
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, SHOWN);
}
