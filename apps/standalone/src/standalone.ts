import { checkPort, PlatformModule } from '@app/platform/boot';
import { Config, readEnvironment, sessionSecret } from '@app/platform/config';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@app/platform/embedded-postgres';
import { runMigrations } from '@app/platform/database';
import { awaitRedis } from '@app/platform/jobs';
import { Module, type INestApplicationContext } from '@nestjs/common';
import path from 'node:path';
import { ApiModule } from '../../api/src/api.module.js';
import { startApi, type ApiOptions, type RunningApi } from '../../api/src/bootstrap.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { prepareContent, type Prepared } from './content.js';

export interface StandaloneOptions {
  readonly demo: boolean;
  readonly say: (line: string) => void;
  readonly environment?: Record<string, string | undefined>;
  readonly api?: ApiOptions;
  /** Told when the embedded database went away by itself; the process should end. */
  readonly onLost?: (error: Error) => void;
}

export interface Standalone {
  readonly url: string;
  readonly prepared: Prepared;
  readonly app: INestApplicationContext;
  close(): Promise<void>;
}

/**
 * The whole product in one process: embedded PostgreSQL (or the one in DATABASE_URL), schema, first content,
 * api and worker. Whatever was started is ended again when a later step fails.
 */
export async function startStandalone(options: StandaloneOptions): Promise<Standalone> {
  const environment = { ...process.env, ...options.environment };
  const given = readEnvironment(environment);
  const dataDir = path.resolve(given.DATA_DIR);
  await checkPort(given.PORT, given.HOST);
  await awaitRedis(given.REDIS_URL, options.say);

  let postgres: EmbeddedPostgres | undefined;
  let api: RunningApi | undefined;
  const close = async (): Promise<void> => {
    await api?.close();
    await postgres?.stop();
  };
  try {
    if (!given.DATABASE_URL) {
      options.say('Starting the database …');
      postgres = await startEmbeddedPostgres({
        dataDir,
        ...(options.onLost ? { onLost: options.onLost } : {}),
      });
    }
    const databaseUrl = given.DATABASE_URL ?? postgres!.url;
    const migrations = await runMigrations(databaseUrl);
    if (migrations.length > 0)
      options.say(`Brought the database to the current schema (${migrations.length} migrations).`);

    const complete = {
      ...environment,
      PORT: String(given.PORT),
      DATA_DIR: dataDir,
      // The terminal belongs to whoever tries the product; what happens in order is not worth a line there.
      LOG_LEVEL: environment['LOG_LEVEL'] || 'warn',
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: given.SESSION_SECRET ?? (await sessionSecret(dataDir)),
    };
    new Config(complete).requireProxyForTls();
    const prepared = await prepareContent(complete, options);
    @Module({
      imports: [
        PlatformModule.forRoot('kleinstadtnetz', { ...complete, DEMO: prepared.demo ? '1' : '0' }),
        ApiModule,
        WorkerModule,
      ],
    })
    class StandaloneRoot {}
    api = await startApi(StandaloneRoot, { scale: 'single', ...options.api });
    return { url: api.url, prepared, app: api.app, close };
  } catch (error) {
    await close();
    throw error;
  }
}
