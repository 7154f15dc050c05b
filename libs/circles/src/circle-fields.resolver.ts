import { Conversation, ConversationReader } from '@app/conversations';
import { MandateRequest, MandateService, Municipality, MunicipalityReader } from '@app/directory';
import { found } from '@app/platform/context';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { commitmentOf } from './circle-mandate.js';
import { CircleTown, CircleViewer, CooperationCircle } from './circle.model.js';
import { CircleReader } from './circle.reader.js';

@Resolver(() => CooperationCircle)
export class CircleFieldsResolver {
  constructor(
    private readonly conversations: ConversationReader,
    private readonly municipalities: MunicipalityReader,
  ) {}

  @ResolveField(() => Municipality, { nullable: true, description: 'The town that has invited the others.' })
  async invitedBy(
    @Parent() { invitedByTownId }: CooperationCircle,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | null> {
    return invitedByTownId === null
      ? null
      : ((await loaders.load(this.municipalities.byId, invitedByTownId)) ?? null);
  }

  @ResolveField(() => Conversation, {
    nullable: true,
    description:
      'Where its towns talk once it has come about; null for who is not in it, also for the staff.',
  })
  async conversation(
    @Parent() { conversationId }: CooperationCircle,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Conversation | null> {
    return conversationId === null
      ? null
      : ((await loaders.load(this.conversations.byId, conversationId)) ?? null);
  }
}

/** What circles add to conversations. */
@Resolver(() => Conversation)
export class ConversationCircleResolver {
  constructor(private readonly reader: CircleReader) {}

  @ResolveField(() => CooperationCircle, {
    nullable: true,
    description: 'The cooperation circle that talks in it; null for every other conversation.',
  })
  async circle(
    @Parent() { id, kind }: Conversation,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<CooperationCircle | null> {
    return kind === 'GROUP' ? ((await loaders.load(this.reader.ofConversations, id)) ?? null) : null;
  }
}

@Resolver(() => CircleViewer)
export class CircleViewerFieldsResolver {
  constructor(private readonly mandates: MandateService) {}

  @ResolveField(() => MandateRequest, {
    nullable: true,
    description: 'What a member of the own town has prepared and those who hold its mandate have to confirm.',
  })
  async mandateRequest(
    @Parent() { circleId, municipalityId }: CircleViewer,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<MandateRequest | null> {
    if (municipalityId === null) return null;
    const { subjectKind } = commitmentOf(circleId, municipalityId);
    return (await loaders.load(this.mandates.open, `${municipalityId} ${subjectKind} ${circleId}`)) ?? null;
  }
}

@Resolver(() => CircleTown)
export class CircleTownFieldsResolver {
  constructor(private readonly municipalities: MunicipalityReader) {}

  @ResolveField(() => Municipality)
  async municipality(
    @Parent() { municipalityId }: CircleTown,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, municipalityId));
  }
}
