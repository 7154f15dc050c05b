import { runMigrations } from '@app/platform/database';
import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { withDatabase } from '../product.js';

/** `migrate`: brings the database to the schema of this version. */
export function migrateCommand(program: Command, io: CliIo): void {
  program
    .command('migrate')
    .description('bring the database to the schema of this version')
    .action(async () => {
      const names = await withDatabase(io, ({ DATABASE_URL }) => runMigrations(DATABASE_URL));
      io.out(names.length === 0 ? 'The database is current.' : `Done: ${names.join(', ')}`);
    });
}
