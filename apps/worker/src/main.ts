import 'reflect-metadata';
import { PlatformModule } from '@app/platform/boot';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

@Module({ imports: [PlatformModule.forRoot('kleinstadtnetz-worker'), WorkerModule] })
class WorkerRoot {}

const worker = await NestFactory.createApplicationContext(WorkerRoot);
console.log('Kleinstadtnetz worker is running');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void worker.close().then(() => process.exit(0)));
}
