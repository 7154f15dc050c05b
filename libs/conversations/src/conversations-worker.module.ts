import { Module } from '@nestjs/common';
import { ContactHandlers } from './contact/contact.handlers.js';
import { ConversationsModule } from './conversations.module.js';

@Module({ imports: [ConversationsModule], providers: [ContactHandlers] })
export class ConversationsWorkerModule {}
