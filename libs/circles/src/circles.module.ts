import { ConversationsModule } from '@app/conversations';
import { DirectoryModule } from '@app/directory';
import { RoomPolicies } from '@app/platform/live';
import { TopicsModule } from '@app/topics';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CircleMandate } from './circle-mandate.js';
import { CircleTalk } from './circle-talk.js';
import { CircleProposals } from './circle-proposals.service.js';
import {
  CooperationCircleDismissalEntity,
  CooperationCircleEntity,
  CooperationCircleTownEntity,
} from './circle.entity.js';
import { CircleReader } from './circle.reader.js';
import { CircleService } from './circle.service.js';

const services = [CircleProposals, CircleReader, CircleService];

/** Cooperation circles: towns that share an unmet need find each other. */
@Module({
  imports: [
    ConversationsModule,
    DirectoryModule,
    TopicsModule,
    TypeOrmModule.forFeature([
      CooperationCircleDismissalEntity,
      CooperationCircleEntity,
      CooperationCircleTownEntity,
    ]),
  ],
  providers: [...services, CircleMandate, CircleTalk],
  exports: services,
})
export class CirclesModule implements OnModuleInit {
  constructor(
    private readonly rooms: RoomPolicies,
    private readonly reader: CircleReader,
  ) {}

  onModuleInit(): void {
    this.rooms.register('circle', (ctx, ids) => this.reader.visible(ctx, ids));
  }
}
