import slugify from '@sindresorhus/slugify';
import { groupBy } from './group-by.js';

/** What the slug of a municipality is made from. */
export interface SlugCandidate {
  readonly ags: string;
  readonly name: string;
  /** Cleaned name of the Kreis; null for the few areas outside any. */
  readonly districtName: string | null;
  /** Areas without inhabitants never take the plain name from a town. */
  readonly isUnincorporated: boolean;
}

/** A name as part of an address, with German transliteration: `Lübben (Spreewald)` → `luebben-spreewald`. */
export function slugOf(text: string): string {
  return slugify(text, { decamelize: false, locale: 'de' });
}

/**
 * Addresses for municipalities that have none yet: the name; where several share it, name and Kreis; where even that
 * clashes, the AGS behind it. A kreisfreie Stadt keeps the plain name, as its Kreis would only repeat it.
 *
 * The outcome depends on the set, not on its order. Taken slugs are never given out again, so addresses once
 * published keep their meaning.
 */
export function assignSlugs(
  candidates: readonly SlugCandidate[],
  taken: Iterable<string>,
): Map<string, string> {
  const used = new Set(taken);
  const slugs = new Map<string, string>();
  for (const unincorporated of [false, true]) {
    assignGroup(
      candidates.filter((candidate) => candidate.isUnincorporated === unincorporated),
      used,
      slugs,
    );
  }
  return slugs;
}

const FORMS: readonly ((candidate: SlugCandidate) => string)[] = [
  ({ name }) => slugOf(name),
  ({ name, districtName }) =>
    slugOf(districtName === null || districtName === name ? name : `${name} ${districtName}`),
  ({ name, districtName, ags }) => slugOf(`${name} ${districtName ?? ''} ${ags}`),
];

/** Gives every candidate the shortest form that nobody else in the group claims. */
function assignGroup(group: readonly SlugCandidate[], used: Set<string>, slugs: Map<string, string>): void {
  let open = [...group].sort((a, b) => (a.ags < b.ags ? -1 : 1));
  for (const form of FORMS) {
    const claims = groupBy(open, form);
    const next: SlugCandidate[] = [];
    for (const [slug, claimants] of claims) {
      const [only, ...others] = claimants;
      if (only && others.length === 0 && slug !== '' && !used.has(slug)) {
        used.add(slug);
        slugs.set(only.ags, slug);
      } else next.push(...claimants);
    }
    open = next;
  }
  for (const { ags } of open) {
    // Only reached when somebody else took exactly this address before; the key alone is unique.
    slugs.set(ags, ags);
    used.add(ags);
  }
}
