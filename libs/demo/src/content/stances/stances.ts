import type { DemoStances } from '../content.types.js';
import { EAST } from './east.stances.js';
import { NORTH } from './north.stances.js';
import { SOUTH } from './south.stances.js';
import { WEST } from './west.stances.js';

/**
 * Needs and offers of every town that takes part in the demo: those listed here are members, the other towns have
 * not joined yet. Arranged so that needs meet offers nearby and far away, and some towns seek the same thing.
 */
export const STANCES: readonly DemoStances[] = [...EAST, ...NORTH, ...WEST, ...SOUTH];
