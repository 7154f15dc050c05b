import path from 'node:path';
import { Config } from '@app/platform/config';
import { systemCtx } from '@app/platform/context';
import {
  DamagedRegisterFile,
  RegisterImportService,
  RegisterModule,
  isCalendarDay,
  newestRegister,
  parseSuccessors,
  type RegisterImportOutcome,
  type RegisterImportRequest,
  type RegisterProgress,
} from '@app/directory';
import { SingleBar } from 'cli-progress';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { CliError, EXIT, type CliIo } from '../cli-io.js';
import { inputFile } from '../input-file.js';
import { withProduct } from '../product.js';
import { OFFICIAL_REGISTER_URL, downloadRegister } from '../register-download.js';
import {
  changesOf,
  conflictsOf,
  damageOf,
  jsonOf,
  jsonOfDamage,
  tableOf,
} from '../register-import.report.js';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly coordinates?: string;
  readonly domains?: string;
  readonly bbsr?: string;
  readonly populationDate?: string;
  readonly partial?: boolean;
  readonly allowManyGone?: boolean;
  readonly successor: readonly string[];
  readonly download?: string | true;
  readonly json?: boolean;
}

const STAGES: Readonly<Record<RegisterProgress['stage'], string>> = {
  read: 'Reading',
  compare: 'Comparing',
  write: 'Writing',
};

/** `register import`: brings the municipalities to an edition of the official register. */
export function registerCommands(program: Command, io: CliIo, exit: (code: number) => void): void {
  const register = program.command('register').description('the official register of municipalities');
  register
    .command('import')
    .description('import an edition of GV100AD (Destatis), as text or in its ZIP archive; all or nothing')
    .argument('[file]', 'the file; without it use --download')
    .option('--dry-run', 'only say what the import would change')
    .option('--coordinates <file>', 'AuszugGV (Destatis), CSV or XLSX: centres and degree of urbanisation')
    .option('--domains <file>', 'CSV with the columns ags, website, mail_domains')
    .option('--bbsr <file>', 'CSV with the columns ags, type: Stadt- und Gemeindetyp of BBSR')
    .option('--population-date <day>', 'day the population was counted for, if it is not the usual one', day)
    .option('--partial', 'the file covers some Länder only')
    .option('--allow-many-gone', 'very many municipalities are meant to disappear')
    .addOption(
      new Option('--successor <old=new>', 'decide what follows a vanished key; may be repeated')
        .argParser((value: string, before: readonly string[]) => [...before, value])
        .default([], 'none'),
    )
    .option('--download [url]', 'fetch the file from the address, from REGISTER_URL, or from Destatis')
    .option('--json', 'print the outcome as JSON and nothing else')
    .action(async (file: string | undefined, options: ImportOptions) => {
      exit(await importRegister(io, file, options));
    });
}

function day(value: string): string {
  if (!isCalendarDay(value)) throw new InvalidArgumentError('It must be a day, YYYY-MM-DD.');
  return value;
}

async function importRegister(io: CliIo, file: string | undefined, options: ImportOptions): Promise<number> {
  const successors = parseSuccessors(options.successor);
  if (successors === null)
    throw new CliError('--successor takes OLD=NEW, both keys of 8 digits, once for each old key.');
  if ((file === undefined) === (options.download === undefined))
    throw new CliError('Give either a file or --download.');
  // Files are looked for before the database is started for them.
  const [register, coordinates, domains, bbsr] = [
    file,
    options.coordinates,
    options.domains,
    options.bbsr,
  ].map((name) => (name === undefined ? undefined : inputFile(io, name)));

  return withProduct(io, RegisterModule, async (app) => {
    const source =
      register === undefined
        ? await fetched(io, options.download === true ? app.get(Config).registerUrl : options.download)
        : { content: register, name: path.basename(register) };
    const started = performance.now();
    const bar = progressBar(io);
    const request: RegisterImportRequest = {
      files: { register: source.content, coordinates, domains, bbsr },
      fileName: source.name,
      dryRun: options.dryRun ?? false,
      populationDate: options.populationDate,
      partial: options.partial ?? false,
      allowManyGone: options.allowManyGone ?? false,
      successors,
      signal: io.signal,
      onProgress: ({ stage, done }) => bar?.update(Math.round(done * 100), { stage: STAGES[stage] }),
    };
    try {
      const outcome = await app.get(RegisterImportService).run(systemCtx(undefined, 'en'), request);
      bar?.stop();
      report(io, outcome, options, (performance.now() - started) / 1_000);
      return outcome.conflicts.length > 0 ? EXIT.failed : EXIT.done;
    } catch (error) {
      bar?.stop();
      if (!(error instanceof DamagedRegisterFile)) throw error;
      if (options.json) io.out(jsonOfDamage(error));
      io.err(damageOf(error));
      return EXIT.failed;
    }
  });
}

function report(io: CliIo, outcome: RegisterImportOutcome, options: ImportOptions, seconds: number): void {
  if (options.json) io.out(jsonOf(outcome));
  else {
    io.out(tableOf(outcome, seconds));
    const changes = options.dryRun ? changesOf(outcome) : '';
    if (changes !== '') io.out(changes);
  }
  if (outcome.conflicts.length > 0) io.err(conflictsOf(outcome));
}

async function fetched(
  io: CliIo,
  address: string | undefined,
): Promise<{ content: Uint8Array; name: string }> {
  const url = address ?? OFFICIAL_REGISTER_URL;
  io.err(`Fetching ${url} …`);
  const files = await downloadRegister(url, io.signal);
  const newest = await newestRegister(files.map(({ bytes }) => bytes));
  const { bytes, name, url: from } = files[newest]!;
  if (files.length > 1) io.err(`The newest edition is ${from}`);
  return { content: bytes, name };
}

function progressBar(io: CliIo): SingleBar | null {
  if (!io.progress) return null;
  const bar = new SingleBar({
    format: '{stage} [{bar}] {percentage} %',
    stream: io.progress,
    clearOnComplete: true,
    hideCursor: true,
    // The product ends itself when it is interrupted, and with it the bar.
    gracefulExit: false,
  });
  bar.start(100, 0, { stage: STAGES.read });
  return bar;
}
