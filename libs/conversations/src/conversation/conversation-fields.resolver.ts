import { Municipality, MunicipalityReader } from '@app/directory';
import { IdentityReader, Person, Viewer } from '@app/identity';
import { found, signedIn } from '@app/platform/context';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Contact } from '../contact/contact.model.js';
import { ContactReader } from '../contact/contact.reader.js';
import { DirectMessageConnection } from '../message/message.model.js';
import { MessageReader } from '../message/message.reader.js';
import { Conversation, ConversationBlock, ConversationParty, ReadPosition } from './conversation.model.js';
import { ConversationReader } from './conversation.reader.js';
import { UnreadReader } from './unread.reader.js';

@Resolver(() => Conversation)
export class ConversationFieldsResolver {
  constructor(
    private readonly reader: ConversationReader,
    private readonly messageReader: MessageReader,
    private readonly contactReader: ContactReader,
    private readonly municipalities: MunicipalityReader,
  ) {}

  @ResolveField(() => [ConversationParty], { description: 'Who sits on the other sides.' })
  parties(@Parent() { others }: Conversation): ConversationParty[] {
    return others;
  }

  @ResolveField(() => Municipality, {
    nullable: true,
    description: 'The municipality the viewer writes for in it; null between people.',
  })
  async asMunicipality(
    @Parent() { municipalityId }: Conversation,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | null> {
    return municipalityId === null ? null : loaders.load(this.municipalities.byId, municipalityId);
  }

  @ResolveField(() => DirectMessageConnection, { description: 'Its messages, newest first.' })
  messages(
    @Parent() { id }: Conversation,
    @CurrentGql() { ctx }: GqlContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 30, description: 'At most 100.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<DirectMessageConnection> {
    return this.messageReader.page(ctx, id, first, after);
  }

  @ResolveField(() => [ReadPosition], {
    description: 'How far the others have read; empty as long as it is not open.',
  })
  async readPositions(
    @Parent() { id, standing }: Conversation,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ReadPosition[]> {
    return standing === 'OPEN' ? ((await loaders.load(this.reader.readPositions, id)) ?? []) : [];
  }

  @ResolveField(() => [Contact], { description: 'First contacts that led to it, the latest first.' })
  async contacts(
    @Parent() { id, kind }: Conversation,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Contact[]> {
    return kind === 'TOWN' ? ((await loaders.load(this.contactReader.ofConversations, id)) ?? []) : [];
  }
}

@Resolver(() => ConversationParty)
export class ConversationPartyFieldsResolver {
  constructor(
    private readonly people: IdentityReader,
    private readonly municipalities: MunicipalityReader,
  ) {}

  @ResolveField(() => Person, { nullable: true })
  async person(
    @Parent() { personId }: ConversationParty,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return personId === null ? null : loaders.load(this.people.personsById, personId);
  }

  @ResolveField(() => Municipality, { nullable: true })
  async municipality(
    @Parent() { municipalityId }: ConversationParty,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | null> {
    return municipalityId === null ? null : loaders.load(this.municipalities.byId, municipalityId);
  }
}

@Resolver(() => ReadPosition)
export class ReadPositionFieldsResolver {
  constructor(private readonly people: IdentityReader) {}

  @ResolveField(() => Person)
  async person(@Parent() { personId }: ReadPosition, @CurrentGql() { loaders }: GqlContext): Promise<Person> {
    return found(await loaders.load(this.people.personsById, personId));
  }
}

@Resolver(() => ConversationBlock)
export class ConversationBlockFieldsResolver {
  constructor(
    private readonly people: IdentityReader,
    private readonly municipalities: MunicipalityReader,
  ) {}

  @ResolveField(() => Person)
  async blockedBy(
    @Parent() { blockedById }: ConversationBlock,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person> {
    return found(await loaders.load(this.people.personsById, blockedById));
  }

  @ResolveField(() => Municipality, { nullable: true })
  async forMunicipality(
    @Parent() { forMunicipalityId }: ConversationBlock,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | null> {
    return forMunicipalityId === null ? null : loaders.load(this.municipalities.byId, forMunicipalityId);
  }
}

/** What conversations adds to whoever is signed in. */
@Resolver(() => Viewer)
export class ViewerConversationsResolver {
  constructor(private readonly unread: UnreadReader) {}

  @ResolveField(() => Int, {
    description: 'Conversations and requests with something the viewer has not read.',
  })
  async unreadConversationCount(@CurrentGql() { ctx, loaders }: GqlContext): Promise<number> {
    return (await loaders.load(this.unread.ofPeople, signedIn(ctx).personId)) ?? 0;
  }
}
