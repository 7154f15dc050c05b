import { LIMITS } from '@app/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';
import {
  InstitutionKindEnum,
  PerspectiveEnum,
  type InstitutionKind,
  type Perspective,
} from './institution.enums.js';

@InputType()
export class InstitutionInput {
  @Field(() => InstitutionKindEnum)
  kind!: InstitutionKind;

  @Field({ description: `At most ${LIMITS.institutionName} characters.` })
  name!: string;

  @Field(() => String, { nullable: true, description: `Plain text, at most ${LIMITS.about} characters.` })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Host name or address of the website.' })
  website?: string | null;

  @Field(() => PerspectiveEnum, {
    nullable: true,
    description:
      'What its people speak from; unless given, research for universities, politics for ministries and associations, practice for the others.',
  })
  perspective?: Perspective | null;

  @Field(() => [String], {
    description: 'Mail domains whose people belong to it at once; at most 20. Replaces those it had.',
  })
  domains!: string[];
}

@InputType()
export class EditInstitutionInput extends InstitutionInput {
  @Field(() => ID)
  id!: string;
}
