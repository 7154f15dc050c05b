import { INFRASTRUCTURE_AND_ECONOMY } from './infrastructure-and-economy.topics.js';
import { PEOPLE_AND_LEISURE } from './people-and-leisure.topics.js';
import { TOWN_AND_NATURE } from './town-and-nature.topics.js';
import { TOWN_HALL_AND_REGION } from './town-hall-and-region.topics.js';
import type { TaxonomyTopic } from './taxonomy.types.js';

/** The delivered taxonomy: 14 top topics with 85 subtopics, in the order in which they are shown. */
export const TAXONOMY: readonly TaxonomyTopic[] = [
  ...TOWN_AND_NATURE,
  ...PEOPLE_AND_LEISURE,
  ...INFRASTRUCTURE_AND_ECONOMY,
  ...TOWN_HALL_AND_REGION,
];
