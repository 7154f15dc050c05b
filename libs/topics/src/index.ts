export { TAXONOMY } from './taxonomy/taxonomy.js';
export type { TaxonomyTopic } from './taxonomy/taxonomy.types.js';
