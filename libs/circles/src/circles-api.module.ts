import { ConversationsModule } from '@app/conversations';
import { DirectoryModule } from '@app/directory';
import { Module } from '@nestjs/common';
import {
  CircleFieldsResolver,
  CircleTownFieldsResolver,
  CircleViewerFieldsResolver,
  ConversationCircleResolver,
} from './circle-fields.resolver.js';
import { CircleResolver } from './circle.resolver.js';
import { CirclesModule } from './circles.module.js';

@Module({
  imports: [CirclesModule, ConversationsModule, DirectoryModule],
  providers: [
    CircleFieldsResolver,
    CircleResolver,
    CircleTownFieldsResolver,
    CircleViewerFieldsResolver,
    ConversationCircleResolver,
  ],
})
export class CirclesApiModule {}
