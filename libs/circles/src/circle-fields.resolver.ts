import { MandateRequest, MandateService, Municipality, MunicipalityReader } from '@app/directory';
import { IdentityReader, Person } from '@app/identity';
import { found } from '@app/platform/context';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { commitmentOf } from './circle-mandate.js';
import { CircleNote, CircleTown, CircleViewer, CooperationCircle } from './circle.model.js';
import { CircleReader } from './circle.reader.js';

@Resolver(() => CooperationCircle)
export class CircleFieldsResolver {
  constructor(
    private readonly reader: CircleReader,
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

  @ResolveField(() => [CircleNote], {
    description: 'What the towns have written to each other, oldest first; the latest 200.',
  })
  async notes(
    @Parent() { id, state }: CooperationCircle,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<CircleNote[]> {
    return state === 'FORMED' ? ((await loaders.load(this.reader.notes, id)) ?? []) : [];
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

@Resolver(() => CircleNote)
export class CircleNoteFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalityReader,
    private readonly people: IdentityReader,
  ) {}

  @ResolveField(() => Municipality)
  async municipality(
    @Parent() { municipalityId }: CircleNote,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, municipalityId));
  }

  @ResolveField(() => Person)
  async author(@Parent() { authorId }: CircleNote, @CurrentGql() { loaders }: GqlContext): Promise<Person> {
    return found(await loaders.load(this.people.personsById, authorId));
  }
}
