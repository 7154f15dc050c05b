import type { Locale } from '@app/contracts';
import type { Municipality } from '@app/directory';
import type { Actor } from '@app/platform/context';
import { shieldTexts } from './shield.texts.js';

/** Size class and Land are only named when at least so many towns that take part fit: one of them asks. */
export const TOWNS_TO_HIDE_AMONG = 5;

/** The only Land whose name takes an article. */
const SAARLAND = '10';

/** What decides who learns who asks. */
export interface Shield {
  readonly shielded: boolean;
  readonly authorId: string;
  readonly municipalityId: string;
}

/**
 * Whether `actor` is shown who asks: everybody, unless the question is shielded; then its author and the people
 * of the asking town. Moderators see it by `AskerDisclosure` alone, which writes down that they did.
 */
export function seesAsker(actor: Actor | null, { shielded, authorId, municipalityId }: Shield): boolean {
  if (!shielded) return true;
  return actor !== null && (actor.personId === authorId || actor.municipalityIds.has(municipalityId));
}

/** The author of something written below a question and the town it was written for. */
interface Writer {
  readonly authorId: string;
  readonly municipalityId: string | null;
}

/** True when a text below a question would show who asks: written by its author, or for the asking town. */
export function showsAsker(
  writer: Writer,
  question: { readonly authorId: string; readonly municipalityId: string },
): boolean {
  return writer.authorId === question.authorId || writer.municipalityId === question.municipalityId;
}

/** The asker of a shielded question as columns of what stands below it; both null when it is not shielded. */
export interface ShieldedBelow {
  shieldedAsker: string | null;
  shieldedTown: string | null;
}

/** SQL: the columns of `ShieldedBelow`; `q` is the question. */
export const SHIELD_COLUMNS = `
  case when q.shielded then q.author_id end as "shieldedAsker", case when q.shielded then q.municipality_id end as "shieldedTown"`;

/** Whether `actor` may not learn who wrote a text below a question, because that would show who asks. */
export function hidesWriter(
  actor: Actor | null,
  { shieldedAsker, shieldedTown, ...writer }: Writer & ShieldedBelow,
): boolean {
  if (shieldedAsker === null || shieldedTown === null) return false;
  const question = { shielded: true, authorId: shieldedAsker, municipalityId: shieldedTown };
  return showsAsker(writer, question) && !seesAsker(actor, question);
}

/** SQL: whether size class and Land of question `q` may be named; null unless it is shielded. */
export const PLACE_NAMED = `
  case when q.shielded then (
    select count(*) = ${TOWNS_TO_HIDE_AMONG} from (
      select 1 from municipality s where s.participation = 'MEMBER' and s.gone_at is null
        and s.land_key = q.land_key and s.size_class = q.size_class limit ${TOWNS_TO_HIDE_AMONG}
    ) alike) end`;

/** What others read in place of the asking town: "eine größere Kleinstadt in Brandenburg", or less. */
export function shownAs(locale: Locale, town: Municipality, placeNamed: boolean): string {
  if (!placeNamed) return shieldTexts.text(locale, 'unnamed');
  return shieldTexts.text(locale, 'place', {
    size: shieldTexts.text(locale, town.sizeClass),
    land: town.land.name,
    article: String(town.land.key === SAARLAND),
  });
}
