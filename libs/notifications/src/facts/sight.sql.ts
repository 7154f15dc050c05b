/** SQL: whether somebody may read a question `q`. */
export function mayRead(seesMembersOnly: string): string {
  return `q.hidden_at is null and q.deleted_at is null and (q.visibility = 'PUBLIC' or ${seesMembersOnly})`;
}

/** SQL: whether the person `person` (a column with its table) may read what is for members only: active in a town, or of the staff. */
export function seesMembersOnly(person: string): string {
  return `(exists (select 1 from membership seer where seer.person_id = ${person} and seer.state = 'ACTIVE')
    or exists (select 1 from account_role seer_role join account seer on seer.id = seer_role.account_id
      where seer.person_id = ${person}))`;
}

/** SQL: `events` if `readable` holds for what they belong to, otherwise none. */
export function readableIf(readable: string, events: string): string {
  return `case when ${readable} then ${events} else '{}'::uuid[] end`;
}
