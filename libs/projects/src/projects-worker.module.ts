import { Module } from '@nestjs/common';
import { DecisionHandlers } from './decision/decision.handlers.js';
import { FundingHandlers } from './funding/funding.handlers.js';
import { JoinRequestHandlers } from './partner/join-request.handlers.js';
import { MeetingHandlers } from './meeting/meeting.handlers.js';
import { ProjectsModule } from './projects.module.js';
import { TaskHandlers } from './task/task.handlers.js';

@Module({
  imports: [ProjectsModule],
  providers: [DecisionHandlers, FundingHandlers, JoinRequestHandlers, MeetingHandlers, TaskHandlers],
})
export class ProjectsWorkerModule {}
