import { DirectoryModule, MunicipalityReader } from '@app/directory';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FirstStances } from './first-stances.service.js';
import { FollowCountEntity, FollowEntity } from './follow.entity.js';
import { FollowReader } from './follow.reader.js';
import { FollowService } from './follow.service.js';
import { FollowTargets } from './follow-targets.js';
import { FollowContent } from './keeping/follow-content.js';
import { NeedContent, OfferContent } from './keeping/stance-content.js';
import { TopicContents } from './keeping/topic-contents.js';
import { TopicKeeper } from './keeping/topic-keeper.service.js';
import { TopicMergeEntity, TopicMergeItemEntity } from './keeping/topic-merge.entity.js';
import { TopicMergeReader } from './keeping/topic-merge.reader.js';
import { TopicMergeService } from './keeping/topic-merge.service.js';
import { NeedEntity, OfferEntity } from './stance.entity.js';
import { OfferEvidenceStore } from './offer-evidence.store.js';
import { StanceReader } from './stance.reader.js';
import { StanceService } from './stance.service.js';
import { TopicIndex } from './topic-index.js';
import { TopicEntity, TopicSynonymEntity } from './topic.entity.js';
import { TopicService } from './topic.service.js';
import { ZeroHitIgnoredEntity, ZeroHitSearchEntity } from './zero-hits/zero-hit.entity.js';
import { ZeroHits } from './zero-hits/zero-hits.service.js';

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
      TopicMergeEntity,
      TopicMergeItemEntity,
      ZeroHitSearchEntity,
      ZeroHitIgnoredEntity,
    ]),
  ],
  providers: [
    FirstStances,
    FollowContent,
    FollowReader,
    FollowService,
    FollowTargets,
    NeedContent,
    OfferContent,
    OfferEvidenceStore,
    StanceReader,
    StanceService,
    TopicContents,
    TopicIndex,
    TopicKeeper,
    TopicMergeReader,
    TopicMergeService,
    TopicService,
    ZeroHits,
  ],
  exports: [
    FirstStances,
    FollowReader,
    FollowService,
    FollowTargets,
    OfferEvidenceStore,
    StanceReader,
    StanceService,
    TopicContents,
    TopicIndex,
    TopicKeeper,
    TopicMergeReader,
    TopicMergeService,
    TopicService,
    ZeroHits,
  ],
})
export class TopicsModule implements OnModuleInit {
  constructor(
    private readonly targets: FollowTargets,
    private readonly topics: TopicIndex,
    private readonly municipalities: MunicipalityReader,
    private readonly contents: TopicContents,
    private readonly needs: NeedContent,
    private readonly offers: OfferContent,
    private readonly followers: FollowContent,
  ) {}

  onModuleInit(): void {
    this.contents.register('NEED', this.needs);
    this.contents.register('OFFER', this.offers);
    this.contents.register('FOLLOW', this.followers);
    this.targets.register('TOPIC', {
      visible: async (_ctx, ids) => {
        const catalogue = await this.topics.current();
        return new Set(ids.filter((id) => catalogue.byId(id) !== undefined));
      },
      living: async (id) => (await this.topics.current()).byId(id)?.id ?? id,
    });
    this.targets.register('MUNICIPALITY', {
      visible: async (ctx, ids) => new Set((await this.municipalities.byId(ctx, ids)).keys()),
    });
  }
}
