import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ConversationBoxEnum, type ConversationBox } from '../conversations.enums.js';
import { StartConversationInput } from './conversation.inputs.js';
import { Conversation, ConversationBlock, ConversationConnection } from './conversation.model.js';
import { ConversationReader } from './conversation.reader.js';
import { ConversationService } from './conversation.service.js';
import { ConversationStateService } from './conversation-state.service.js';

const ID_ARG = { type: () => ID } as const;

@Resolver()
export class ConversationResolver {
  constructor(
    private readonly starting: ConversationService,
    private readonly states: ConversationStateService,
    private readonly reader: ConversationReader,
  ) {}

  @Requires('conversation.read-own')
  @Query(() => ConversationConnection, {
    description: 'The viewer’s conversations, the one with the latest message first.',
  })
  conversations(
    @CurrentCtx() ctx: Ctx,
    @Args('box', { type: () => ConversationBoxEnum, nullable: true, defaultValue: 'INBOX' })
    box: ConversationBox | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: 'At most 100.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ConversationConnection> {
    return this.reader.list(ctx, box ?? 'INBOX', first, after);
  }

  @Requires('conversation.read-own')
  @Query(() => Conversation, {
    nullable: true,
    description: 'A conversation of the viewer; null for any other.',
  })
  async conversation(
    @CurrentGql() { loaders }: GqlContext,
    @Args('id', ID_ARG) id: string,
  ): Promise<Conversation | null> {
    return loaders.load(this.reader.byId, id);
  }

  @Requires('conversation.read-own')
  @Query(() => [ConversationBlock], {
    description: 'Whom the viewer and the viewer’s municipalities block, the latest first, at most 200.',
  })
  conversationBlocks(@CurrentCtx() ctx: Ctx): Promise<ConversationBlock[]> {
    return this.reader.blocks(ctx);
  }

  @Requires('conversation.write')
  @Mutation(() => Conversation, {
    description:
      'Writes a first message to a person or a municipality. From somebody unknown it is a request, and no more can be written until it is accepted: REQUEST_PENDING. What cannot be delivered: UNDELIVERABLE.',
  })
  async startConversation(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: StartConversationInput,
  ): Promise<Conversation> {
    return this.get(ctx, await this.starting.start(ctx, input));
  }

  @Requires('conversation.read-own')
  @Mutation(() => Conversation, { description: 'Accepts a request, also one that was declined before.' })
  async acceptConversation(@CurrentCtx() ctx: Ctx, @Args('id', ID_ARG) id: string): Promise<Conversation> {
    await this.states.accept(ctx, id);
    return this.get(ctx, id);
  }

  @Requires('conversation.read-own')
  @Mutation(() => Conversation, { description: 'Declines a request; whoever wrote is not told.' })
  async declineConversation(@CurrentCtx() ctx: Ctx, @Args('id', ID_ARG) id: string): Promise<Conversation> {
    await this.states.decline(ctx, id);
    return this.get(ctx, id);
  }

  @Requires('conversation.read-own')
  @Mutation(() => Conversation, {
    description:
      'Ends messages, presence and typing both ways at once; between municipalities for the own one. The other side is not told. Or lets them through again.',
  })
  async blockConversation(
    @CurrentCtx() ctx: Ctx,
    @Args('id', ID_ARG) id: string,
    @Args('blocked') blocked: boolean,
  ): Promise<Conversation> {
    if (blocked) await this.states.block(ctx, id);
    else await this.states.unblock(ctx, id);
    return this.get(ctx, id);
  }

  @Requires('conversation.read-own')
  @Mutation(() => Conversation, { description: 'Marks everything up to a message as read.' })
  async markConversationRead(
    @CurrentCtx() ctx: Ctx,
    @Args('id', ID_ARG) id: string,
    @Args('messageId', ID_ARG) messageId: string,
  ): Promise<Conversation> {
    await this.states.read(ctx, id, messageId);
    return this.get(ctx, id);
  }

  @Requires('conversation.read-own')
  @Mutation(() => Conversation, {
    description: 'Puts a conversation away until something new is written, or takes it back.',
  })
  async archiveConversation(
    @CurrentCtx() ctx: Ctx,
    @Args('id', ID_ARG) id: string,
    @Args('archived') archived: boolean,
  ): Promise<Conversation> {
    await this.states.archive(ctx, id, archived);
    return this.get(ctx, id);
  }

  @Requires('conversation.read-own')
  @Mutation(() => Conversation, { description: 'Ends or brings back notifications of a conversation.' })
  async muteConversation(
    @CurrentCtx() ctx: Ctx,
    @Args('id', ID_ARG) id: string,
    @Args('muted') muted: boolean,
  ): Promise<Conversation> {
    await this.states.mute(ctx, id, muted);
    return this.get(ctx, id);
  }

  private async get(ctx: Ctx, id: string): Promise<Conversation> {
    return found((await this.reader.byId(ctx, [id])).get(id), `no conversation ${id}`);
  }
}
