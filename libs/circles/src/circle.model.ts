import { LIMITS } from '@app/contracts';
import { MandateRequest, Municipality } from '@app/directory';
import { Topic } from '@app/topics';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import {
  CircleAnswerEnum,
  CircleReasonKindEnum,
  CircleStateEnum,
  type CircleAnswer,
  type CircleReasonKind,
  type CircleState,
} from './circle.enums.js';

@ObjectType({ description: 'Why a circle is proposed.' })
export class CircleReason {
  @Field(() => CircleReasonKindEnum)
  kind!: CircleReasonKind;

  @Field({ description: 'The reason in words, in the language of the viewer.' })
  text!: string;
}

@ObjectType({ description: 'A town of a circle.' })
export class CircleTown {
  /** Served by the field resolver. */
  municipalityId!: string;
  municipality!: Municipality;

  @Field(() => CircleAnswerEnum, {
    nullable: true,
    description: 'What it has said to the invitation; null while it has said nothing.',
  })
  answer!: CircleAnswer | null;

  @Field(() => Date, { nullable: true })
  answeredAt!: Date | null;
}

@ObjectType({ description: 'How the viewer stands to a circle, for their towns in it.' })
export class CircleViewer {
  @Field(() => ID, {
    nullable: true,
    description: 'The own town in it that has something to say; null for staff.',
  })
  municipalityId!: string | null;

  /** Served by the field resolver. */
  circleId!: string;
  mandateRequest!: MandateRequest | null;

  @Field({
    description:
      'Holds the mandate of the own town: inviting and accepting count at once. Otherwise they are prepared for those who do.',
  })
  canCommit!: boolean;

  @Field({ description: 'May invite the other towns.' })
  canInvite!: boolean;

  @Field({ description: 'May accept or decline for the own town.' })
  canAnswer!: boolean;

  @Field({ description: 'May say that the proposal does not fit.' })
  canDismiss!: boolean;
}

@ObjectType({
  description:
    'A cooperation circle ("Kooperationskreis"): three to six towns within reach of each other that share an ' +
    'unmet need. Only its towns and the staff see it.',
})
export class CooperationCircle {
  @Field(() => ID)
  id!: string;

  @Field(() => CircleStateEnum)
  state!: CircleState;

  @Field(() => Topic, { description: 'What all of them seek.' })
  topic!: Topic;

  @Field(() => [CircleReason], { description: 'Why these towns, the weightiest reason first.' })
  reasons!: CircleReason[];

  @Field()
  proposedAt!: Date;

  @Field(() => Date, { nullable: true })
  invitedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when the towns can accept, 30 days after the invitation.',
  })
  expiresAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the inviting town wrote to the others.' })
  message!: string | null;

  @Field(() => Date, { nullable: true })
  formedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  lapsedAt!: Date | null;

  /** Served by the field resolvers. */
  conversationId!: string | null;
  invitedByTownId!: string | null;
  invitedBy!: Municipality | null;

  @Field(() => [CircleTown], {
    description: 'The towns; those that have declined only for an invitation, by name.',
  })
  towns!: CircleTown[];

  @Field(() => CircleViewer)
  viewer!: CircleViewer;
}

@InputType({ description: 'Invites the other towns of a proposed circle.' })
export class InviteToCircleInput {
  @Field(() => ID)
  circleId!: string;

  @Field(() => ID, { description: 'The town that invites; the viewer must belong to it.' })
  municipalityId!: string;

  @Field(() => String, {
    nullable: true,
    description: `Words to the other towns, at most ${LIMITS.note} characters.`,
  })
  message?: string | null;
}
