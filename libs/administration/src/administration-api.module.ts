import { Module } from '@nestjs/common';
import { DeadJobResolver } from './dead-job.resolver.js';
import { DeadJobService } from './dead-job.service.js';

/** What the technical staff look at. */
@Module({ providers: [DeadJobResolver, DeadJobService] })
export class AdministrationApiModule {}
