import { stem, words } from './german/words.js';
import { TopicMatcher, type TopicHit, type TopicIdsOfTerm } from './topic-matcher.js';
import { Topic } from './topic.model.js';

/** A topic as the database holds it. */
export interface TopicRow {
  readonly id: string;
  readonly slug: string;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly parentId: string | null;
  readonly mergedInto: string | null;
  readonly synonyms: readonly string[];
}

/** The taxonomy at one moment. Never changes; a change of the taxonomy makes a new one. */
export class TopicCatalogue {
  /** The top topics in the order they are shown. */
  readonly roots: Topic[];
  private readonly ids = new Map<string, Topic>();
  private readonly slugs = new Map<string, Topic>();
  /** Topics by their names and synonyms, word by word as stems. */
  private readonly terms = new Map<string, Topic[]>();
  private readonly matcher: TopicMatcher;

  /** @param rows all topics, siblings in the order they are shown */
  constructor(rows: readonly TopicRow[]) {
    const living = rows.filter((row) => row.mergedInto === null);
    for (const row of living) {
      const topic = Object.assign(new Topic(), {
        id: row.id,
        slug: row.slug,
        name: row.nameDe,
        nameEn: row.nameEn,
        parent: null,
        children: [],
        synonyms: [...row.synonyms],
      });
      this.ids.set(row.id, topic);
      this.slugs.set(row.slug, topic);
    }
    for (const { id, parentId } of living) {
      const topic = this.ids.get(id)!;
      const parent = parentId === null ? undefined : this.ids.get(parentId);
      if (!parent) continue;
      topic.parent = parent;
      parent.children.push(topic);
    }
    this.roots = living.filter((row) => row.parentId === null).map((row) => this.ids.get(row.id)!);
    for (const topic of this.ids.values()) this.putTerms(topic);
    this.followMerged(rows);
    this.matcher = new TopicMatcher(living);
  }

  /** The topic of an id; of a retired topic, the one that took its place. */
  byId(id: string): Topic | undefined {
    return this.ids.get(id);
  }

  /**
   * The topic of a slug; a retired slug leads to the topic that took its place, and words that mean exactly one
   * topic lead to it (`nahwaerme`, `kommunale-waermeplanung`).
   */
  bySlug(slug: string): Topic | undefined {
    const topic = this.slugs.get(slug);
    if (topic) return topic;
    const named = this.named(slug);
    return named.length === 1 ? named[0] : undefined;
  }

  /** The topics of which the whole text is a name or a synonym, however it is inflected or spelt. */
  named(text: string): readonly Topic[] {
    return this.terms.get(termKey(text)) ?? [];
  }

  /** Every topic once, a top topic before its subtopics. */
  all(): Topic[] {
    return this.roots.flatMap((root) => [root, ...root.children]);
  }

  /** The topics of `ids` in their order, each once; unknown ids are left out. */
  manyById(ids: readonly string[]): Topic[] {
    return [...new Set(ids.map((id) => this.ids.get(id)).filter((topic) => topic !== undefined))];
  }

  /** Ids of a topic and its subtopics: what "in this topic" means for lists and counts. */
  idsWithin(topic: Topic): string[] {
    return [topic.id, ...topic.children.map((child) => child.id)];
  }

  /** The topics a text is about, best first; its first line counts as title. */
  match(text: string, limit?: number): TopicHit[] {
    return this.matcher.match(text, limit);
  }

  /** The topics one word means, see `TopicMatcher.ofWord`. */
  ofWord(word: string): TopicIdsOfTerm[] {
    return this.matcher.ofWord(word);
  }

  private putTerms(topic: Topic): void {
    for (const key of new Set([topic.name, topic.nameEn, ...topic.synonyms].map(termKey))) {
      const topics = this.terms.get(key);
      if (topics) topics.push(topic);
      else if (key !== '') this.terms.set(key, [topic]);
    }
  }

  private followMerged(rows: readonly TopicRow[]): void {
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const row of rows) {
      let target: TopicRow | undefined = row;
      for (let hop = 0; target?.mergedInto && hop < 10; hop++) target = byId.get(target.mergedInto);
      const topic = target && this.ids.get(target.id);
      if (!topic) continue;
      this.ids.set(row.id, topic);
      this.slugs.set(row.slug, topic);
    }
  }
}

function termKey(text: string): string {
  return words(text).map(stem).join(' ');
}
