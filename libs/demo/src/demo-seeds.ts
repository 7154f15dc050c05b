import { Injectable } from '@nestjs/common';
import { DemoContentSeed } from './demo-content.seed.js';
import { DemoConversationsSeed } from './demo-conversations.seed.js';
import { DemoInstitutionsSeed } from './demo-institutions.seed.js';
import { DemoPeopleSeed } from './demo-people.seed.js';
import { DemoProjectsSeed } from './demo-projects.seed.js';
import { DemoProjectWorkSeed } from './demo-project-work.seed.js';
import { DemoTownsSeed } from './demo-towns.seed.js';

/** The parts of the seed, in the order they build on each other. */
@Injectable()
export class DemoSeeds {
  constructor(
    readonly towns: DemoTownsSeed,
    readonly people: DemoPeopleSeed,
    readonly content: DemoContentSeed,
    readonly conversations: DemoConversationsSeed,
    readonly institutions: DemoInstitutionsSeed,
    readonly projects: DemoProjectsSeed,
    readonly projectWork: DemoProjectWorkSeed,
  ) {}
}
