import { connectionType } from '@app/platform/graphql';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const MandateRequestStateEnum = {
  OPEN: 'OPEN',
  APPROVED: 'APPROVED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
  LAPSED: 'LAPSED',
} as const;
export type MandateRequestState = keyof typeof MandateRequestStateEnum;
registerEnumType(MandateRequestStateEnum, {
  name: 'MandateRequestState',
  description: 'Where a request to those who may promise for a municipality stands.',
  valuesMap: { LAPSED: { description: 'There is nothing left to promise: what it was about has ended.' } },
});

@ObjectType({
  description: 'Something to promise for a municipality, waiting for whoever holds its mandate.',
})
export class MandateRequest {
  @Field(() => ID)
  id!: string;

  municipalityId!: string;

  @Field({ description: 'What it is, in the language of the viewer: for example a cooperation.' })
  kindLabel!: string;

  @Field({ description: 'What would be promised, plain text.' })
  summary!: string;

  @Field(() => String, { nullable: true, description: 'Path of the page to look at before deciding.' })
  path!: string | null;

  @Field(() => MandateRequestStateEnum)
  state!: MandateRequestState;

  @Field(() => String, { nullable: true, description: 'Name of whoever asks; null when the person is gone.' })
  requestedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  reason!: string | null;

  @Field({ description: 'True for whoever asks: may take it back while it is open.' })
  canWithdraw!: boolean;

  @Field({ description: 'True for those who hold the mandate, while it is open.' })
  canDecide!: boolean;

  @Field()
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;
}

@ObjectType()
export class MandateRequestConnection extends connectionType(MandateRequest, 'MandateRequest') {}
