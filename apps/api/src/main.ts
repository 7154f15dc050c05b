import 'reflect-metadata';
import { checkPort, PlatformModule, runProcess } from '@app/platform/boot';
import { Config } from '@app/platform/config';
import { awaitDatabase } from '@app/platform/database';
import { awaitRedis } from '@app/platform/jobs';
import { Module } from '@nestjs/common';
import { ApiModule } from './api.module.js';
import { startApi } from './bootstrap.js';

@Module({ imports: [PlatformModule.forRoot('kleinstadtnetz-api'), ApiModule] })
class ApiRoot {}

await runProcess(async () => {
  // Nest would answer each of these with a stack.
  const config = new Config(process.env);
  config.requireProxyForTls();
  await checkPort(config.port, config.host);
  await awaitDatabase(config.databaseUrl, (line) => console.error(line));
  await awaitRedis(config.redisUrl, (line) => console.error(line));
  const api = await startApi(ApiRoot, { scale: 'cluster' });
  console.log(`Kleinstadtnetz api: ${api.url}`);
  return api;
});
