import { INSTANCE_ROLES, type InstanceRole } from '@app/contracts';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '../people/person.model.js';

/** GraphQL wants an object; the values are their own names. */
export const InstanceRoleEnum = Object.fromEntries(INSTANCE_ROLES.map((role) => [role, role])) as {
  [Role in InstanceRole]: Role;
};

registerEnumType(InstanceRoleEnum, {
  name: 'InstanceRole',
  description: 'A role on the instance, beside belonging to a municipality.',
  valuesMap: {
    EDITOR: { description: 'Looks after the register and admits municipalities.' },
    MODERATOR: { description: 'Decides on reports.' },
    ADMIN: { description: 'Administers accounts, roles, register and jobs.' },
  },
});

@ObjectType({ description: 'Whoever is signed in.' })
export class Viewer {
  @Field(() => ID, { description: 'Id of the account; `person.id` is the one others see.' })
  id!: string;

  @Field({ description: 'The address the account signs in with.' })
  email!: string;

  @Field({ description: 'Language of mails and, where the device has chosen none, of pages: `de` or `en`.' })
  locale!: string;

  @Field(() => Person, { description: 'The face others see.' })
  person!: Person;

  @Field(() => [InstanceRoleEnum], { description: 'Roles on the instance; empty for most.' })
  instanceRoles!: InstanceRole[];

  @Field(() => [String], {
    description: 'What the viewer may do in principle, by code; the rules on single rows come on top.',
  })
  permissions!: string[];

  @Field({ description: 'False for people who sign in with codes only.' })
  hasPassword!: boolean;

  @Field({ description: 'When the address was confirmed.' })
  createdAt!: Date;
}
