import type { Occasion } from '../kinds.rules.js';
import type { Facts } from './facts.js';
import { readableIf } from './sight.sql.js';

/**
 * How the notifications of one subject area are put into facts, in SQL over rows `x (n, kind, reason, reason_id,
 * occasion, subject_id, question_id, actor_id, events, person_id, sees)`; see `Told` for what they hold. What is
 * hidden, deleted or not for this reader drops out of the events, and titles drop out with what they belong to.
 */
export interface FactArea {
  readonly occasions: readonly Occasion[];
  /** Joins what the notifications are about, as far as the reader may see it. */
  readonly joins: string;
  /** Whether it is still there for the reader. */
  readonly readable: string;
  /** Those of `x.events` that may be read of it; without, all of them. */
  readonly events?: string;
  /** Ids of what is named. They and the columns may look at `seen.events`: those that may be read. */
  readonly names?: {
    /** The topic, unless it is a followed one. */
    readonly topic?: string;
    readonly town?: string;
    readonly institution?: string;
    readonly who?: string;
  };
  /** What else is known; all other facts are null. */
  readonly columns: Partial<Record<Exclude<keyof Facts, keyof Named | 'events'>, string>>;
}

type Named = Pick<Facts, 'topicDe' | 'topicEn' | 'town' | 'townSlug' | 'reasonTown' | 'who'>;

const TOWN_REASONS = `('FOLLOWS_TOWN', 'TOWN_SUGGESTED', 'TOWN_IN_CIRCLE', 'TOWN_ADMIN', 'OWN_OFFER', 'HOLDS_MANDATE',
    'VOTE_DEPUTY', 'TOWN_VOTES', 'WRITTEN_TO')`;

/** SQL: who has done what is told, when it is one thing only. */
export const LONE_ACTOR = `case when cardinality(x.events) = 1 and cardinality(seen.events) = 1 then x.actor_id end`;

/** Names as the content of a list in SQL. Only for names of the catalogue, not of people. */
export const sqlList = (names: readonly Occasion[]): string => `('${names.join(`', '`)}')`;

/** SQL: one row with the `events` of the notification `n` that its reader may read, if it is of this area; else none. */
export const readableSql = ({ occasions, joins, readable, events = 'x.events' }: FactArea): string => `
  select ${readableIf(readable, events)} as events from (select n.*) x ${joins} where x.occasion in ${sqlList(occasions)}`;

/**
 * The statement of an area: `$1` are the notifications as JSON, `n` counts them, `$2` says how many they are. The limit
 * takes none away: without it PostgreSQL expects a hundred, and would rather scan all people than look up twenty.
 */
export function factsSql({ joins, readable, events = 'x.events', names = {}, columns }: FactArea): string {
  const { topic, town, institution, who } = names;
  const named: Partial<Record<keyof Facts, string>> = {
    ...columns,
    ...(topic !== undefined && { topicDe: 't.name_de', topicEn: 't.name_en' }),
    ...(town !== undefined && { town: 'town.name', townSlug: 'town.slug' }),
    reasonTown: 'rt.name',
    ...(institution !== undefined && {
      town: 'coalesce(town.name, inst.name)',
      townSlug: 'coalesce(town.slug, inst.slug)',
      reasonTown: `coalesce(rt.name, case when x.reason = 'INSTITUTION_ADMIN' then inst.name end)`,
    }),
    ...(who !== undefined && { who: 'who.name' }),
  };
  return `
  select x.n, seen.events, ${Object.entries(named)
    .map(([field, sql]) => `${sql} as "${field}"`)
    .join(', ')}
  from (select * from json_to_recordset($1::json) as told (n int, kind text, reason text, reason_id uuid, occasion text,
    subject_id uuid, question_id uuid, actor_id uuid, events uuid[], person_id uuid, sees boolean) limit $2) x
  ${joins}
  cross join lateral (select ${readableIf(readable, events)} as events) seen
  ${
    topic === undefined
      ? ''
      : `left join topic named on named.id = case when x.reason = 'FOLLOWS_TOPIC' then x.reason_id else ${topic} end
  left join topic t on t.id = case when named.merged_into is null then named.id else living_topic(named.id) end`
  }
  ${town === undefined ? '' : `left join municipality town on town.id = ${town}`}
  ${institution === undefined ? '' : `left join institution inst on inst.id = ${institution}`}
  left join municipality rt on rt.id = x.reason_id and x.reason in ${TOWN_REASONS}
  ${who === undefined ? '' : `left join person who on who.id = ${who}`}`;
}
