import { Municipality, MunicipalityReader } from '@app/directory';
import { IdentityReader, Person } from '@app/identity';
import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SendMessageInput } from '../conversation/conversation.inputs.js';
import { DirectMessage } from './message.model.js';
import { MessageReader } from './message.reader.js';
import { MESSAGE_LENGTH, MessageService } from './message.service.js';

@Resolver(() => DirectMessage)
export class MessageResolver {
  constructor(
    private readonly messages: MessageService,
    private readonly reader: MessageReader,
    private readonly people: IdentityReader,
    private readonly municipalities: MunicipalityReader,
  ) {}

  @Requires('conversation.read-own')
  @Mutation(() => DirectMessage, {
    description:
      'Writes into a conversation; answering a request accepts it. While the own first message waits: REQUEST_PENDING. What cannot be delivered: UNDELIVERABLE.',
  })
  async sendMessage(@CurrentCtx() ctx: Ctx, @Args('input') input: SendMessageInput): Promise<DirectMessage> {
    return this.get(ctx, await this.messages.send(ctx, input));
  }

  @Requires('conversation.read-own')
  @Mutation(() => DirectMessage, {
    description: 'Changes an own message, up to 15 minutes after it was written; later: EDIT_WINDOW_OVER.',
  })
  async editMessage(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('body', { description: MESSAGE_LENGTH }) body: string,
  ): Promise<DirectMessage> {
    await this.messages.edit(ctx, id, body);
    return this.get(ctx, id);
  }

  @Requires('conversation.read-own')
  @Mutation(() => DirectMessage, { description: 'Takes an own message back; a mark without the text stays.' })
  async deleteMessage(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<DirectMessage> {
    await this.messages.delete(ctx, id);
    return this.get(ctx, id);
  }

  @ResolveField(() => Person)
  async author(
    @Parent() { authorId }: DirectMessage,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person> {
    return found(await loaders.load(this.people.personsById, authorId));
  }

  @ResolveField(() => Municipality, { nullable: true })
  async municipality(
    @Parent() { municipalityId }: DirectMessage,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | null> {
    return municipalityId === null ? null : loaders.load(this.municipalities.byId, municipalityId);
  }

  private async get(ctx: Ctx, id: string): Promise<DirectMessage> {
    return found((await this.reader.byId(ctx, [id])).get(id), `no message ${id}`);
  }
}
