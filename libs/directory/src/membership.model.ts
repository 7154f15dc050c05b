import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  DomainTrustEnum,
  MembershipRoleEnum,
  MembershipStateEnum,
  type DomainTrust,
  type MembershipRole,
  type MembershipState,
} from './directory.enums.js';
import { Institution } from './institutions/institution.model.js';
import { Municipality } from './municipality.model.js';

@ObjectType({ description: 'A person in a municipality.' })
export class Membership {
  @Field(() => ID)
  id!: string;

  /** Served by the field resolvers. */
  personId!: string;
  municipalityId!: string;

  @Field(() => MembershipRoleEnum)
  role!: MembershipRole;

  @Field(() => MembershipStateEnum)
  state!: MembershipState;

  @Field({ description: 'True while the first person of a municipality waits for the staff.' })
  claim!: boolean;

  @Field({ description: 'May promise something on behalf of the municipality.' })
  mandate!: boolean;

  /** Served by the field resolvers, the others written with the request. */
  proofLost!: boolean;
  position!: string | null;
  message!: string | null;

  @Field()
  requestedAt!: Date;

  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Day by which the person has to confirm the membership, YYYY-MM-DD; for the person and the admins, while it is active or rests.',
  })
  confirmBy!: string | null;
}

@ObjectType({ description: 'Where the address of the signed-in person points to.' })
export class DomainProposal {
  @Field(() => DomainTrustEnum)
  trust!: DomainTrust;

  @Field(() => [Municipality], { description: 'Municipalities the domain stands for; at most 100.' })
  municipalities!: Municipality[];

  @Field(() => Institution, {
    nullable: true,
    description: 'The institution the domain belongs to: who has it joins there at once.',
  })
  institution!: Institution | null;
}
