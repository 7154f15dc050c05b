import 'reflect-metadata';
import { PlatformModule, runProcess } from '@app/platform/boot';
import { Config } from '@app/platform/config';
import { awaitDatabase } from '@app/platform/database';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

@Module({ imports: [PlatformModule.forRoot('kleinstadtnetz-worker'), WorkerModule] })
class WorkerRoot {}

await runProcess(async () => {
  // Nest would answer each of these with a stack.
  await awaitDatabase(new Config(process.env).databaseUrl, (line) => console.error(line));
  const worker = await NestFactory.createApplicationContext(WorkerRoot);
  console.log('Kleinstadtnetz worker is running');
  return worker;
});
