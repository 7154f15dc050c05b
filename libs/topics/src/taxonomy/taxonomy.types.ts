/**
 * A topic as it is delivered with the product. Two levels: a top topic has children, a subtopic has none.
 * Instances may rename labels and add synonyms later; a slug never changes.
 */
export interface TaxonomyTopic {
  /** Stable key, used in addresses (`/themen/leerstand`). */
  readonly slug: string;
  readonly de: string;
  readonly en: string;
  /** German words staff use for the topic. One word may belong to several topics on purpose. */
  readonly synonyms: readonly string[];
  /** Empty for a subtopic. */
  readonly children: readonly TaxonomyTopic[];
}
