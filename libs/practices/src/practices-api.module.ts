import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { ProjectsModule } from '@app/projects';
import { TopicsModule } from '@app/topics';
import { Module } from '@nestjs/common';
import { PracticeFieldsResolver } from './practice-fields.resolver.js';
import { PracticeResolver } from './practice.resolver.js';
import { PracticesModule } from './practices.module.js';
import { ProjectPracticeResolver } from './project-practice.resolver.js';

@Module({
  imports: [PracticesModule, ProjectsModule, DirectoryModule, IdentityModule, TopicsModule],
  providers: [PracticeFieldsResolver, PracticeResolver, ProjectPracticeResolver],
})
export class PracticesApiModule {}
