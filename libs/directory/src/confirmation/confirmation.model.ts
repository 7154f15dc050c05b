import { Field, ObjectType } from '@nestjs/graphql';
import { MembershipStateEnum, type MembershipState } from '../directory.enums.js';

@ObjectType({ description: 'What the link in a mail of the yearly confirmation is about.' })
export class MembershipLink {
  @Field({ description: 'Name of the municipality.' })
  town!: string;

  @Field({ description: 'Slug of the page of the municipality.' })
  townSlug!: string;

  @Field(() => MembershipStateEnum, { description: 'ACTIVE or INACTIVE.' })
  state!: MembershipState;

  @Field({ description: 'True while the link still has something to confirm.' })
  open!: boolean;

  @Field({ description: 'Day by which the membership has to be confirmed (again), YYYY-MM-DD.' })
  confirmBy!: string;
}
