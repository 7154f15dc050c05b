import { Membership } from '@app/directory';
import { Question } from '@app/questions';
import { Field, ObjectType } from '@nestjs/graphql';

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

@ObjectType({
  description: 'The start page of somebody who is signed in: what waits for the person and the town.',
})
export class Desk {
  @Field(() => [Membership], { description: 'Requests to join that wait for the viewer, oldest first.' })
  pendingJoinRequests!: Membership[];

  @Field(() => [Question], {
    description:
      'Open questions the own town was suggested for and has not answered, newest first, at most 5.',
  })
  questionsForMyTown!: Question[];

  @Field(() => [Question], {
    description: 'Own open questions that have answers but none marked as the solution, at most 5.',
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
