import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { TopicsModule } from '@app/topics';
import { Module } from '@nestjs/common';
import {
  ContactFieldsResolver,
  ContactResolver,
  ContactResultsFieldsResolver,
  MunicipalityContactsResolver,
} from './contact/contact.resolver.js';
import {
  ConversationBlockFieldsResolver,
  ConversationFieldsResolver,
  ConversationPartyFieldsResolver,
  ReadPositionFieldsResolver,
  ViewerConversationsResolver,
} from './conversation/conversation-fields.resolver.js';
import { ConversationResolver } from './conversation/conversation.resolver.js';
import { ConversationsModule } from './conversations.module.js';
import { MessageResolver } from './message/message.resolver.js';

@Module({
  imports: [ConversationsModule, DirectoryModule, IdentityModule, TopicsModule],
  providers: [
    ContactFieldsResolver,
    ContactResolver,
    ContactResultsFieldsResolver,
    ConversationBlockFieldsResolver,
    ConversationFieldsResolver,
    ConversationPartyFieldsResolver,
    ConversationResolver,
    MessageResolver,
    MunicipalityContactsResolver,
    ReadPositionFieldsResolver,
    ViewerConversationsResolver,
  ],
})
export class ConversationsApiModule {}
