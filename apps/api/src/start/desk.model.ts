import { Membership } from '@app/directory';
import { Question } from '@app/questions';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { WAITING, type WaitingKind } from './waiting.reader.js';

/** What somebody can do next to get something out of the platform. */
export const NEXT_STEPS = [
  'JOIN_TOWN',
  'WAITING_FOR_APPROVAL',
  'ADD_NEEDS',
  'ADD_OFFERS',
  'FOLLOW_TOPICS',
  'COMPLETE_PROFILE',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

@ObjectType({ description: 'Things of one kind that wait for a decision or a look.' })
export class WaitingThing {
  @Field(() => String, { description: `What waits: ${Object.keys(WAITING).join(', ')}.` })
  kind!: WaitingKind;

  @Field({
    description: 'True for what any member of the own town may deal with; otherwise it waits for the viewer.',
  })
  forTown!: boolean;

  @Field(() => Int, { description: 'How many, at least 1.' })
  count!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What the oldest of them is called: a person, a town, a topic, a title.',
  })
  subject!: string | null;

  @Field({ description: 'Path of the page of the client on which it is dealt with.' })
  path!: string;
}

@ObjectType({
  description: 'The start page of somebody who is signed in: what waits for the person and the town.',
})
export class Desk {
  @Field(() => [WaitingThing], { description: 'What waits for the viewer and for the own town.' })
  waiting!: WaitingThing[];

  @Field(() => [Membership], { description: 'Requests to join that wait for the viewer, oldest first.' })
  pendingJoinRequests!: Membership[];

  @Field(() => [Question], {
    description:
      'Open questions the own town was suggested for and has not answered, newest first, at most 5.',
  })
  questionsForMyTown!: Question[];

  @Field(() => [Question], {
    description:
      'Own open questions that have answers but none marked as the solution, at most 5; for admins also those of people who have left their municipality.',
  })
  unansweredOwn!: Question[];

  @Field(() => [Question], {
    description: 'Newest questions of others in followed topics and the needs of the own town, at most 5.',
  })
  newInMyTopics!: Question[];

  @Field(() => [String], {
    description: `Steps worth taking next, most useful first: ${NEXT_STEPS.join(', ')}.`,
  })
  nextSteps!: NextStep[];
}
