import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { PlatformModule } from '@app/platform/boot';
import { readEnvironment, sessionSecret } from '@app/platform/config';
import { runMigrations } from '@app/platform/database';
import { startEmbeddedPostgres } from '@app/platform/embedded-postgres';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CliError, type CliIo } from './cli-io.js';
import { StderrLogger } from './stderr-logger.js';

type Environment = Record<string, string | undefined>;

/**
 * Opens the database for a while: the one in DATABASE_URL, or the embedded one in DATA_DIR, which is started or, when
 * the product is running, joined. Whatever was started here is ended again.
 */
export async function withDatabase<Result>(
  io: CliIo,
  work: (environment: Environment & { DATABASE_URL: string; DATA_DIR: string }) => Promise<Result>,
): Promise<Result> {
  const environment = readEnvironment(io.environment);
  const dataDir = path.resolve(environment.DATA_DIR);
  const given = environment.DATABASE_URL;
  if (given) {
    // No command signs anything, so one secret is as good as another; the one of the product is not asked for.
    const secret = environment.SESSION_SECRET ?? randomBytes(32).toString('base64url');
    return work({ ...io.environment, DATABASE_URL: given, DATA_DIR: dataDir, SESSION_SECRET: secret });
  }
  let lost: Error | undefined;
  const postgres = await startEmbeddedPostgres({
    dataDir,
    mode: 'join',
    onLost: (error) => {
      lost = error;
    },
  });
  try {
    const secret = environment.SESSION_SECRET ?? (await sessionSecret(dataDir));
    return await work({
      ...io.environment,
      DATABASE_URL: postgres.url,
      DATA_DIR: dataDir,
      SESSION_SECRET: secret,
    });
  } catch (error) {
    throw lost ? new CliError(lost.message, { cause: error }) : error;
  } finally {
    await postgres.stop();
  }
}

/** Opens the database with the current schema and runs `work` with the services of `module`. */
export async function withProduct<Result>(
  io: CliIo,
  module: Type,
  work: (app: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  return withDatabase(io, async (environment) => {
    const migrations = await runMigrations(environment.DATABASE_URL);
    if (migrations.length > 0)
      io.err(`Brought the database to the current schema (${migrations.length} migrations).`);
    return withServices(environment, module, work);
  });
}

/** Runs `work` with the services of `module`; the database must be open and current. */
export async function withServices<Result>(
  environment: Environment,
  module: Type,
  work: (app: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  @Module({ imports: [PlatformModule.forRoot('kleinstadtnetz-cli', environment), module] })
  class CliRoot {}
  const app = await NestFactory.createApplicationContext(CliRoot, {
    logger: new StderrLogger(),
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
