import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { Module } from '@nestjs/common';
import { TopicKeepingResolver } from './keeping/topic-keeping.resolver.js';
import { MunicipalityTopicsResolver } from './municipality-topics.resolver.js';
import { NeedFieldsResolver, OfferFieldsResolver } from './stance-fields.resolver.js';
import { StanceResolver } from './stance.resolver.js';
import { TopicFieldsResolver } from './topic-fields.resolver.js';
import { TopicsModule } from './topics.module.js';
import { TopicsResolver } from './topics.resolver.js';

@Module({
  imports: [TopicsModule, DirectoryModule, IdentityModule],
  providers: [
    MunicipalityTopicsResolver,
    NeedFieldsResolver,
    OfferFieldsResolver,
    StanceResolver,
    TopicFieldsResolver,
    TopicKeepingResolver,
    TopicsResolver,
  ],
})
export class TopicsApiModule {}
