import { Land } from '@app/directory';
import { connectionType } from '@app/platform/graphql';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { FundingStateEnum, UnfitCodeEnum, type FundingState, type UnfitCode } from '../projects.enums.js';

@ObjectType({ description: 'A funding programme of the catalogue that editors keep.' })
export class FundingProgramme {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Plain text.' })
  name!: string;

  @Field({ description: 'Who gives the money, plain text.' })
  funder!: string;

  @Field(() => String, { nullable: true, description: 'Its page; http or https.' })
  url!: string | null;

  @Field(() => [Land], { description: 'The Länder it is for; none for the whole country.' })
  laender!: Land[];

  @Field(() => String, {
    nullable: true,
    description: 'The last day to apply, YYYY-MM-DD; null for one that takes applications at any time.',
  })
  deadlineOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Percent of the total that it pays at most.' })
  maxRate!: number | null;

  @Field(() => String, { nullable: true, description: 'Plain text.' })
  notes!: string | null;

  @Field({ description: 'Invented, for the demo.' })
  isExample!: boolean;

  @Field({ description: 'No longer offered to projects.' })
  isArchived!: boolean;

  @Field(() => Int, { description: 'Counts changes; an edit names the one it was made on.' })
  version!: number;
}

@ObjectType({ description: 'A page of programmes.' })
export class FundingProgrammeConnection extends connectionType(FundingProgramme, 'FundingProgramme') {}

@ObjectType({ description: 'Why a programme is not for a partner of a project.' })
export class FundingUnfit {
  @Field(() => UnfitCodeEnum)
  code!: UnfitCode;

  @Field({ description: 'As a sentence with the name of the partner, in the language of the viewer.' })
  text!: string;

  @Field(() => ID, { description: 'The partner.' })
  partnerId!: string;
}

@ObjectType({ description: 'What a partner pays itself.' })
export class FundingShare {
  @Field(() => ID)
  partnerId!: string;

  @Field(() => Float, { description: 'EUR cents.' })
  amountCents!: number;

  /** Served by field resolvers. */
  municipalityId!: string | null;
  institutionId!: string | null;
}

@ObjectType({
  description:
    'An application for funding. Only for the people of the project and the members of its partners.',
})
export class ProjectFunding {
  @Field(() => ID)
  id!: string;

  @Field(() => FundingStateEnum)
  state!: FundingState;

  @Field()
  stateSince!: Date;

  @Field(() => [FundingStateEnum], { description: 'Where it can go from here; none for who may not.' })
  steps!: FundingState[];

  @Field(() => String, { nullable: true, description: 'The last day to apply, YYYY-MM-DD.' })
  deadlineOn!: string | null;

  @Field(() => Float, { description: 'What the programme is asked for, EUR cents.' })
  requestedCents!: number;

  @Field(() => Float, { description: 'What it costs in all, EUR cents: asked for and all own shares.' })
  totalCents!: number;

  @Field(() => [FundingShare], {
    description:
      'What the partners are to pay themselves. Planned by those who edit the project; it binds a partner only by its own decision.',
  })
  shares!: FundingShare[];

  @Field(() => String, { nullable: true, description: 'Plain text.' })
  notes!: string | null;

  @Field(() => Int, { description: 'Counts changes; an edit names the one it was made on.' })
  version!: number;

  @Field({ description: 'The viewer may change it: edits the project, and it is a draft.' })
  canEdit!: boolean;

  @Field({ description: 'The viewer may take it out: edits the project, and it is a draft.' })
  canRemove!: boolean;

  /** Served by field resolvers. */
  projectId!: string;
  programmeId!: string;
}

@ObjectType({ description: 'What is wrong in a file of programmes.' })
export class ProgrammeImportProblem {
  @Field(() => Int, { description: 'Line in the file, from 1.' })
  line!: number;

  @Field(() => String, { nullable: true, description: 'Name of the column; null for the whole line.' })
  field!: string | null;

  @Field({ description: 'Stable code.' })
  code!: string;

  @Field({ description: 'As a sentence, in the language of the viewer.' })
  text!: string;
}

@ObjectType({ description: 'What an import of programmes has done, or would do.' })
export class ProgrammeImport {
  @Field({ description: 'Nothing was written: it was a trial, or something is wrong.' })
  isDry!: boolean;

  @Field(() => [String], { description: 'Names of programmes that are new.' })
  added!: string[];

  @Field(() => [String], { description: 'Names of programmes that change.' })
  changed!: string[];

  @Field(() => Int, { description: 'How many stay as they are.' })
  unchanged!: number;

  @Field(() => [String], {
    description: 'Names of programmes among them that are archived, changed or not. They stay archived.',
  })
  archived!: string[];

  @Field(() => [ProgrammeImportProblem], { description: 'With any of them nothing is written.' })
  problems!: ProgrammeImportProblem[];
}
