/**
 * SQL of a merge for contents that keep their topics in an array: the topics `ids` once $3 has taken the place of $2.
 */
export const withoutMerged = (ids: string): string =>
  `case when $3::uuid = any (${ids}) then array_remove(${ids}, $2::uuid) else array_replace(${ids}, $2::uuid, $3::uuid) end`;

/**
 * SQL that undoes it: the topics in `column`, which were `before`, with $2 back in its place. What was changed in them
 * since then stays changed.
 */
export const withMergedAgain = (column: string, before: string): string => `case
  when ${column} = ${withoutMerged(before)} then ${before}
  when not $3::uuid = any (${before}) then array_replace(${column}, $3::uuid, $2::uuid)
  else ${column} || $2::uuid end`;

/** SQL: whether there is anything to undo in `column`, and room for it. A content has three topics at most. */
export const canHaveMergedAgain = (column: string, before: string): string =>
  `$3::uuid = any (${column}) and not $2::uuid = any (${column}) and (cardinality(${column}) < 3 or not $3::uuid = any (${before}))`;
