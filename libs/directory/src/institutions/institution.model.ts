import { Person } from '@app/identity';
import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MembershipRoleEnum, type MembershipRole } from '../directory.enums.js';
import {
  InstitutionKindEnum,
  InstitutionMembershipStateEnum,
  PerspectiveEnum,
  type InstitutionKind,
  type InstitutionMembershipState,
  type Perspective,
} from './institution.enums.js';

@ObjectType({ description: 'A university, ministry, association, company, or the academy.' })
export class Institution {
  @Field(() => ID)
  id!: string;

  @Field(() => InstitutionKindEnum)
  kind!: InstitutionKind;

  @Field({ description: 'Part of the address of its page; never changes.' })
  slug!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it does; plain text.' })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'Host name of its website.' })
  website!: string | null;

  @Field(() => PerspectiveEnum, { description: 'What its people speak from unless they say otherwise.' })
  perspective!: Perspective;

  @Field({ description: 'Invented for the demo.' })
  isExample!: boolean;

  @Field(() => Int, { description: 'People who belong to it.' })
  memberCount!: number;
}

@ObjectType()
export class InstitutionConnection extends connectionType(Institution, 'Institution') {}

@ObjectType({ description: 'A person in an institution.' })
export class InstitutionMembership {
  @Field(() => ID)
  id!: string;

  @Field(() => MembershipRoleEnum, { description: 'ADMIN decides requests to join.' })
  role!: MembershipRole;

  @Field(() => InstitutionMembershipStateEnum)
  state!: InstitutionMembershipState;

  @Field(() => String, { nullable: true, description: 'What the person wrote when asking to join.' })
  message!: string | null;

  @Field(() => Date)
  requestedAt!: Date;

  @Field({
    description:
      'True for a request that was a membership until the mail address of the person changed: the new one does not prove it.',
  })
  proofLost!: boolean;

  /** Served by field resolvers. */
  personId!: string;
  institutionId!: string;
  person?: Person;
}
