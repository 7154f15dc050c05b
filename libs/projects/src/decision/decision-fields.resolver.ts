import { Institution, InstitutionReader, Municipality, MunicipalityReader } from '@app/directory';
import { IdentityReader, Person } from '@app/identity';
import { found } from '@app/platform/context';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation } from '../partner/partner.model.js';
import { organisationOf } from '../project/project-fields.resolver.js';
import { Project } from '../project/project.model.js';
import { ProjectReader } from '../project/project.reader.js';
import { DecisionPartsReader } from './decision-parts.reader.js';
import {
  DecisionComment,
  DecisionElector,
  DecisionOption,
  DecisionReview,
  DecisionRound,
  DecisionVote,
  DecisionVoteEntry,
  ProjectDecision,
  ProjectVotingTown,
  VoteDeputy,
} from './decision.model.js';
import { DecisionReader } from './decision.reader.js';
import { DeputyReader } from './deputy.reader.js';

type Loaders = GqlContext['loaders'];

const personOf = (id: string | null, loaders: Loaders, people: IdentityReader): Promise<Person | null> =>
  id === null ? Promise.resolve(null) : loaders.load(people.personsById, id);

/** What votes add to projects. */
@Resolver(() => Project)
export class ProjectVotingResolver {
  constructor(private readonly reader: DeputyReader) {}

  @ResolveField(() => [ProjectVotingTown], {
    description:
      'The municipalities that take part in its votes, by name; none for those who do not see the inner work. Institutions ' +
      'have no vote.',
  })
  async votingTowns(
    @Parent() { id }: Project,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ProjectVotingTown[]> {
    return (await loaders.load(this.reader.towns, id)) ?? [];
  }
}

@Resolver(() => ProjectVotingTown)
export class VotingTownFieldsResolver {
  constructor(
    private readonly reader: DeputyReader,
    private readonly municipalities: MunicipalityReader,
  ) {}

  @ResolveField(() => Municipality)
  async municipality(
    @Parent() { municipalityId }: ProjectVotingTown,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, municipalityId));
  }

  @ResolveField(() => [VoteDeputy], { description: 'Its deputies whose period has not ended.' })
  async deputies(
    @Parent() { partnerId }: ProjectVotingTown,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<VoteDeputy[]> {
    return (await loaders.load(this.reader.deputies, partnerId)) ?? [];
  }
}

@Resolver(() => VoteDeputy)
export class VoteDeputyFieldsResolver {
  constructor(private readonly people: IdentityReader) {}

  @ResolveField(() => Person)
  async person(@Parent() { personId }: VoteDeputy, @CurrentGql() { loaders }: GqlContext): Promise<Person> {
    return found(await loaders.load(this.people.personsById, personId));
  }
}

@Resolver(() => ProjectDecision)
export class DecisionFieldsResolver {
  constructor(
    private readonly parts: DecisionPartsReader,
    private readonly decisions: DecisionReader,
    private readonly projects: ProjectReader,
    private readonly people: IdentityReader,
  ) {}

  @ResolveField(() => Project)
  async project(
    @Parent() { projectId }: ProjectDecision,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Project> {
    return found(await loaders.load(this.projects.byId, projectId));
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who has proposed it.' })
  proposer(
    @Parent() { createdBy }: ProjectDecision,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return personOf(createdBy, loaders, this.people);
  }

  @ResolveField(() => ProjectDecision, {
    nullable: true,
    description: 'The proposal that decided nothing and that this one is made from anew.',
  })
  async follows(
    @Parent() { followsId }: ProjectDecision,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ProjectDecision | null> {
    return followsId === null ? null : ((await loaders.load(this.decisions.byId, followsId)) ?? null);
  }

  @ResolveField(() => [ProjectDecision], {
    description: 'Proposals made from this one anew, the oldest first; drafts for those who see them.',
  })
  async followedBy(
    @Parent() { id }: ProjectDecision,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<ProjectDecision[]> {
    return (await loaders.load(this.decisions.followers, id)) ?? [];
  }

  @ResolveField(() => [DecisionOption], { description: 'For CHOICE: what can be chosen, in its order.' })
  async options(
    @Parent() { id }: ProjectDecision,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<DecisionOption[]> {
    return (await loaders.load(this.parts.options, id)) ?? [];
  }

  @ResolveField(() => [DecisionElector], {
    description: 'The towns that have a vote, by name; frozen when the vote was opened.',
  })
  async electors(
    @Parent() { id }: ProjectDecision,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<DecisionElector[]> {
    return (await loaders.load(this.parts.electors, id)) ?? [];
  }

  @ResolveField(() => [DecisionRound], {
    description: 'The rounds before the present one, the latest first.',
  })
  async earlierRounds(
    @Parent() { id }: ProjectDecision,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<DecisionRound[]> {
    return (await loaders.load(this.parts.earlierRounds, id)) ?? [];
  }

  @ResolveField(() => [DecisionVoteEntry], {
    description:
      'What was done with the votes, the latest first, at most 200; by majority and choice until the end only that of the own town.',
  })
  async voteHistory(
    @Parent() { id }: ProjectDecision,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<DecisionVoteEntry[]> {
    return (await loaders.load(this.parts.entries, id)) ?? [];
  }

  @ResolveField(() => [DecisionComment], { description: 'Comments, the oldest first.' })
  async comments(
    @Parent() { id }: ProjectDecision,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<DecisionComment[]> {
    return (await loaders.load(this.parts.comments, id)) ?? [];
  }
}

@Resolver(() => DecisionElector)
export class DecisionElectorFieldsResolver {
  constructor(private readonly municipalities: MunicipalityReader) {}

  @ResolveField(() => Municipality)
  async municipality(
    @Parent() { municipalityId }: DecisionElector,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, municipalityId));
  }
}

@Resolver(() => DecisionVote)
export class DecisionVoteFieldsResolver {
  constructor(private readonly people: IdentityReader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who has cast it.' })
  caster(@Parent() { castBy }: DecisionVote, @CurrentGql() { loaders }: GqlContext): Promise<Person | null> {
    return personOf(castBy, loaders, this.people);
  }
}

@Resolver(() => DecisionReview)
export class DecisionReviewFieldsResolver {
  constructor(private readonly people: IdentityReader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who has answered.' })
  answerer(
    @Parent() { answeredBy }: DecisionReview,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return personOf(answeredBy, loaders, this.people);
  }
}

@Resolver(() => DecisionVoteEntry)
export class DecisionVoteEntryFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalityReader,
    private readonly people: IdentityReader,
  ) {}

  @ResolveField(() => Municipality)
  async municipality(
    @Parent() { municipalityId }: DecisionVoteEntry,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality> {
    return found(await loaders.load(this.municipalities.byId, municipalityId));
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who did it.' })
  person(
    @Parent() { personId }: DecisionVoteEntry,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return personOf(personId, loaders, this.people);
  }
}

@Resolver(() => DecisionComment)
export class DecisionCommentFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalityReader,
    private readonly institutions: InstitutionReader,
    private readonly people: IdentityReader,
  ) {}

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who has written it; null when the person is gone.',
  })
  author(
    @Parent() { authorId }: DecisionComment,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return personOf(authorId, loaders, this.people);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'For whom.' })
  organisation(
    @Parent() comment: DecisionComment,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Municipality | Institution | null> {
    return organisationOf(comment, loaders, this.municipalities, this.institutions);
  }
}
