import { NOTIFICATION_REASONS } from '@app/contracts';
import { seesMembersOnly } from '../facts/sight.sql.js';
import { KINDS, MODES_BY_URGENCY, definitionOf, tellsOf, type Occasion } from '../kinds.rules.js';
import { projectTableOf } from '../project-subjects.js';
import { quietSql } from '../quiet/quiet.rules.js';
import { DEFAULT_DAILY_HOUR, DEFAULT_WEEKLY_DAY } from '../digest/digest.rules.js';
import type { Audience } from './audience.parts.js';

/**
 * Occasions that add up: several answers to one question, comments below it or reports on one case are one
 * notification with a count until it is read, and unread again with the next. All others are told once per
 * subject; a further reason can only improve what is there.
 */
const GROWING: ReadonlySet<Occasion> = new Set<Occasion>([
  'answer.posted',
  'comment.posted',
  'content.reported',
  // The same offer can run out again a year after it was renewed.
  'offer.expired',
  'message.posted',
  'project.posted',
]);

// Texts of the catalogue, not of people: they may stand in the statement.
const REASONS = `array['${NOTIFICATION_REASONS.join(`', '`)}']`;
const URGENCIES = `array['${MODES_BY_URGENCY.join(`', '`)}']`;
const LAST = 99;

const rank = (reason: string): string => `coalesce(array_position(${REASONS}, ${reason}), ${LAST})`;
const urgency = (mode: string): string => `coalesce(array_position(${URGENCIES}, ${mode}), ${LAST})`;

const kindsOf = (occasion: Occasion) => KINDS.filter((kind) => tellsOf(kind, occasion));

/** The defaults of the kinds of one occasion as `values`. */
function defaults(occasion: Occasion): string {
  return kindsOf(occasion)
    .map(
      (kind) =>
        `('${kind}', ${definitionOf(kind).inApp}, '${definitionOf(kind).mail}', ${definitionOf(kind).push})`,
    )
    .join(', ');
}

/** Takes `columns` from the new row where `condition` holds, otherwise leaves them. */
function takeIf(condition: string, columns: readonly string[]): string {
  return columns
    .map((column) => `${column} = case when ${condition} then excluded.${column} else n.${column} end`)
    .join(', ');
}

/** SQL: the project the subject of the event `e` belongs to. */
function projectOf(occasion: Occasion): string {
  const table = projectTableOf(occasion);
  return table === null ? 'null::uuid' : `(select s.project_id from ${table} s where s.id = e.subject_id)`;
}

/** SQL: the mail of recipient `r` waits, for an overview or for the end of quiet times. */
const WAITS = `(r.mail_mode in ('DAILY', 'WEEKLY') or r.held)`;

const SHOWN = ['kind', 'reason', 'reason_id'] as const;
const MAILED = ['mail_kind', 'mail_reason', 'mail_reason_id'] as const;

/** The row was there: improve it if the new reason is better or its mail earlier. */
function once(): string {
  const shows = `(excluded.in_app and (not n.in_app or ${rank('excluded.reason')} < ${rank('n.reason')}))`;
  const mails = `(n.mailed_at is null and (${urgency('excluded.mail_mode')}, ${rank('excluded.mail_reason')})
    < (${urgency('n.mail_mode')}, ${rank('n.mail_reason')}))`;
  const pushes = `(n.push_kind is null and excluded.push_kind is not null)`;
  return `
    last_at = case when excluded.in_app and not n.in_app then excluded.last_at else n.last_at end,
    in_app = n.in_app or excluded.in_app, ${takeIf(shows, SHOWN)},
    ${takeIf(mails, [...MAILED, 'mail_mode', 'mail_events', 'mailed_at'])},
    mail_since = case when not ${mails} then n.mail_since
      when excluded.mail_since is not null then coalesce(n.mail_since, excluded.mail_since) end,
    ${takeIf(pushes, ['push_kind', 'push_since'])}
    where ${shows} or ${mails} or ${pushes}`;
}

/** The row was there: add what is new, show it as unread again, and let it wait with what waits already. */
function growing(): string {
  const open = '(n.in_app and n.read_at is null and n.withdrawn_at is null)';
  // Somebody who was mentioned in one of several and has not looked yet is still told so.
  const keeps = `(${open} and ${rank('n.reason')} < ${rank('excluded.reason')})`;
  const added = (list: string): string =>
    `case when n.${list} @> excluded.${list} then n.${list} else n.${list} || excluded.${list} end`;
  // A mail that leaves at once takes along what waits; see `mail_events` of the result.
  const leaves = `(excluded.mail_mode = 'NOW' and excluded.mail_since is null)`;
  const waits = `(n.mail_since is not null and not ${leaves})`;
  const joins = `(${waits} and (excluded.mail_mode = 'OFF' or ${urgency('n.mail_mode')} < ${urgency('excluded.mail_mode')}))`;
  const mails = `(excluded.mail_mode <> 'OFF' and not ${joins})`;
  return `
    in_app = n.in_app or excluded.in_app, ${takeIf(`(excluded.in_app and not ${keeps})`, SHOWN)},
    ${takeIf('excluded.in_app', ['actor_id', 'last_at'])},
    snoozed_until = case when excluded.in_app then null else n.snoozed_until end,
    read_at = case when excluded.in_app then null else n.read_at end,
    withdrawn_at = case when excluded.in_app then null else n.withdrawn_at end,
    events = case when not excluded.in_app then n.events when ${open} then ${added('events')} else excluded.events end,
    ${takeIf(mails, [...MAILED, 'mail_mode'])},
    mail_events = case when ${waits} and excluded.mail_mode <> 'OFF' then ${added('mail_events')}
      when ${mails} then excluded.mail_events else n.mail_events end,
    mail_since = case when ${waits} then n.mail_since when ${mails} then excluded.mail_since else n.mail_since end,
    mailed_at = case when ${mails} and ${leaves} then excluded.mailed_at else n.mailed_at end,
    push_kind = case when excluded.in_app then excluded.push_kind else n.push_kind end,
    push_since = case when excluded.in_app and excluded.push_kind is null then null
      else coalesce(n.push_since, excluded.push_since) end`;
}

/** One row of `tellSql`: somebody whose screen or mailbox must hear of it. */
export interface ToldRow {
  id: string;
  person_id: string;
  kind: string;
  /** True when it appears, or appears again, in the client. */
  appears: boolean;
  /** Unread notifications of the person, this one counted. */
  unread: number;
  /** True when a mail is due at once. */
  mails: boolean;
  /** True when it waits to be pushed to a device of the person. */
  pushes: boolean;
  mail_kind: string;
  mail_reason: string;
  mail_reason_id: string | null;
  /** What the mail tells of: this event and what was still waiting for an overview. */
  mail_events: string[];
  subject_id: string;
  question_id: string | null;
  actor_id: string | null;
  email: string;
  locale: string;
}

/**
 * The statement that tells everybody of one message: candidates with their reasons, settings, the choice per
 * person and channel (see `choose` in kinds.rules.ts), accounts and rights, rows, first digest settings, unread
 * counts. It is one statement whether two people are told or twenty thousand.
 *
 * Mails at once of people who have quiet times now are held: they wait as for an overview. What is to be pushed
 * waits in any case: the job that takes it looks at quiet times itself, see push/push-queue.ts.
 *
 * Parameters: ids of the message, now, next daily and next weekly overview of somebody with default settings, and
 * the `QuietMoment` of now.
 */
export function tellSql({ occasion, event, candidates, renews = false }: Audience): string {
  const grows = renews || GROWING.has(occasion);
  // Who wants to hear nothing more of a question still hears what cannot be switched off.
  const mayMute = kindsOf(occasion).some((kind) => definitionOf(kind).locked !== true);
  const wasOpen = `coalesce(old.in_app and old.read_at is null and old.withdrawn_at is null, false)`;
  return `
with event (event_id, subject_id, question_id, actor_id, excluded, members_only) as materialized (${event}
), candidate (person_id, kind, reason, reason_id, nearness) as (${candidates}
), setting as materialized (
  select c.person_id, c.kind, c.reason, c.reason_id, c.nearness, ${rank('c.reason')} as rank,
    coalesce(p.in_app, k.in_app) as in_app, coalesce(p.mail, k.mail) as mail, coalesce(p.push, k.push) as push
  from candidate c
  join (values ${defaults(occasion)}) as k (kind, in_app, mail, push) on k.kind = c.kind
  left join notification_preference p on p.person_id = c.person_id and p.kind = c.kind
), shown as (
  select distinct on (person_id) person_id, kind, reason, reason_id from setting where in_app
  order by person_id, rank, nearness, reason_id
), mailed as (
  select distinct on (person_id) person_id, kind, reason, reason_id, mail from setting where mail <> 'OFF'
  order by person_id, ${urgency('mail')}, rank, nearness, reason_id
), pushed as (
  select distinct on (person_id) person_id, kind from setting where in_app and push order by person_id, rank, nearness, reason_id
), recipient as materialized (
  select a.person_id, a.email, a.locale, s.kind is not null as in_app, coalesce(s.kind, m.kind) as kind,
    coalesce(s.reason, m.reason) as reason, case when s.kind is null then m.reason_id else s.reason_id end as reason_id,
    coalesce(m.mail, 'OFF') as mail_mode, m.kind as mail_kind, m.reason as mail_reason, m.reason_id as mail_reason_id,
    coalesce(m.mail = 'NOW' and ${quietSql('qs', '$5')}, false) as held, p.kind as push_kind,
    p.kind is not null and exists (select 1 from push_subscription ps where ps.person_id = a.person_id) as pushes
  from shown s full join mailed m using (person_id) left join pushed p using (person_id) join account a using (person_id) cross join event
    left join quiet_setting qs on qs.person_id = a.person_id and qs.active
  where a.blocked_at is null and a.person_id <> all(array_remove(event.excluded, null))
    ${mayMute ? 'and not exists (select 1 from question_mute qm where qm.person_id = a.person_id and qm.question_id = event.question_id)' : ''}
    and (not event.members_only or ${seesMembersOnly('a.person_id')})
), stored as (
  insert into notification as n (person_id, occasion, subject_id, question_id, project_id, actor_id, created_at, last_at,
    in_app, kind, reason, reason_id, events,
    mail_mode, mail_kind, mail_reason, mail_reason_id, mail_events, mail_since, mailed_at,
    push_kind, push_since)
  select r.person_id, '${occasion}', e.subject_id, e.question_id, ${projectOf(occasion)}, e.actor_id, $2::timestamptz, $2,
    r.in_app, r.kind, r.reason, r.reason_id, array[e.event_id],
    r.mail_mode, r.mail_kind, r.mail_reason, r.mail_reason_id,
    case when ${WAITS} then array[e.event_id] else '{}' end,
    case when ${WAITS} then $2 end, case when r.mail_mode = 'NOW' and not r.held then $2 end,
    r.push_kind, case when r.pushes then $2 end
  from recipient r cross join event e order by r.person_id
  on conflict (person_id, occasion, subject_id) do update set ${grows ? growing() : once()}
  returning new.id, new.person_id, new.kind, new.subject_id, new.question_id, new.actor_id,
    new.mail_mode as mode, new.mail_since is not null as waits, new.in_app as shown, coalesce(old.in_app, false) as was_shown, ${wasOpen} as was_open,
    old.mailed_at as mailed_before, coalesce(old.mail_events, '{}') as waited,
    new.push_since is not null as pushes
), scheduled as (
  insert into digest_setting (person_id, daily_hour, weekly_day, next_daily_at, next_weekly_at)
  select r.person_id, ${DEFAULT_DAILY_HOUR}, ${DEFAULT_WEEKLY_DAY}, $3, $4 from recipient r
  where ${WAITS}
    and not exists (select 1 from digest_setting d where d.person_id = r.person_id)
  order by r.person_id on conflict (person_id) do nothing
), unread as (
  select n.person_id, count(*)::int as count from recipient r
  join notification n on n.person_id = r.person_id and n.in_app and n.withdrawn_at is null and n.read_at is null
  group by n.person_id
), told as (
  select s.*, r.email, r.locale, r.mail_kind, r.mail_reason, r.mail_reason_id,
    ${grows ? 'r.in_app' : 's.shown and not s.was_shown'} as appears,
    ${grows ? `r.mail_mode = 'NOW' and not r.held` : `s.mode = 'NOW' and not s.waits and s.mailed_before is null`} as mails
  from stored s join recipient r on r.person_id = s.person_id
)
select t.id, t.person_id, t.kind, t.appears, t.mails, t.pushes, t.mail_kind, t.mail_reason, t.mail_reason_id,
  t.subject_id, t.question_id, t.actor_id, t.email, t.locale,
  coalesce(u.count, 0) + (case when t.was_open then 0 else 1 end) as unread,
  case when t.waited @> array[e.event_id] then t.waited else t.waited || e.event_id end as mail_events
from told t cross join event e left join unread u on u.person_id = t.person_id
where t.appears or t.mails or t.pushes`;
}
