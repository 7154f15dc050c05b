import 'reflect-metadata';
import { PlatformModule } from '@app/platform/boot';
import { Module } from '@nestjs/common';
import { ApiModule } from './api.module.js';
import { startApi } from './bootstrap.js';

@Module({ imports: [PlatformModule.forRoot('kleinstadtnetz-api'), ApiModule] })
class ApiRoot {}

const api = await startApi(ApiRoot, { scale: 'cluster' });
console.log(`Kleinstadtnetz api: ${api.url}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void api.close().then(() => process.exit(0)));
}
