/**
 * SQL: the day in Germany by which membership `alias` has to be confirmed again: twelve months after it was
 * last confirmed, or after the decision or the request that began it.
 */
export function dueDay(alias: string): string {
  return `((coalesce(${alias}.confirmed_at, ${alias}.decided_at, ${alias}.requested_at) at time zone 'Europe/Berlin')::date
    + interval '12 months')::date`;
}
