import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { MatchingModule } from '@app/matching';
import { RoomPolicies } from '@app/platform/live';
import { TopicsModule } from '@app/topics';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactEntity, ContactResultEntity } from './contact/contact.entity.js';
import { ContactReader } from './contact/contact.reader.js';
import { ContactService } from './contact/contact.service.js';
import { ConversationEffects } from './conversation/conversation.effects.js';
import {
  ConversationEntity,
  ConversationReaderEntity,
  ConversationSideEntity,
} from './conversation/conversation.entity.js';
import { ConversationLock } from './conversation/conversation.lock.js';
import { ConversationPolicy } from './conversation/conversation.policy.js';
import { ConversationReader } from './conversation/conversation.reader.js';
import { ConversationService } from './conversation/conversation.service.js';
import { ConversationStateService } from './conversation/conversation-state.service.js';
import { GroupService } from './conversation/group.service.js';
import { UnreadReader } from './conversation/unread.reader.js';
import { DirectMessageEntity } from './message/direct-message.entity.js';
import { MessageContent } from './message/message.content.js';
import { MessageReader } from './message/message.reader.js';
import { MessageService } from './message/message.service.js';

const services = [
  ContactReader,
  ContactService,
  ConversationReader,
  ConversationService,
  ConversationStateService,
  GroupService,
  MessageContent,
  MessageReader,
  MessageService,
  UnreadReader,
];

/** Direct messages between people and between towns, and how towns come into contact. */
@Module({
  imports: [
    IdentityModule,
    DirectoryModule,
    MatchingModule,
    TopicsModule,
    TypeOrmModule.forFeature([
      ConversationEntity,
      ConversationSideEntity,
      ConversationReaderEntity,
      DirectMessageEntity,
      ContactEntity,
      ContactResultEntity,
    ]),
  ],
  providers: [...services, ConversationEffects, ConversationLock, ConversationPolicy],
  exports: services,
})
export class ConversationsModule implements OnModuleInit {
  constructor(
    private readonly rooms: RoomPolicies,
    private readonly policy: ConversationPolicy,
  ) {}

  onModuleInit(): void {
    this.rooms.register('conversation', (ctx, ids) => this.policy.live(ctx, ids));
  }
}
