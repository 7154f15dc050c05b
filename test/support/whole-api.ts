import { QueueBackend } from '@app/platform/jobs';
import { PlatformModule } from '@app/platform/boot';
import { InlineQueues, freshDatabase } from '@app/testing';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ApiModule } from '../../apps/api/src/api.module.js';

/** The complete api over a database of its own, without sockets and without a port. */
export interface WholeApi {
  readonly app: INestApplication;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

export async function wholeApi(): Promise<WholeApi> {
  const database = await freshDatabase();
  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL: '10',
    SESSION_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    LOG_LEVEL: 'error',
  };
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', environment), ApiModule],
  })
    .overrideProvider(QueueBackend)
    .useValue(new InlineQueues())
    .compile();
  const app = module.createNestApplication({ logger: ['error', 'fatal'] });
  await app.init();
  return {
    app,
    databaseUrl: database.url,
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}
