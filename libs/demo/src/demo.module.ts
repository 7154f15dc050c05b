import { CirclesModule } from '@app/circles';
import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { MatchingModule } from '@app/matching';
import { ModerationModule } from '@app/moderation';
import { ProjectsModule } from '@app/projects';
import { QuestionsModule } from '@app/questions';
import { TopicsModule } from '@app/topics';
import { Module } from '@nestjs/common';
import { DemoContentSeed } from './demo-content.seed.js';
import { DemoConversationsSeed } from './demo-conversations.seed.js';
import { DemoDerived } from './demo-derived.js';
import { DemoInstitutionsSeed } from './demo-institutions.seed.js';
import { DemoMeetingsSeed } from './demo-meetings.seed.js';
import { DemoPeopleSeed } from './demo-people.seed.js';
import { DemoProjectsSeed } from './demo-projects.seed.js';
import { DemoDecisionsSeed } from './demo-decisions.seed.js';
import { DemoDiscussionSeed } from './demo-discussion.seed.js';
import { DemoProjectWorkSeed } from './demo-project-work.seed.js';
import { DemoSeeder } from './demo-seeder.js';
import { DemoSeeds } from './demo-seeds.js';
import { DemoSupportSeed } from './demo-support.seed.js';
import { DemoTownsSeed } from './demo-towns.seed.js';

/** Fills an empty database so that a newcomer sees a living place. */
@Module({
  imports: [
    CirclesModule,
    DirectoryModule,
    IdentityModule,
    MatchingModule,
    ModerationModule,
    ProjectsModule,
    QuestionsModule,
    TopicsModule,
  ],
  providers: [
    DemoContentSeed,
    DemoConversationsSeed,
    DemoDerived,
    DemoInstitutionsSeed,
    DemoMeetingsSeed,
    DemoPeopleSeed,
    DemoProjectsSeed,
    DemoDecisionsSeed,
    DemoDiscussionSeed,
    DemoProjectWorkSeed,
    DemoSeeder,
    DemoSeeds,
    DemoSupportSeed,
    DemoTownsSeed,
  ],
  exports: [DemoSeeder, IdentityModule],
})
export class DemoModule {}
