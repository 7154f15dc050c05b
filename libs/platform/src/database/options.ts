import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';
import { SnakeCaseColumns } from './naming.js';

const DATE_OID = 1082;

/** Calendar days stay `YYYY-MM-DD`; the driver would turn them into midnight of the machine's own zone. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary'): unknown =>
    oid === DATE_OID
      ? (value: string) => value
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/**
 * Data source options for one database. The schema is always built by migrations, in tests too;
 * `synchronize` is never used.
 */
export function dataSourceOptions(url: string, poolSize: number, applicationName: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    synchronize: false,
    namingStrategy: new SnakeCaseColumns(),
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    useUTC: true,
    extra: {
      types,
      options: '-c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000',
    },
  };
}
