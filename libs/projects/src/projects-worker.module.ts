import { Module } from '@nestjs/common';
import { JoinRequestHandlers } from './partner/join-request.handlers.js';
import { ProjectsModule } from './projects.module.js';

@Module({ imports: [ProjectsModule], providers: [JoinRequestHandlers] })
export class ProjectsWorkerModule {}
