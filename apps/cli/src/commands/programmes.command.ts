import { readFile } from 'node:fs/promises';
import { decodeText } from '@app/contracts';
import { systemCtx } from '@app/platform/context';
import { ProgrammeService, ProgrammesModule } from '@app/projects';
import type { Command } from 'commander';
import { EXIT, type CliIo } from '../cli-io.js';
import { inputFile } from '../input-file.js';
import { withProduct } from '../product.js';

/** `programmes import`: brings the catalogue of funding programmes to what a file says. */
export function programmeCommands(program: Command, io: CliIo, exit: (code: number) => void): void {
  program
    .command('programmes')
    .description('the catalogue of funding programmes')
    .command('import')
    .description('import programmes from a CSV file; all or nothing, what the file does not name stays')
    .argument(
      '<file>',
      'CSV with the columns name, foerdergeber, frist and, if wanted, link, laender, foerdersatz, hinweise',
    )
    .option('--dry-run', 'only say what the import would change')
    .action(async (file: string, { dryRun = false }: { dryRun?: boolean }) => {
      exit(await importProgrammes(io, file, dryRun));
    });
}

async function importProgrammes(io: CliIo, file: string, dryRun: boolean): Promise<number> {
  const csv = decodeText(await readFile(inputFile(io, file)));
  const { added, changed, unchanged, archived, problems } = await withProduct(io, ProgrammesModule, (app) =>
    app.get(ProgrammeService).import(systemCtx('cli', 'en'), csv, dryRun),
  );
  if (problems.length > 0) {
    for (const { line, field, text } of problems)
      io.err(`Line ${line}${field === null ? '' : `, ${field}`}: ${text}`);
    io.err('Nothing was written.');
    return EXIT.failed;
  }
  for (const name of added) io.out(`new      ${name}`);
  for (const name of changed) io.out(`changed  ${name}`);
  for (const name of archived) io.out(`archived ${name} (stays archived)`);
  const sums = `${added.length} new, ${changed.length} changed, ${unchanged} unchanged.`;
  io.out(dryRun ? `Would be: ${sums} Nothing was written.` : `Done: ${sums}`);
  return EXIT.done;
}
