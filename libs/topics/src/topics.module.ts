import { DirectoryModule, MunicipalityReader } from '@app/directory';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FirstStances } from './first-stances.service.js';
import { FollowCountEntity, FollowEntity } from './follow.entity.js';
import { FollowReader } from './follow.reader.js';
import { FollowService } from './follow.service.js';
import { FollowTargets } from './follow-targets.js';
import { NeedEntity, OfferEntity } from './stance.entity.js';
import { StanceReader } from './stance.reader.js';
import { StanceService } from './stance.service.js';
import { TopicIndex } from './topic-index.js';
import { TopicEntity, TopicSynonymEntity } from './topic.entity.js';
import { TopicService } from './topic.service.js';

/** Taxonomy, needs and offers, following. */
@Module({
  imports: [
    DirectoryModule,
    TypeOrmModule.forFeature([
      TopicEntity,
      TopicSynonymEntity,
      NeedEntity,
      OfferEntity,
      FollowEntity,
      FollowCountEntity,
    ]),
  ],
  providers: [
    FirstStances,
    FollowReader,
    FollowService,
    FollowTargets,
    StanceReader,
    StanceService,
    TopicIndex,
    TopicService,
  ],
  exports: [
    FirstStances,
    FollowReader,
    FollowService,
    FollowTargets,
    StanceReader,
    StanceService,
    TopicIndex,
    TopicService,
  ],
})
export class TopicsModule implements OnModuleInit {
  constructor(
    private readonly targets: FollowTargets,
    private readonly topics: TopicIndex,
    private readonly municipalities: MunicipalityReader,
  ) {}

  onModuleInit(): void {
    this.targets.register('TOPIC', {
      visible: async (_ctx, ids) => {
        const catalogue = await this.topics.current();
        return new Set(ids.filter((id) => catalogue.byId(id) !== undefined));
      },
    });
    this.targets.register('MUNICIPALITY', {
      visible: async (ctx, ids) => new Set((await this.municipalities.byId(ctx, ids)).keys()),
    });
  }
}
