/**
 * SQL: whether the address `email` is kept for another account than `account` at `now`: it was that account's
 * address before a change that can still be stopped, and would come back to it.
 */
export function keptForAnother(email: string, account: string, now: string): string {
  return `exists (select 1 from email_change kept where kept.old_email = ${email} and kept.account_id is distinct from ${account}
    and kept.confirmed_at is not null and kept.stopped_at is null and kept.stop_until > ${now})`;
}
