import { startProblem } from '@app/platform/boot';
import { Problem } from '@app/platform/context';
import { sqlState } from '@app/platform/database';
import { problemTexts } from '@app/platform/i18n';
import { Command, CommanderError } from 'commander';
import { CliError, EXIT, Interrupted, type CliIo } from './cli-io.js';
import { adminCommands } from './commands/admin.command.js';
import { doctorCommand } from './commands/doctor.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { outboxCommands } from './commands/outbox.command.js';
import { programmeCommands } from './commands/programmes.command.js';
import { registerCommands } from './commands/register-import.command.js';

/**
 * Runs one command.
 *
 * @param args what stands behind the name of the program
 * @returns the exit code, see `EXIT`
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  let code: number = EXIT.done;
  const program = new Command('npm run cli --')
    .description('Kleinstadtnetz on the command line')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
    })
    .configureHelp({ showGlobalOptions: false });
  const exit = (outcome: number): void => {
    code = outcome;
  };
  registerCommands(program, io, exit);
  adminCommands(program, io);
  migrateCommand(program, io);
  outboxCommands(program, io);
  programmeCommands(program, io, exit);
  doctorCommand(program, io, exit);
  // Subcommands inherit neither of these.
  for (const command of [...program.commands, ...program.commands.flatMap(({ commands }) => commands)])
    command.exitOverride().configureOutput(program.configureOutput());
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return failure(io, error);
  }
}

/** Says what went wrong in a sentence, where there is one, and returns the exit code. */
function failure(io: CliIo, error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof Interrupted) {
    io.err(error.message);
    return EXIT.interrupted;
  }
  io.err(sentence(error));
  return EXIT.failed;
}

function sentence(error: unknown): string {
  if (error instanceof CliError) return error.message;
  const problem = startProblem(error);
  if (problem !== null) return problem;
  if (error instanceof Problem) {
    const { field, values } = error.detail;
    const text = problemTexts.text('en', error.code, {
      max: 0,
      min: 0,
      minutes: 1,
      cost: 0,
      detail: '',
      ...values,
    });
    return field === undefined ? text : `${field}: ${text}`;
  }
  if (isUnreachable(error))
    return `The database cannot be reached: ${(error as Error).message || sqlState(error)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Nobody listens there, the name is unknown, or the server lets nobody in. */
function isUnreachable(error: unknown): boolean {
  return /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|28|3D000|57P03|53300)/.test(sqlState(error));
}
