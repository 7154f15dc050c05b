/** A row that came as JSON, with its times as dates. */
export function withDates<Row extends { createdAt: string; editedAt: string | null }>(
  row: Row,
): Omit<Row, 'createdAt' | 'editedAt'> & { createdAt: Date; editedAt: Date | null } {
  return {
    ...row,
    createdAt: new Date(row.createdAt),
    editedAt: row.editedAt === null ? null : new Date(row.editedAt),
  };
}
