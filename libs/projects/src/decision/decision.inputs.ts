import { LIMITS } from '@app/contracts';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  DecisionMethodEnum,
  DecisionStateEnum,
  QuorumKindEnum,
  ReviewAnswerEnum,
  VoteChoiceEnum,
  type DecisionMethod,
  type DecisionState,
  type QuorumKind,
  type ReviewAnswer,
  type VoteChoice,
} from './decision.enums.js';

@InputType({ isAbstract: true })
abstract class DecisionText {
  @Field({ description: `Plain text, one line, at most ${LIMITS.decisionTitle} characters.` })
  title!: string;

  @Field({ description: `Markdown, at most ${LIMITS.decisionBody} characters.` })
  body!: string;

  @Field({ description: 'The last day of the vote in Germany, YYYY-MM-DD.' })
  deadlineOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'From when on that day nobody votes any more, HH:MM in Germany; 18:00 unless given.',
  })
  deadlineTime?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The day on which the towns are asked whether the decision still holds, YYYY-MM-DD; after the deadline.',
  })
  reviewOn?: string | null;
}

@InputType({ isAbstract: true })
abstract class DecisionRules extends DecisionText {
  @Field(() => DecisionMethodEnum)
  method!: DecisionMethod;

  @Field(() => [String], {
    nullable: true,
    description: `For CHOICE alone: 2 to ${LIMITS.decisionOptions} different options in their order, each one line of at most ${LIMITS.decisionOption} characters.`,
  })
  options?: string[] | null;

  @Field(() => QuorumKindEnum)
  quorumKind!: QuorumKind;

  @Field(() => Int, {
    description: 'Percent from 1 to 100, or a number of towns; towns that abstain have voted.',
  })
  quorumValue!: number;
}

@InputType({ description: 'A proposal to be put to the vote of the towns of a project.' })
export class ProposeDecisionInput extends DecisionRules {
  @Field(() => ID)
  projectId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'What it is made from anew: a proposal of the same project that was withdrawn or not adopted. Refuses every other one with BAD_INPUT.',
  })
  followsId?: string | null;

  @Field({
    description: 'Made up by the client; a repeated call with the same key returns the first proposal.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'A draft as it is to be from now on.' })
export class EditDecisionInput extends DecisionRules {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the change was made on.' })
  version!: number;
}

@InputType({ description: 'Another text for an open vote: all towns are asked anew.' })
export class StartDecisionRoundInput extends DecisionText {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the change was made on.' })
  version!: number;
}

@InputType({ description: 'The vote of a town.' })
export class CastVoteInput {
  @Field(() => ID)
  decisionId!: string;

  @Field(() => Int, {
    description: 'The round it is for. Refuses with STALE_VERSION when the text has changed since.',
  })
  round!: number;

  @Field(() => ID, { description: 'The town that votes, one of the own.' })
  municipalityId!: string;

  @Field(() => VoteChoiceEnum, {
    description:
      'AGREE, ABSTAIN or OBJECT by consent; YES, NO or ABSTAIN by majority; OPTION or ABSTAIN by choice.',
  })
  choice!: VoteChoice;

  @Field(() => ID, { nullable: true, description: 'With OPTION: an option of this decision.' })
  optionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Why; needed with OBJECT. Plain text, at most ${LIMITS.decisionText} characters.`,
  })
  text?: string | null;
}

@InputType({ description: 'Whether a decision still holds, for a town.' })
export class AnswerReviewInput {
  @Field(() => ID)
  decisionId!: string;

  @Field(() => ID, { description: 'The town that answers, one of the own.' })
  municipalityId!: string;

  @Field(() => ReviewAnswerEnum)
  answer!: ReviewAnswer;

  @Field(() => String, {
    nullable: true,
    description: `Needed with CHANGE_NEEDED. Plain text, at most ${LIMITS.decisionText} characters.`,
  })
  text?: string | null;
}

@InputType({ description: 'Who may vote for a town in a project, besides those who hold its mandate.' })
export class NameVoteDeputyInput {
  @Field(() => ID)
  projectId!: string;

  @Field(() => ID, { description: 'A town of the project whose mandate the viewer holds.' })
  municipalityId!: string;

  @Field(() => ID, { description: 'A member of the town.' })
  personId!: string;

  @Field({ description: 'The first day, YYYY-MM-DD.' })
  fromOn!: string;

  @Field({ description: 'The last day, YYYY-MM-DD; today or later.' })
  untilOn!: string;
}

@InputType({ description: 'Which decisions.' })
export class DecisionsFilter {
  @Field(() => [DecisionStateEnum], { nullable: true, description: 'All states unless given.' })
  states?: DecisionState[] | null;
}
