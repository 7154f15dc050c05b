import type { Town } from './world.js';

/**
 * What talking to another town would really be worth, from 0. Made of the truth of the world alone: what the other
 * town can do today in what we need, and a smaller part of what we can do in what it needs, because exchange that goes
 * both ways lasts. Experience carries over better between towns of a size, and a visit is likelier nearby.
 */
export function worth(own: Town, other: Town): number {
  const gets = sum(own.needs, (topic) => other.skills.get(topic) ?? 0);
  const gives = sum(other.needs, (topic) => own.skills.get(topic) ?? 0);
  if (gets === 0 && gives === 0) return 0;
  const size = Math.exp(-Math.abs(Math.log(own.population / other.population)));
  const near = Math.exp(-kilometres(own, other) / 150);
  return (gets + 0.25 * gives) * (0.6 + 0.25 * size + 0.15 * near);
}

/** Below this a talk is no help: half a skill, under middling circumstances. */
export const HELPS = 0.35;

function sum(topics: readonly number[], of: (topic: number) => number): number {
  // A hint of a skill is no help.
  return topics.map(of).reduce((total, level) => total + (level > 0.15 ? level : 0), 0);
}

/** On a plane through the middle of Germany, which is exact enough here. */
function kilometres(a: Town, b: Town): number {
  return Math.hypot((a.lat - b.lat) * 111.2, (a.lon - b.lon) * 69.7);
}
