import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FIELD_VISIBILITIES, type FieldVisibility } from './person.rules.js';

/** GraphQL wants an object; the values are their own names. */
export const FieldVisibilityEnum = Object.fromEntries(FIELD_VISIBILITIES.map((value) => [value, value])) as {
  [Value in FieldVisibility]: Value;
};

registerEnumType(FieldVisibilityEnum, {
  name: 'FieldVisibility',
  description: 'Who may see a field. Each value includes the ones before it.',
  valuesMap: {
    ME: { description: 'Only the person.' },
    ORGANISATION: { description: 'People of the same municipality.' },
    MEMBERS: { description: 'Everybody who belongs to a municipality that takes part, and the staff.' },
    PUBLIC: { description: 'Everybody, signed in or not.' },
  },
});

/**
 * The part of a person that stands beside everything they write. Lists carry it in their own statement; what
 * has a visibility of its own comes through `PersonFieldsResolver`.
 */
@ObjectType({
  description: 'The public face of somebody. Fields the viewer may not see are null, as are empty ones.',
})
export class Person {
  @Field(() => ID, { description: 'Id of the person, not of the account behind it.' })
  id!: string;

  @Field({ description: 'As the person wants to be called.' })
  name!: string;

  @Field({ description: 'An invented person of the demo.' })
  isExample!: boolean;

  @Field({ description: 'True when the account behind the person is gone.' })
  former!: boolean;
}

@ObjectType({ description: 'Who may see one field of one’s own person.' })
export class PersonVisibility {
  @Field({ description: '`email`, `phone`, `position` or `about`.' })
  field!: string;

  @Field(() => FieldVisibilityEnum, { description: 'What was chosen, or what a field starts with.' })
  visibility!: FieldVisibility;
}
