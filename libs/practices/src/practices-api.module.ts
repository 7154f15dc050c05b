import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { TopicsModule } from '@app/topics';
import { Module } from '@nestjs/common';
import { PracticeResolver } from './practice.resolver.js';
import { PracticesModule } from './practices.module.js';

@Module({
  imports: [PracticesModule, DirectoryModule, IdentityModule, TopicsModule],
  providers: [PracticeResolver],
})
export class PracticesApiModule {}
