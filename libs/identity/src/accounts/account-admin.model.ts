import type { InstanceRole } from '@app/contracts';
import { connectionType } from '@app/platform/graphql';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Person } from '../people/person.model.js';
import { InstanceRoleEnum } from './viewer.model.js';

@ObjectType({ description: 'An account as the administrators see it.' })
export class AccountAdmin {
  @Field(() => ID, { description: 'Id of the account, not of the person.' })
  id!: string;

  @Field({ description: 'The address the account signs in with.' })
  email!: string;

  @Field(() => Person, { description: 'The face of the account.' })
  person!: Person;

  @Field(() => [InstanceRoleEnum], { description: 'Roles on the instance, in the order of their names.' })
  instanceRoles!: InstanceRole[];

  @Field({ description: 'When the address was confirmed.' })
  createdAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Exact to about five minutes; null before the first sign-in.',
  })
  lastSeenAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when the account is blocked; null when it is not.',
  })
  blockedAt!: Date | null;
}

@ObjectType({ description: 'Accounts, newest first.' })
export class AccountAdminConnection extends connectionType(AccountAdmin, 'AccountAdmin') {}
