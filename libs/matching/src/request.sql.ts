/**
 * Everything towns are asked for, as `municipality_id`, `topic_id`, `created_at`: questions they were suggested for
 * and first contacts of other towns, answered or not. Conditions on these columns reach the indexes of both tables.
 */
export const REQUESTS = `(
  select municipality_id, topic_id, created_at from suggested_helper
  union all
  select to_municipality_id, topic_id, created_at from contact)`;
