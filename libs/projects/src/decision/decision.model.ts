import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  DecisionMethodEnum,
  DecisionOutcomeEnum,
  DecisionStateEnum,
  OutcomeReasonEnum,
  QuorumKindEnum,
  ReviewAnswerEnum,
  VoteCapacityEnum,
  VoteChoiceEnum,
  VoteEntryKindEnum,
  type DecisionMethod,
  type DecisionOutcome,
  type DecisionState,
  type OutcomeReason,
  type QuorumKind,
  type ReviewAnswer,
  type VoteCapacity,
  type VoteChoice,
  type VoteEntryKind,
} from './decision.enums.js';

@ObjectType({
  description:
    'The votes of the present round in figures. While the towns vote, only how many have; how they voted only by consent, ' +
    'where an objection is to be answered at once. By majority and choice it stays closed until the end, so that nobody ' +
    'votes along with the others or against them.',
})
export class DecisionTally {
  @Field(() => Int, { description: 'Towns that have a vote.' })
  electorate!: number;

  @Field(() => Int, { description: 'Towns that have to vote.' })
  needed!: number;

  @Field(() => Int, { description: 'Towns that have voted.' })
  voted!: number;

  @Field(() => Int, { nullable: true, description: 'Agreed, yes, or chose an option.' })
  yes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Objected, or no.' })
  no!: number | null;

  @Field(() => Int, { nullable: true })
  abstain!: number | null;
}

@ObjectType({ description: 'What the viewer may do with a decision.' })
export class DecisionViewer {
  @Field({ description: 'Change the draft, or throw it away.' })
  canEdit!: boolean;

  @Field({ description: 'Put the draft to the vote.' })
  canOpen!: boolean;

  @Field({ description: 'Put another text to the vote in a new round.' })
  canStartRound!: boolean;

  @Field({ description: 'Take the open proposal back.' })
  canWithdraw!: boolean;

  @Field({ description: 'Close the vote before the deadline; every town has voted.' })
  canClose!: boolean;

  @Field({ description: 'Write to the outcome or set the day of the review, where that is missing.' })
  canComplete!: boolean;

  @Field({ description: 'Make another proposal from it: it has decided nothing.' })
  canProposeAnew!: boolean;

  @Field({ description: 'Comment.' })
  canComment!: boolean;

  @Field({ description: 'A town of the viewer has a vote in the open round and has not voted.' })
  ownTownMissing!: boolean;

  @Field({
    description: 'A town of the viewer has been asked whether the decision still holds and has not answered.',
  })
  ownReviewMissing!: boolean;
}

@ObjectType({
  description:
    'A proposal the towns of a project vote on, and what came of it. Only for those who see the inner work; drafts for who ' +
    'has proposed them and those who edit the project.',
})
export class ProjectDecision {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  projectId!: string;

  @Field({ description: 'Plain text, one line.' })
  title!: string;

  @Field({ description: 'Markdown, as it was written.' })
  body!: string;

  @Field({ description: 'The text as safe HTML.' })
  bodyHtml!: string;

  @Field(() => DecisionMethodEnum)
  method!: DecisionMethod;

  @Field(() => DecisionStateEnum)
  state!: DecisionState;

  @Field({ description: 'It is open and the deadline has not come.' })
  isVoting!: boolean;

  @Field(() => QuorumKindEnum)
  quorumKind!: QuorumKind;

  @Field(() => Int, { description: 'Percent, or a number of towns.' })
  quorumValue!: number;

  @Field({ description: 'From this moment on nobody votes any more.' })
  deadlineAt!: Date;

  @Field(() => Int, { description: '0 for a draft; each other text put to the vote is another round.' })
  round!: number;

  @Field(() => Int, { description: 'A change names the version it was made on.' })
  version!: number;

  @Field()
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  openedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was closed or withdrawn.' })
  closedAt!: Date | null;

  @Field(() => DecisionOutcomeEnum, { nullable: true })
  outcome!: DecisionOutcome | null;

  @Field(() => OutcomeReasonEnum, { nullable: true })
  outcomeReason!: OutcomeReason | null;

  @Field(() => String, { nullable: true, description: 'What the lead writes to the outcome; plain text.' })
  outcomeText!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; plain text.' })
  withdrawReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day on which the towns are asked whether it still holds, YYYY-MM-DD.',
  })
  reviewOn!: string | null;

  @Field(() => Date, { nullable: true, description: 'When they were asked.' })
  reviewAskedAt!: Date | null;

  @Field(() => DecisionTally, { nullable: true, description: 'Null for drafts and what was withdrawn.' })
  tally!: DecisionTally | null;

  @Field(() => DecisionViewer)
  viewer!: DecisionViewer;

  /** Served by field resolvers. */
  createdBy!: string | null;
  winnerId!: string | null;
  followsId!: string | null;
}

@ObjectType({ description: 'A page of decisions.' })
export class ProjectDecisionConnection extends connectionType(ProjectDecision, 'ProjectDecision') {}

@ObjectType({ description: 'What can be chosen.' })
export class DecisionOption {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Plain text, one line.' })
  label!: string;

  @Field(() => Int, { nullable: true, description: 'Votes for it; once the vote is closed.' })
  voteCount!: number | null;

  @Field({ description: 'It was chosen.' })
  isWinner!: boolean;
}

@ObjectType({ description: 'How a town has voted.' })
export class DecisionVote {
  @Field(() => VoteChoiceEnum)
  choice!: VoteChoice;

  @Field(() => ID, { nullable: true })
  optionId!: string | null;

  @Field(() => String, { nullable: true, description: 'The objection, or why; plain text.' })
  text!: string | null;

  @Field(() => VoteCapacityEnum)
  capacity!: VoteCapacity;

  @Field()
  castAt!: Date;

  castBy!: string | null;
}

@ObjectType({ description: 'Whether a decision still holds, as a town sees it.' })
export class DecisionReview {
  @Field(() => ReviewAnswerEnum)
  answer!: ReviewAnswer;

  @Field(() => String, { nullable: true, description: 'Plain text.' })
  text!: string | null;

  @Field()
  answeredAt!: Date;

  answeredBy!: string | null;
}

@ObjectType({ description: 'A town that has a vote in a decision.' })
export class DecisionElector {
  @Field(() => ID)
  partnerId!: string;

  @Field({ description: 'It left the project while the vote was open and has no vote any more.' })
  hasLeft!: boolean;

  @Field({ description: 'It has voted in the present round.' })
  hasVoted!: boolean;

  @Field(() => DecisionVote, {
    nullable: true,
    description:
      'Its vote in the present round; by majority and choice only for its own members until the vote is closed.',
  })
  vote!: DecisionVote | null;

  @Field({ description: 'A town of the viewer.' })
  isOwn!: boolean;

  @Field(() => VoteCapacityEnum, { nullable: true, description: 'In which capacity the viewer acts for it.' })
  viewerCapacity!: VoteCapacity | null;

  @Field({ description: 'The viewer can cast its vote now, or change it.' })
  canVote!: boolean;

  @Field(() => DecisionReview, { nullable: true })
  review!: DecisionReview | null;

  @Field({ description: 'The viewer can say for it whether the decision still holds.' })
  canReview!: boolean;

  decisionId!: string;
  municipalityId!: string;
}

@ObjectType({ description: 'An earlier round: the text that was put to the vote before.' })
export class DecisionRound {
  @Field(() => Int)
  round!: number;

  @Field()
  title!: string;

  @Field({ description: 'The text as safe HTML.' })
  bodyHtml!: string;

  @Field()
  openedAt!: Date;

  @Field()
  deadlineAt!: Date;

  decisionId!: string;
}

@ObjectType({ description: 'What was done with the vote of a town.' })
export class DecisionVoteEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  round!: number;

  @Field(() => VoteEntryKindEnum)
  kind!: VoteEntryKind;

  @Field(() => ID, { nullable: true })
  optionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Plain text.' })
  text!: string | null;

  @Field(() => VoteCapacityEnum, { nullable: true })
  capacity!: VoteCapacity | null;

  @Field()
  createdAt!: Date;

  decisionId!: string;
  municipalityId!: string;
  personId!: string | null;
}

@ObjectType({ description: 'What somebody has written to a decision.' })
export class DecisionComment {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Plain text.' })
  body!: string;

  @Field()
  createdAt!: Date;

  @Field({ description: 'The viewer may take it out.' })
  canRemove!: boolean;

  @Field({ description: 'The viewer may report it: is not its author.' })
  canReport!: boolean;

  @Field({ description: 'Moderation has hidden it; its author alone still sees it.' })
  hidden!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was hidden; for its author.' })
  hiddenReason!: string | null;

  decisionId!: string;
  authorId!: string | null;
  municipalityId!: string | null;
  institutionId!: string | null;
}

@ObjectType({ description: 'Somebody who may vote for a town in a project for a time.' })
export class VoteDeputy {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'The first day, YYYY-MM-DD.' })
  fromOn!: string;

  @Field({ description: 'The last day, YYYY-MM-DD.' })
  untilOn!: string;

  @Field({ description: 'Today lies within, and the person still belongs to the town.' })
  isActive!: boolean;

  @Field({ description: 'The viewer may end it.' })
  canEnd!: boolean;

  partnerId!: string;
  personId!: string;
}

@ObjectType({ description: 'A municipality that takes part in the votes of a project.' })
export class ProjectVotingTown {
  @Field(() => ID)
  partnerId!: string;

  @Field({ description: 'A town of the viewer.' })
  isOwn!: boolean;

  @Field({ description: 'The viewer holds its mandate and may name deputies.' })
  canNameDeputy!: boolean;

  @Field(() => VoteCapacityEnum, {
    nullable: true,
    description: 'In which capacity the viewer votes for it.',
  })
  viewerCapacity!: VoteCapacity | null;

  municipalityId!: string;
}
