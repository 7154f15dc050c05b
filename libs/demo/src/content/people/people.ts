import type { DemoPerson } from '../content.types.js';
import { EAST } from './east.people.js';
import { NORTH } from './north.people.js';
import { OPERATOR } from './operator.people.js';
import { SOUTH } from './south.people.js';
import { WEST } from './west.people.js';

/** Everyone with a login in the demo. None of them exists. */
export const PEOPLE: readonly DemoPerson[] = [...EAST, ...NORTH, ...WEST, ...SOUTH, ...OPERATOR];
