import { groupBy } from './group-by.js';
import { nameForComparison } from './names.rules.js';

/** What identifies a place beside its key. */
export interface Place {
  readonly ags: string;
  readonly name: string;
  readonly postalCode: string | null;
  readonly areaHa: number;
  readonly population: number;
  readonly isUnincorporated: boolean;
}

/** The place kept its identity under a new key. */
export interface Renumbering<Old extends Place, New extends Place> {
  readonly old: Old;
  readonly next: New;
}

export interface RenumberingResult<Old extends Place, New extends Place> {
  readonly renumbered: readonly Renumbering<Old, New>[];
  /** An old place with several possible successors, or several old places for one: somebody has to decide. */
  readonly ambiguous: readonly { readonly old: Old; readonly candidates: readonly New[] }[];
  /** Same name and neighbourhood, yet too different to be sure. */
  readonly unclear: readonly Renumbering<Old, New>[];
}

const AREA_TOLERANCE = 0.02;
const POPULATION_TOLERANCE = 0.15;

/**
 * Finds which vanished keys live on under which new ones (Hanau 06435014 → 06415000).
 *
 * Many places share a name, so the name alone proves nothing. A pair must have the same name in the same Land, both
 * or neither be without inhabitants by law, and then either
 * 1. agree in two of postal code, area (2 %) and population (15 %) while the postal codes, where both have one, do
 *    not differ; or
 * 2. have the same postal code while the area has grown: the place has taken in neighbours and got a new key for it.
 * Within each step a pair counts only if neither side fits anyone else.
 */
export function findRenumberings<Old extends Place, New extends Place>(
  vanished: readonly Old[],
  appeared: readonly New[],
): RenumberingResult<Old, New> {
  const renumbered: Renumbering<Old, New>[] = [];
  const ambiguous: { old: Old; candidates: New[] }[] = [];
  const unclear: Renumbering<Old, New>[] = [];
  const openOld = new Set(vanished);
  const openNew = new Set(appeared);
  const appearedByName = groupBy(appeared, identityKey);

  for (const fits of [isSamePlace, hasGrown]) {
    const options = new Map<Old, New[]>();
    const claims = new Map<New, number>();
    for (const old of openOld) {
      const candidates = (appearedByName.get(identityKey(old)) ?? []).filter(
        (next) => openNew.has(next) && fits(old, next),
      );
      if (candidates.length === 0) continue;
      options.set(old, candidates);
      for (const next of candidates) claims.set(next, (claims.get(next) ?? 0) + 1);
    }
    for (const [old, candidates] of options) {
      const [only, ...others] = candidates;
      if (only && others.length === 0 && claims.get(only) === 1) renumbered.push({ old, next: only });
      else ambiguous.push({ old, candidates });
      openOld.delete(old);
      for (const next of candidates) openNew.delete(next);
    }
  }

  for (const old of openOld) {
    for (const next of appearedByName.get(identityKey(old)) ?? []) {
      if (openNew.has(next) && mayBeRelated(old, next)) unclear.push({ old, next });
    }
  }
  return { renumbered, ambiguous, unclear };
}

/** A place that may have been merged into another one. */
export interface EndedPlace extends Place {
  /** Key of the Verband it belonged to. */
  readonly associationKey: string;
}

/** A place that has ended, and the one that took it in. */
export interface Absorption<Old extends EndedPlace, New extends Place> {
  readonly old: Old;
  readonly into: New;
}

/** A place that is still there, renumbered or new, and by how much its area grew (all of it, when new). */
export interface Growth<New extends Place> {
  readonly next: New;
  readonly grownHa: number;
}

/** Every year surveyors move areas by some hectares: growth below this says nothing. */
const LEAST_GROWTH_HA = 20;

/** How ended places of one Kreis may have gone together. */
const GROUPINGS: readonly ((old: EndedPlace) => string | null)[] = [
  ({ ags }) => ags,
  ({ associationKey }) => associationKey,
  ({ postalCode }) => postalCode,
  districtOf,
];

/**
 * Finds into which neighbours ended municipalities were merged. The register does not say, but areas do: what one place
 * of a Kreis gained is what others lost, to some hectares. Tried are single places, those of one Verband, those of one
 * postal code, and all that are left in the Kreis; an assignment counts only if this sum fits this growth and no other.
 * What does not add up is left open rather than guessed.
 */
export function findAbsorptions<Old extends EndedPlace, New extends Place>(
  ended: readonly Old[],
  growths: readonly Growth<New>[],
): Absorption<Old, New>[] {
  const absorptions: Absorption<Old, New>[] = [];
  const openOld = new Set(ended);
  const openGrowths = new Set(growths.filter(({ grownHa }) => grownHa >= LEAST_GROWTH_HA));
  let found: boolean;
  do {
    found = false;
    for (const grouping of GROUPINGS) {
      for (const [group, growth] of fittingGroups([...openOld], [...openGrowths], grouping)) {
        absorptions.push(...group.map((old) => ({ old, into: growth.next })));
        for (const old of group) openOld.delete(old);
        openGrowths.delete(growth);
        found = true;
      }
    }
    // Each merger that is settled may leave a remainder in which the next one shows.
  } while (found);
  return absorptions;
}

function fittingGroups<Old extends EndedPlace, New extends Place>(
  ended: readonly Old[],
  growths: readonly Growth<New>[],
  grouping: (old: EndedPlace) => string | null,
): [Old[], Growth<New>][] {
  const groups = [
    ...groupBy(
      ended.filter((old) => grouping(old) !== null),
      (old) => `${districtOf(old)}|${grouping(old)}`,
    ).values(),
  ];
  const growthsByDistrict = groupBy(growths, ({ next }) => districtOf(next));
  const fits = groups.flatMap((group) => {
    const sum = group.reduce((total, { areaHa }) => total + areaHa, 0);
    return (growthsByDistrict.get(districtOf(group[0]!)) ?? [])
      .filter(({ grownHa }) => Math.abs(sum - grownHa) <= Math.max(5, sum * 0.005))
      .map((growth): [Old[], Growth<New>] => [group, growth]);
  });
  const perGroup = groupBy(fits, ([group]) => group);
  const perGrowth = groupBy(fits, ([, growth]) => growth);
  return fits.filter(
    ([group, growth]) => perGroup.get(group)?.length === 1 && perGrowth.get(growth)?.length === 1,
  );
}

/** Same name, Land and nature: the least that two rows must share. */
function identityKey(place: Place): string {
  return `${landOf(place)}|${place.isUnincorporated}|${nameForComparison(place.name)}`;
}

function isSamePlace(old: Place, next: Place): boolean {
  const bothHavePostalCode = old.postalCode !== null && next.postalCode !== null;
  if (bothHavePostalCode && old.postalCode !== next.postalCode) return false;
  const sameArea = old.areaHa > 0 && isClose(old.areaHa, next.areaHa, AREA_TOLERANCE);
  // Without inhabitants and postal code only the area is left; name, Land and nature already agree.
  if (old.population === 0 && next.population === 0) return sameArea;
  const samePopulation = old.population > 0 && isClose(old.population, next.population, POPULATION_TOLERANCE);
  return Number(bothHavePostalCode) + Number(sameArea) + Number(samePopulation) >= 2;
}

function hasGrown(old: Place, next: Place): boolean {
  return old.postalCode !== null && old.postalCode === next.postalCode && next.areaHa > old.areaHa;
}

function mayBeRelated(old: Place, next: Place): boolean {
  return (
    districtOf(old) === districtOf(next) || (old.postalCode !== null && old.postalCode === next.postalCode)
  );
}

function isClose(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * tolerance;
}

function landOf({ ags }: Place): string {
  return ags.slice(0, 2);
}

function districtOf({ ags }: Place): string {
  return ags.slice(0, 5);
}
