import { SizeClassEnum, type SizeClass } from '@app/directory';
import { distanceKm } from '@app/matching';
import type { CircleReasonKind, CircleState } from './circle.enums.js';
import { groupBy } from './group-by.js';

/** Fewer towns are a pair, more find no date. */
export const CIRCLE_MIN = 3;
export const CIRCLE_MAX = 6;

/** Great-circle distance in kilometres that any two towns of a circle have at most: half a day with the drive. */
export const REACH_KM = 60;

/** A need counts as met when a town that has experience offers it within this distance, in kilometres. */
export const MET_WITHIN_KM = 100;

/** So many circles a town is in at most, whatever their state. */
export const CIRCLES_PER_TOWN = 3;

/** Two circles have at most so many towns in common, so that a town meets others in each. */
export const COMMON_TOWNS = 2;

/** Days the invited towns have to answer. */
export const INVITATION_DAYS = 30;

/** Days a town that said "does not fit" is not proposed for that need again. */
export const DISMISSED_DAYS = 180;

/** Only the nearest towns are tried as companions; so the effort grows with the number of needs, not with its square. */
const NEIGHBOURS = 12;

/** Rounds of proposing: what a better circle has taken away is replaced in the next one. */
const ROUNDS = 3;

/** A town with a need that nobody near meets. */
export interface Seeker {
  readonly municipalityId: string;
  readonly topicId: string;
  readonly lat: number;
  readonly lon: number;
  readonly landKey: string;
  readonly districtKey: string | null;
  readonly sizeClass: SizeClass;
}

/** Towns that are together already: in a proposal that stands, in an invitation, in a formed circle. */
export interface StandingCircle {
  readonly topicId: string;
  readonly municipalityIds: readonly string[];
}

export interface ProposedCircle extends StandingCircle {
  readonly reasons: readonly CircleReasonFact[];
}

/** A reason without words, as it is stored. */
export interface CircleReasonFact {
  readonly kind: CircleReasonKind;
  readonly towns?: number;
  /** Kilometres, whole. */
  readonly km?: number;
  /** The size classes that occur, from the smallest to the largest. */
  readonly sizeClasses?: readonly SizeClass[];
}

const SIZES = Object.keys(SizeClassEnum);

/**
 * Circles of three to six towns that share an unmet need and lie within reach of each other, the best first.
 * The same input gives the same circles, in whatever order it comes.
 *
 * @param seekers one entry per town and topic
 * @param standing circles that stay; their towns are not proposed for the same topic again
 * @param offered topics in which some town, however far, offers something
 */
export function proposeCircles(
  seekers: readonly Seeker[],
  standing: readonly StandingCircle[] = [],
  offered: ReadonlySet<string> = new Set(),
): ProposedCircle[] {
  const board = new Board(standing);
  const byTopic = groupBy(
    [...seekers].sort((a, b) => order(a.topicId, b.topicId) || order(a.municipalityId, b.municipalityId)),
    ({ topicId }) => topicId,
  );
  const accepted: ProposedCircle[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const groups = [...byTopic.values()].flatMap((towns) =>
      groupsOf(towns.filter((town) => board.isFree(town.municipalityId, town.topicId))),
    );
    const before = accepted.length;
    for (const group of groups.sort((a, b) => b.score - a.score || order(a.key, b.key))) {
      const circle = {
        topicId: group.towns[0]!.topicId,
        municipalityIds: group.towns.map(({ municipalityId }) => municipalityId),
      };
      if (!board.fits(circle)) continue;
      board.put(circle);
      accepted.push({ ...circle, reasons: reasonsFor(group.towns, offered.has(circle.topicId)) });
    }
    if (accepted.length === before) break;
  }
  return accepted;
}

/** Who is together with whom already. */
class Board {
  private readonly topicsOf = new Map<string, Set<string>>();
  private readonly circlesOf = new Map<string, Set<number>>();
  private count = 0;

  constructor(standing: readonly StandingCircle[]) {
    for (const circle of standing) this.put(circle);
  }

  isFree(municipalityId: string, topicId: string): boolean {
    return (
      (this.circlesOf.get(municipalityId)?.size ?? 0) < CIRCLES_PER_TOWN &&
      !this.topicsOf.get(municipalityId)?.has(topicId)
    );
  }

  fits({ topicId, municipalityIds }: StandingCircle): boolean {
    if (!municipalityIds.every((id) => this.isFree(id, topicId))) return false;
    const common = new Map<number, number>();
    for (const id of municipalityIds) {
      for (const circle of this.circlesOf.get(id) ?? []) {
        const towns = (common.get(circle) ?? 0) + 1;
        if (towns > COMMON_TOWNS) return false;
        common.set(circle, towns);
      }
    }
    return true;
  }

  put({ topicId, municipalityIds }: StandingCircle): void {
    const number = this.count++;
    for (const id of municipalityIds) {
      getOrPut(this.topicsOf, id).add(topicId);
      getOrPut(this.circlesOf, id).add(number);
    }
  }
}

interface Group {
  readonly towns: readonly Seeker[];
  readonly score: number;
  readonly key: string;
}

/** For each town the circle it would have with its nearest companions; equal ones once. */
function groupsOf(towns: readonly Seeker[]): Group[] {
  const cells = groupBy(towns, (town) => cellOf(town));
  const groups = new Map<string, Group>();
  for (const seed of towns) {
    const near = nearest(seed, cells);
    const group = [seed];
    for (const { town } of near) {
      if (group.length === CIRCLE_MAX) break;
      if (group.every((other) => distanceKm(other, town) <= REACH_KM)) group.push(town);
    }
    if (group.length < CIRCLE_MIN) continue;
    const sorted = group.sort((a, b) => order(a.municipalityId, b.municipalityId));
    const key = [seed.topicId, ...sorted.map(({ municipalityId }) => municipalityId)].join(' ');
    if (!groups.has(key)) groups.set(key, { towns: sorted, key, score: scoreOf(sorted) });
  }
  return [...groups.values()];
}

function nearest(
  seed: Seeker,
  cells: ReadonlyMap<string, readonly Seeker[]>,
): { town: Seeker; km: number }[] {
  const [row, column] = gridOf(seed);
  const near: { town: Seeker; km: number }[] = [];
  for (let r = row - 1; r <= row + 1; r++) {
    for (let c = column - 1; c <= column + 1; c++) {
      for (const town of cells.get(`${r} ${c}`) ?? []) {
        if (town === seed) continue;
        const km = distanceKm(seed, town);
        if (km <= REACH_KM) near.push({ town, km });
      }
    }
  }
  return near
    .sort((a, b) => a.km - b.km || order(a.town.municipalityId, b.town.municipalityId))
    .slice(0, NEIGHBOURS);
}

/** Cells at least as wide and high as the reach, anywhere in Germany: companions lie in the cells around. */
const ROW_DEGREES = REACH_KM / 111;
const COLUMN_DEGREES = REACH_KM / 63;

const gridOf = ({ lat, lon }: Seeker): [number, number] => [
  Math.floor(lat / ROW_DEGREES),
  Math.floor(lon / COLUMN_DEGREES),
];
const cellOf = (town: Seeker): string => gridOf(town).join(' ');

/** Near each other and similar is better; four or five are better than three. */
function scoreOf(towns: readonly Seeker[]): number {
  const { widest, sameDistrict, sameLand, classesApart } = shapeOf(towns);
  return (
    60 * (1 - widest / REACH_KM) +
    12 * Math.min(towns.length, 5) +
    (sameDistrict ? 10 : 0) +
    (sameLand ? 5 : 0) +
    5 * Math.max(0, 2 - classesApart)
  );
}

function shapeOf(towns: readonly Seeker[]) {
  let widest = 0;
  for (const [index, one] of towns.entries())
    for (const other of towns.slice(index + 1)) widest = Math.max(widest, distanceKm(one, other));
  const same = (of: (town: Seeker) => string | null): boolean =>
    of(towns[0]!) !== null && towns.every((town) => of(town) === of(towns[0]!));
  const classes = towns.map(({ sizeClass }) => SIZES.indexOf(sizeClass));
  return {
    widest,
    sameDistrict: same(({ districtKey }) => districtKey),
    sameLand: same(({ landKey }) => landKey),
    classesApart: Math.max(...classes) - Math.min(...classes),
  };
}

/** The reasons that hold for these towns, the weightiest first. */
export function reasonsFor(towns: readonly Seeker[], isOffered: boolean): CircleReasonFact[] {
  const { widest, sameDistrict, sameLand, classesApart } = shapeOf(towns);
  const sizeClasses = [...new Set(towns.map(({ sizeClass }) => sizeClass))].sort(
    (a, b) => SIZES.indexOf(a) - SIZES.indexOf(b),
  );
  return [
    { kind: 'SHARED_NEED', towns: towns.length },
    { kind: isOffered ? 'NOBODY_NEAR_OFFERS' : 'NOBODY_OFFERS' },
    { kind: 'DISTANCE', km: Math.max(1, Math.round(widest)) },
    ...(sameDistrict
      ? [{ kind: 'SAME_DISTRICT' as const }]
      : sameLand
        ? [{ kind: 'SAME_LAND' as const }]
        : []),
    ...(classesApart <= 1 ? [{ kind: 'SIZE_CLASS' as const, sizeClasses }] : []),
  ];
}

/** The state after the towns' answers: formed once three have accepted. */
export function stateAfter(state: CircleState, accepted: number): CircleState {
  return state === 'INVITED' && accepted >= CIRCLE_MIN ? 'FORMED' : state;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function getOrPut<Value>(map: Map<string, Set<Value>>, key: string): Set<Value> {
  const known = map.get(key);
  if (known) return known;
  const made = new Set<Value>();
  map.set(key, made);
  return made;
}
