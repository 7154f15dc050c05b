import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { RegisterChangeKind } from './register-import.record.js';

const RegisterChangeKindEnum = {
  NEW: 'NEW',
  CHANGED: 'CHANGED',
  RENUMBERED: 'RENUMBERED',
  GONE: 'GONE',
} as const satisfies Record<RegisterChangeKind, RegisterChangeKind>;

registerEnumType(RegisterChangeKindEnum, {
  name: 'RegisterChangeKind',
  description: 'What an edition of the register does to a municipality.',
  valuesMap: {
    NEW: { description: 'It is in this edition for the first time.' },
    CHANGED: { description: 'A fact differs.' },
    RENUMBERED: { description: 'The same place under a new key; it keeps its id and address.' },
    GONE: { description: 'It is no longer in the register; its row stays.' },
  },
});

@ObjectType({ description: 'Why an edition of the register was not imported.' })
export class RegisterConflict {
  @Field({ description: 'Stable code, for example PARENT_MISSING.' })
  code!: string;

  @Field(() => Int, { nullable: true, description: 'Line in the file, counted from 1.' })
  line!: number | null;

  @Field(() => String, { nullable: true, description: 'Field of the record at fault, where one is.' })
  field!: string | null;

  @Field({ description: 'What is wrong and what to do, in the language of the request.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The key it is about: an AGS or the key of a unit.' })
  ags!: string | null;
}

@ObjectType({ description: 'One line of what an import changes.' })
export class RegisterChange {
  @Field({ description: 'Amtlicher Gemeindeschlüssel, 8 digits; the new one where it changed.' })
  ags!: string;

  @Field({ description: 'Official name.' })
  name!: string;

  @Field(() => RegisterChangeKindEnum)
  kind!: RegisterChangeKind;

  @Field(() => String, {
    nullable: true,
    description: 'The fact that changes, in the language of the request.',
  })
  field!: string | null;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType({ description: 'What an import does to mail domains and websites.' })
export class RegisterMailDomains {
  @Field(() => Int, { description: 'Assignments of a domain to a municipality that are new.' })
  added!: number;

  @Field(() => Int, { description: 'Assignments of an earlier file that are taken back.' })
  removed!: number;

  @Field(() => Int, { description: 'Websites that are new or different.' })
  websites!: number;

  @Field(() => Int, { description: 'Domains of public mail providers, which are passed over.' })
  publicProviders!: number;

  @Field(() => Int, { description: 'Rows whose key no municipality has or had.' })
  unmatched!: number;
}

@ObjectType({ description: 'An import of the official register, also one that was only tried.' })
export class RegisterImport {
  @Field(() => ID)
  id!: string;

  @Field()
  startedAt!: Date;

  @Field()
  finishedAt!: Date;

  @Field({ description: 'True when it was only tried: nothing was changed.' })
  dryRun!: boolean;

  @Field({
    description: 'True when the changes were written; false for a dry run and where there are conflicts.',
  })
  carriedOut!: boolean;

  @Field(() => String, { description: 'Territorial status of the edition, YYYY-MM-DD.' })
  edition!: string;

  @Field(() => String, { description: 'Day the population was counted for, YYYY-MM-DD.' })
  populationDate!: string;

  @Field({ description: 'Name of the uploaded file.' })
  fileName!: string;

  @Field(() => Int, { description: 'Municipalities in the edition.' })
  municipalities!: number;

  @Field(() => Int, { description: 'Municipalities that are new.' })
  created!: number;

  @Field(() => Int, { description: 'Municipalities with other facts or another key.' })
  changed!: number;

  @Field(() => Int, { description: 'Of the changed: those with another key.' })
  renumbered!: number;

  @Field(() => Int, { description: 'Municipalities that are no longer in the register.' })
  gone!: number;

  @Field(() => Int, { description: 'How many conflicts there are; with any of them nothing is imported.' })
  conflictCount!: number;

  @Field(() => [RegisterConflict], { description: 'The first hundred conflicts.' })
  conflicts!: RegisterConflict[];

  @Field(() => [String], { description: 'The first hundred things to know; they stop nothing.' })
  notices!: string[];

  @Field(() => RegisterMailDomains, { nullable: true, description: 'Null without a file of mail domains.' })
  mailDomains!: RegisterMailDomains | null;

  @Field(() => [RegisterChange], { description: 'At most a hundred changes, some of each kind.' })
  sampleChanges!: RegisterChange[];

  /** Served by the field resolver. */
  startedById!: string | null;
}
