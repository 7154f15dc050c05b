import { groupBy } from './group-by.js';
import { diffMunicipality, diffUnit } from './register.diff.js';
import { assumedPopulationDate } from './register.edition.js';
import { asPlace, type Supplements } from './register.supplements.js';
import type {
  FieldChange,
  PlannedMunicipality,
  RegisterConflict,
  RegisterEdition,
  RegisterMunicipality,
  RegisterNotice,
  RegisterUnit,
  StoredMunicipality,
  StoredUnit,
} from './register.types.js';
import { assignSlugs } from './slug.rules.js';
import { findAbsorptions, findRenumberings, type Growth, type Place } from './successor.rules.js';

export interface StoredRegister<M extends StoredMunicipality = StoredMunicipality> {
  /** Reference date of the newest edition imported; null before the first import. */
  readonly territoryDate: string | null;
  /** All of them, also the gone ones: addresses stay taken, and a place may come back. */
  readonly municipalities: readonly M[];
  readonly units: readonly StoredUnit[];
}

export interface RegisterPlanOptions {
  /** Reference date of the population figures; assumed from the edition when not given. */
  readonly populationDate?: string;
  /** Today in Europe/Berlin, `YYYY-MM-DD`, to refuse editions of the future. */
  readonly today?: string;
  /** The file covers some Länder only: what it lacks elsewhere is not gone. */
  readonly partial?: boolean;
  /** Confirms that very many municipalities are meant to disappear. */
  readonly allowManyGone?: boolean;
  /**
   * Answers to `SUCCESSOR_AMBIGUOUS` and `SUCCESSOR_UNCLEAR`: old AGS → the AGS that carries it on. A new AGS means the
   * same place under a new key, an existing one that the old place was merged into it, null that nothing follows.
   */
  readonly successors?: ReadonlyMap<string, string | null>;
}

export interface PlannedCreation {
  readonly next: PlannedMunicipality;
  readonly slug: string;
}

export interface PlannedChange<M extends StoredMunicipality = StoredMunicipality> {
  readonly stored: M;
  readonly next: PlannedMunicipality;
  readonly changes: readonly FieldChange[];
}

export interface PlannedEnd<M extends StoredMunicipality = StoredMunicipality> {
  readonly stored: M;
  /** AGS, in this edition, of the municipality that took it in; null when unknown. */
  readonly successorAgs: string | null;
}

export interface PlannedUnits {
  readonly created: readonly RegisterUnit[];
  readonly changed: readonly {
    readonly stored: StoredUnit;
    readonly next: RegisterUnit;
    readonly changes: readonly FieldChange[];
  }[];
  readonly gone: readonly StoredUnit[];
  readonly unchanged: number;
}

/** What importing an edition would do. Only a plan without conflicts may be carried out. */
export interface RegisterPlan<M extends StoredMunicipality = StoredMunicipality> {
  readonly territoryDate: string;
  readonly populationDate: string;
  /** Municipalities in the edition. */
  readonly total: number;
  readonly created: readonly PlannedCreation[];
  /** Same key, other facts. */
  readonly changed: readonly PlannedChange<M>[];
  /** Same place under a new key; `changes` begins with the AGS. The row keeps its id and address. */
  readonly renumbered: readonly PlannedChange<M>[];
  readonly gone: readonly PlannedEnd<M>[];
  readonly unchanged: number;
  readonly units: PlannedUnits;
  readonly conflicts: readonly RegisterConflict[];
  readonly notices: readonly RegisterNotice[];
}

const LAENDER = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0'));
/** Beyond this, and beyond one in twenty, a wrong file is likelier than so many mergers at once. */
const MANY_GONE = 100;

/**
 * Compares an edition with what is stored. Pure: the same edition against its own result plans nothing at all.
 *
 * Rows are matched by AGS; vanished and new keys then by `findRenumberings`, vanished areas by `findAbsorptions`. Facts
 * that this import brings no file for (coordinates, town type) are left as they are.
 */
export function planRegister<M extends StoredMunicipality>(
  edition: RegisterEdition,
  stored: StoredRegister<M>,
  supplements: Supplements = { byAgs: new Map(), notices: [] },
  options: RegisterPlanOptions = {},
): RegisterPlan<M> {
  const laender = new Set(edition.municipalities.map(({ landKey }) => landKey));
  const covers = (key: string): boolean => !options.partial || laender.has(key.slice(0, 2));

  const next = edition.municipalities.map((municipality) => ({
    ...municipality,
    ...supplements.byAgs.get(municipality.ags),
  }));
  const storedByAgs = new Map(stored.municipalities.map((municipality) => [municipality.ags, municipality]));
  const nextByAgs = new Map(next.map((municipality) => [municipality.ags, municipality]));
  const kept = next.flatMap((municipality) => {
    const before = storedByAgs.get(municipality.ags);
    return before ? [{ stored: before, next: municipality }] : [];
  });
  const appeared = next.filter(({ ags }) => !storedByAgs.has(ags));
  const vanished = stored.municipalities.filter(
    ({ ags, goneAt }) => goneAt === null && !nextByAgs.has(ags) && covers(ags),
  );

  const succession = resolveSuccession(vanished, appeared, kept, nextByAgs, options.successors ?? new Map());
  const renumberedAgs = new Set(succession.renumbered.map(({ next: { ags } }) => ags));
  const changed = kept.map(withChanges).filter(({ changes }) => changes.length > 0);

  const conflicts = [
    ...edition.conflicts,
    ...editionConflicts(edition, stored, laender, options),
    ...succession.conflicts,
    ...manyGone(succession.gone, stored, covers, options),
  ];
  return {
    territoryDate: edition.territoryDate,
    populationDate: options.populationDate ?? assumedPopulationDate(edition.territoryDate),
    total: next.length,
    created: withSlugs(
      appeared.filter(({ ags }) => !renumberedAgs.has(ags)),
      edition.units,
      stored.municipalities,
    ),
    changed,
    renumbered: succession.renumbered.map(withChanges),
    gone: succession.gone,
    unchanged: kept.length - changed.length,
    units: planUnits(edition.units, stored.units, covers),
    conflicts,
    notices: [...edition.notices, ...supplements.notices],
  };
}

interface Pair<M extends StoredMunicipality> {
  readonly stored: M;
  readonly next: PlannedMunicipality;
}

interface Succession<M extends StoredMunicipality> {
  readonly renumbered: readonly Pair<M>[];
  readonly gone: readonly PlannedEnd<M>[];
  readonly conflicts: readonly RegisterConflict[];
}

function resolveSuccession<M extends StoredMunicipality>(
  vanished: readonly M[],
  appeared: readonly PlannedMunicipality[],
  kept: readonly Pair<M>[],
  nextByAgs: ReadonlyMap<string, PlannedMunicipality>,
  decisions: ReadonlyMap<string, string | null>,
): Succession<M> {
  const decided = applyDecisions(vanished, appeared, nextByAgs, decisions);
  const oldPlaces = vanished
    .filter(({ ags }) => !decisions.has(ags))
    .map((municipality) => placeOf(municipality));
  const taken = new Set(decided.renumbered.map(({ next }) => next.ags));
  const newPlaces = appeared
    .filter(({ ags }) => !taken.has(ags))
    .map((municipality) => placeOf(municipality));
  const found = findRenumberings(oldPlaces, newPlaces);

  const renumbered: Pair<M>[] = [
    ...decided.renumbered,
    ...found.renumbered.map(({ old, next }) => ({ stored: old.row, next: next.row })),
  ];
  const continuedAgs = new Set(renumbered.map(({ stored }) => stored.ags));
  const bornAgs = new Set(renumbered.map(({ next }) => next.ags));

  const growths: Growth<Place>[] = [
    ...[...kept, ...renumbered].map(({ stored, next }) => ({
      next: asPlace(next),
      grownHa: next.areaHa - stored.areaHa,
    })),
    ...appeared
      .filter(({ ags }) => !bornAgs.has(ags))
      .map((next) => ({ next: asPlace(next), grownHa: next.areaHa })),
  ].filter(({ grownHa }) => grownHa > 0);
  const ended = oldPlaces.filter(({ ags }) => !continuedAgs.has(ags));
  const takers = new Map(findAbsorptions(ended, growths).map(({ old, into }) => [old.ags, into.ags]));

  return {
    renumbered,
    gone: [
      ...decided.gone,
      ...ended.map(({ ags, row }) => ({ stored: row, successorAgs: takers.get(ags) ?? null })),
    ],
    conflicts: [
      ...decided.conflicts,
      ...found.ambiguous.map(({ old, candidates }) =>
        conflict(
          'SUCCESSOR_AMBIGUOUS',
          old.row,
          candidates.map(({ ags }) => ags),
        ),
      ),
      // Where the areas tell into which neighbour the old place went, the like name raises no question.
      ...[...groupBy(found.unclear, ({ old }) => old)]
        .filter(([old]) => !takers.has(old.ags))
        .map(([old, pairs]) =>
          conflict(
            'SUCCESSOR_UNCLEAR',
            old.row,
            pairs.map(({ next }) => next.ags),
          ),
        ),
    ],
  };
}

/** Carries out what the importing person decided about vanished places. */
function applyDecisions<M extends StoredMunicipality>(
  vanished: readonly M[],
  appeared: readonly PlannedMunicipality[],
  nextByAgs: ReadonlyMap<string, PlannedMunicipality>,
  decisions: ReadonlyMap<string, string | null>,
): Succession<M> {
  const vanishedByAgs = new Map(vanished.map((municipality) => [municipality.ags, municipality]));
  const free = new Set(appeared.map(({ ags }) => ags));
  const renumbered: Pair<M>[] = [];
  const gone: PlannedEnd<M>[] = [];
  const conflicts: RegisterConflict[] = [];
  const renumberedTo = new Set<string>();
  for (const [oldAgs, newAgs] of decisions) {
    const old = vanishedByAgs.get(oldAgs);
    // Decided and carried out by an earlier import of this edition.
    if (!old && !nextByAgs.has(oldAgs)) continue;
    const next = newAgs === null ? null : nextByAgs.get(newAgs);
    if (!old || next === undefined || (newAgs !== null && renumberedTo.has(newAgs))) {
      const name = old?.officialName ?? null;
      const details = newAgs === null ? [] : [newAgs];
      conflicts.push({ code: 'SUCCESSOR_DECISION_INVALID', key: oldAgs, name, line: null, details });
      // The decision is void, yet the place must not fall out of the plan.
      if (old) gone.push({ stored: old, successorAgs: null });
    } else if (next !== null && free.has(next.ags)) {
      renumbered.push({ stored: old, next });
      renumberedTo.add(next.ags);
    } else {
      gone.push({ stored: old, successorAgs: newAgs });
    }
  }
  return { renumbered, gone, conflicts };
}

function editionConflicts(
  edition: RegisterEdition,
  stored: StoredRegister,
  laender: ReadonlySet<string>,
  options: RegisterPlanOptions,
): RegisterConflict[] {
  const conflicts: RegisterConflict[] = [];
  const { territoryDate } = edition;
  const about = { key: null, name: null, line: null };
  if (stored.territoryDate !== null && territoryDate < stored.territoryDate) {
    conflicts.push({ code: 'OLDER_EDITION', ...about, details: [territoryDate, stored.territoryDate] });
  }
  if (options.today !== undefined && territoryDate > options.today) {
    conflicts.push({ code: 'EDITION_IN_FUTURE', ...about, details: [territoryDate, options.today] });
  }
  const missing = LAENDER.filter((key) => !laender.has(key));
  if (missing.length > 0 && !options.partial)
    conflicts.push({ code: 'LAENDER_MISSING', ...about, details: missing });
  return conflicts;
}

function manyGone(
  gone: readonly PlannedEnd[],
  stored: StoredRegister,
  covers: (key: string) => boolean,
  options: RegisterPlanOptions,
): RegisterConflict[] {
  const current = stored.municipalities.filter(({ ags, goneAt }) => goneAt === null && covers(ags)).length;
  const lost = gone.filter(({ successorAgs }) => successorAgs === null).length;
  if (options.allowManyGone || lost <= MANY_GONE || lost <= current / 20) return [];
  return [
    { code: 'TOO_MANY_GONE', key: null, name: null, line: null, details: [String(lost), String(current)] },
  ];
}

function withChanges<M extends StoredMunicipality>({ stored, next }: Pair<M>): PlannedChange<M> {
  return { stored, next, changes: diffMunicipality(stored, next) };
}

function withSlugs(
  created: readonly PlannedMunicipality[],
  units: readonly RegisterUnit[],
  stored: readonly StoredMunicipality[],
): PlannedCreation[] {
  const names = new Map(units.map(({ key, name }) => [key, name]));
  const slugs = assignSlugs(
    created.map(({ ags, name, districtKey, kind }) => ({
      ags,
      name,
      districtName: districtKey === null ? null : (names.get(districtKey) ?? null),
      isUnincorporated: kind === 'UNINCORPORATED',
    })),
    stored.map(({ slug }) => slug),
  );
  return created.map((next) => ({ next, slug: slugs.get(next.ags) ?? next.ags }));
}

function planUnits(
  units: readonly RegisterUnit[],
  stored: readonly StoredUnit[],
  covers: (key: string) => boolean,
): PlannedUnits {
  const storedByKey = new Map(stored.map((unit) => [unit.key, unit]));
  const keys = new Set(units.map(({ key }) => key));
  const pairs = units.flatMap((next) => {
    const before = storedByKey.get(next.key);
    return before ? [{ stored: before, next, changes: diffUnit(before, next) }] : [];
  });
  const changed = pairs.filter(({ changes }) => changes.length > 0);
  return {
    created: units.filter(({ key }) => !storedByKey.has(key)),
    changed,
    gone: stored.filter(({ key, goneAt }) => goneAt === null && !keys.has(key) && covers(key)),
    unchanged: pairs.length - changed.length,
  };
}

function placeOf<T extends RegisterMunicipality>(row: T): RegisterMunicipality & Place & { readonly row: T } {
  return { ...asPlace<RegisterMunicipality>(row), row };
}

function conflict(
  code: RegisterConflict['code'],
  { ags, officialName }: StoredMunicipality,
  details: readonly string[],
): RegisterConflict {
  return { code, key: ags, name: officialName, line: null, details };
}
