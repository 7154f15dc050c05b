import { Municipality, MunicipalityReader } from '@app/directory';
import { IdentityReader, Person } from '@app/identity';
import { Requires } from '@app/platform/access';
import { found, type Ctx } from '@app/platform/context';
import { CurrentCtx, CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Topic, TopicIndex } from '@app/topics';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ContactStateEnum, type ContactState } from '../conversations.enums.js';
import { AnswerContactInput, ContactResultInput, SendContactInput } from './contact.inputs.js';
import { Contact, ContactConnection, ContactResults, ContactStanding } from './contact.model.js';
import { ContactReader, standingKey } from './contact.reader.js';
import { ContactService } from './contact.service.js';

@Resolver(() => Contact)
export class ContactResolver {
  constructor(
    private readonly service: ContactService,
    private readonly reader: ContactReader,
  ) {}

  @Requires('conversation.read-own')
  @Query(() => Contact, {
    nullable: true,
    description: 'A first contact of one of the viewer’s municipalities; null for any other.',
  })
  async contact(
    @CurrentGql() { loaders }: GqlContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Contact | null> {
    return loaders.load(this.reader.byId, id);
  }

  @Requires('conversation.read-own')
  @Query(() => ContactConnection, {
    description: 'First contacts of the viewer’s municipalities, newest first.',
  })
  contacts(
    @CurrentCtx() ctx: Ctx,
    @Args('received', { description: 'Those in which they are asked; otherwise those they have sent.' })
    received: boolean,
    @Args('states', { type: () => [ContactStateEnum], nullable: true }) states: ContactState[] | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: 'At most 100.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ContactConnection> {
    return this.reader.list(ctx, received, states ?? null, first, after);
  }

  @Requires('contact.send')
  @Mutation(() => Contact, {
    description:
      'Asks a municipality for an exchange on a topic. While an earlier one on the topic waits: REQUEST_PENDING.',
  })
  async sendContact(@CurrentCtx() ctx: Ctx, @Args('input') input: SendContactInput): Promise<Contact> {
    return this.get(ctx, await this.service.send(ctx, input));
  }

  @Requires('contact.send')
  @Mutation(() => Contact, {
    description: 'Accepts a first contact, which opens a conversation, or declines it with a reason.',
  })
  async answerContact(@CurrentCtx() ctx: Ctx, @Args('input') input: AnswerContactInput): Promise<Contact> {
    await this.service.answer(ctx, input);
    return this.get(ctx, input.contactId);
  }

  @Requires('contact.send')
  @Mutation(() => Contact, {
    description: 'Says what came of a contact, for the own municipality; again to correct it.',
  })
  async giveContactResult(
    @CurrentCtx() ctx: Ctx,
    @Args('input') input: ContactResultInput,
  ): Promise<Contact> {
    await this.service.giveResult(ctx, input);
    return this.get(ctx, input.contactId);
  }

  private async get(ctx: Ctx, id: string): Promise<Contact> {
    return found((await this.reader.byId(ctx, [id])).get(id), `no contact ${id}`);
  }
}

@Resolver(() => Contact)
export class ContactFieldsResolver {
  constructor(
    private readonly people: IdentityReader,
    private readonly municipalities: MunicipalityReader,
    private readonly topics: TopicIndex,
  ) {}

  @ResolveField(() => Municipality)
  async from(@Parent() contact: Contact, @CurrentGql() { loaders }: GqlContext): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, contact.fromMunicipalityId));
  }

  @ResolveField(() => Municipality)
  async to(@Parent() contact: Contact, @CurrentGql() { loaders }: GqlContext): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, contact.toMunicipalityId));
  }

  @ResolveField(() => Topic)
  async topic(@Parent() contact: Contact): Promise<Topic> {
    return found((await this.topics.current()).byId(contact.topicId));
  }

  @ResolveField(() => Person)
  async createdBy(@Parent() contact: Contact, @CurrentGql() { loaders }: GqlContext): Promise<Person> {
    return found(await loaders.load(this.people.personsById, contact.createdById));
  }

  @ResolveField(() => Person, { nullable: true })
  async answeredBy(
    @Parent() contact: Contact,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return contact.answeredById === null ? null : loaders.load(this.people.personsById, contact.answeredById);
  }
}

@Resolver(() => ContactResults)
export class ContactResultsFieldsResolver {
  constructor(private readonly topics: TopicIndex) {}

  @ResolveField(() => Topic)
  async topic(@Parent() results: ContactResults): Promise<Topic> {
    return found((await this.topics.current()).byId(results.topicId));
  }
}

/** What conversations adds to municipalities. */
@Resolver(() => Municipality)
export class MunicipalityContactsResolver {
  constructor(private readonly reader: ContactReader) {}

  @ResolveField(() => [ContactResults], {
    description:
      'What others say came of the exchanges this municipality was asked for, by topic. Counted only, never named.',
  })
  async contactResults(
    @Parent() municipality: Municipality,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ContactResults[]> {
    return (await loaders.load(this.reader.resultsOfTowns, municipality.id)) ?? [];
  }

  @ResolveField(() => ContactStanding, {
    nullable: true,
    description:
      'What already runs between this municipality and one of the viewer’s; null when nothing does, and for a municipality the viewer does not belong to.',
  })
  contactStanding(
    @Parent() municipality: Municipality,
    @CurrentGql() { loaders }: GqlContext,
    @Args('asMunicipalityId', { type: () => ID, description: 'One of the viewer’s municipalities.' })
    asMunicipalityId: string,
  ): Promise<ContactStanding | null> {
    return loaders.load(
      this.reader.standings,
      standingKey({ own: asMunicipalityId, other: municipality.id }),
    );
  }
}
