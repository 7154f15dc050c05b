import { Global, Module } from '@nestjs/common';
import { Tidying } from './tidying.js';

/** Only in the worker. Global, so that the worker modules of the libs can register what they tidy. */
@Global()
@Module({ providers: [Tidying], exports: [Tidying] })
export class MaintenanceModule {}
