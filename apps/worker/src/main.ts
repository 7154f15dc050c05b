import 'reflect-metadata';
import { PlatformModule, runProcess } from '@app/platform/boot';
import { Config } from '@app/platform/config';
import { awaitDatabase } from '@app/platform/database';
import { awaitRedis } from '@app/platform/jobs';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

@Module({ imports: [PlatformModule.forRoot('kleinstadtnetz-worker'), WorkerModule] })
class WorkerRoot {}

await runProcess(async () => {
  // Nest would answer each of these with a stack.
  const config = new Config(process.env);
  await awaitDatabase(config.databaseUrl, (line) => console.error(line));
  await awaitRedis(config.redisUrl, (line) => console.error(line));
  const worker = await NestFactory.createApplicationContext(WorkerRoot);
  console.log('Kleinstadtnetz worker is running');
  return worker;
});
