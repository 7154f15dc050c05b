import { Institution, MandateRequest, Municipality } from '@app/directory';
import { MatchReason } from '@app/matching';
import { Field, Float, ID, ObjectType, createUnionType } from '@nestjs/graphql';
import {
  JoinRequestStateEnum,
  PartnerStateEnum,
  ProjectReasonKindEnum,
  type JoinRequestState,
  type PartnerState,
  type ProjectReasonKind,
} from '../projects.enums.js';

export const Organisation = createUnionType({
  name: 'Organisation',
  description: 'Whatever can have members and projects.',
  types: () => [Municipality, Institution] as const,
  resolveType: (value: Municipality | Institution) => ('ags' in value ? 'Municipality' : 'Institution'),
});

@ObjectType({ description: 'An organisation in a project.' })
export class ProjectPartner {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'It leads the project ("Federführung").' })
  isLead!: boolean;

  @Field(() => PartnerStateEnum)
  state!: PartnerState;

  @Field(() => String, { nullable: true, description: 'What it brings in, plain text.' })
  contribution!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the project wrote with the invitation; for the lead and the organisation itself.',
  })
  message!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it committed.' })
  confirmedAt!: Date | null;

  /** Served by field resolvers. */
  municipalityId!: string | null;
  institutionId!: string | null;
}

@ObjectType({ description: 'A question of a project with what was answered.' })
export class JoinAnswer {
  @Field()
  question!: string;

  @Field()
  answer!: string;
}

@ObjectType({
  description: 'A request to join a project; for those who lead it and the organisation that asks.',
})
export class ProjectJoinRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => JoinRequestStateEnum)
  state!: JoinRequestState;

  @Field({ description: 'Plain text.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'What it would bring in, plain text.' })
  contribution!: string | null;

  @Field(() => [JoinAnswer])
  answers!: JoinAnswer[];

  @Field({ description: 'Asked by somebody who may commit for the organisation: accepted means committed.' })
  commits!: boolean;

  @Field()
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  reason!: string | null;

  @Field(() => Date, { description: 'When the lead is reminded, five working days after the request.' })
  remindAt!: Date;

  @Field({ description: 'The viewer may accept or refuse it.' })
  canDecide!: boolean;

  @Field({ description: 'The viewer may take it back.' })
  canWithdraw!: boolean;

  /** Served by field resolvers. */
  projectId!: string;
  municipalityId!: string | null;
  institutionId!: string | null;
  requestedBy!: string | null;
}

@ObjectType({ description: 'An organisation of the viewer, and what it can do in a project.' })
export class ProjectViewerOrganisation {
  @Field(() => PartnerStateEnum, {
    nullable: true,
    description:
      'What it is in the project now, or LAPSED for an invitation that came to nothing; null if nothing.',
  })
  state!: PartnerState | null;

  @Field({ description: 'The viewer may commit for it: what they say counts at once.' })
  canCommit!: boolean;

  @Field({ description: 'May ask to join.' })
  canAsk!: boolean;

  @Field({ description: 'May commit, or prepare it for those who hold the mandate.' })
  canConfirm!: boolean;

  @Field({ description: 'May decline the invitation, or leave.' })
  canLeave!: boolean;

  @Field({ description: 'The viewer may take part for it as a member.' })
  canTakePart!: boolean;

  /** Served by field resolvers. */
  projectId!: string;
  municipalityId!: string | null;
  institutionId!: string | null;
  mandateRequest?: MandateRequest | null;
}

@ObjectType({ description: 'A municipality that would fit a project.' })
export class SuggestedPartner {
  /** Served by the field resolver. */
  municipalityId!: string;
  municipality!: Municipality;

  @Field(() => Float, { description: '0 to 100.' })
  score!: number;

  @Field(() => [MatchReason], { description: 'Why, the weightiest first.' })
  reasons!: MatchReason[];
}

@ObjectType({ description: 'Why a project is suggested to a municipality.' })
export class ProjectReason {
  @Field(() => ProjectReasonKindEnum)
  kind!: ProjectReasonKind;

  @Field({ description: 'In words, in the language of the viewer: a clause without a full stop.' })
  text!: string;
}
