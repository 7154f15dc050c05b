/**
 * SQL: the conversations in which a person sits, as rows (conversation_id, side_id, person_id, municipality_id,
 * requested, blocked, since): for themselves, and for each town they belong to now. What was said before they
 * came to the town does not count as unread for them.
 *
 * @param person SQL of the person's id
 */
export function seatsOf(person: string): string {
  return `(
    select s.conversation_id, s.id as side_id, s.person_id, s.municipality_id, s.requested,
      s.blocked_at is not null as blocked, '-infinity'::timestamptz as since
    from conversation_side s where s.person_id = ${person}
    union all
    select s.conversation_id, s.id, s.person_id, s.municipality_id, s.requested, s.blocked_at is not null, ms.requested_at
    from membership ms join conversation_side s on s.municipality_id = ms.municipality_id
    where ms.person_id = ${person} and ms.state = 'ACTIVE')`;
}

/** SQL: seats of a person, each conversation once also when somebody belongs to both towns. */
export function oneSeatEach(person: string): string {
  return `(select distinct on (conversation_id) * from ${seatsOf(person)} every_seat
    order by conversation_id, municipality_id nulls first)`;
}

/** SQL: somebody on another side than seat `s` of conversation `c` can read what is written. */
export const REACHABLE = `
  exists (select 1 from conversation_side o left join account a on a.person_id = o.person_id and a.blocked_at is null
    where o.conversation_id = c.id and o.id <> s.side_id and (a.id is not null or exists (
      select 1 from membership ms where ms.municipality_id = o.municipality_id and ms.state = 'ACTIVE')))`;

/** SQL: another side than seat `s` blocks. */
export const BLOCKED_BY_OTHER = `
  exists (select 1 from conversation_side o where o.conversation_id = c.id and o.id <> s.side_id and o.blocked_at is not null)`;

/** SQL: message `m` is one of the other side that `person` in seat `s`, with the reader's row `r`, has not read. */
export function isUnread(person: string): string {
  return `m.id > coalesce(r.last_read_id, '00000000-0000-0000-0000-000000000000') and m.created_at >= s.since
    and m.hidden_at is null and m.deleted_at is null
    and case when s.municipality_id is null then m.author_id <> ${person}
      else m.municipality_id is distinct from s.municipality_id end`;
}

/** SQL: conditions of the boxes on conversation `c`, seat `s` and the reader's row `r`. */
export const BOXES = {
  INBOX: `(s.requested or c.state = 'OPEN') and not s.blocked and coalesce(r.archived_at < c.last_at, true)`,
  REQUESTS: `c.state = 'REQUESTED' and not s.requested and not s.blocked`,
  ARCHIVE: `(s.blocked or (c.state = 'DECLINED' and not s.requested)
    or ((s.requested or c.state = 'OPEN') and r.archived_at >= c.last_at))`,
} as const;
