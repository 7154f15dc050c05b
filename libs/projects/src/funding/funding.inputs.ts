import { LIMITS } from '@app/contracts';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';

@InputType({ description: 'A funding programme.' })
export class FundingProgrammeInput {
  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version the change was made on; for a known one.' })
  version?: number | null;

  @Field({ description: `Plain text, at most ${LIMITS.programmeName} characters.` })
  name!: string;

  @Field({ description: `Who gives the money, at most ${LIMITS.programmeName} characters.` })
  funder!: string;

  @Field(() => String, { nullable: true, description: 'http or https.' })
  url?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Two-digit keys of Länder; none for the whole country.',
  })
  landKeys?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'YYYY-MM-DD; left out for one that takes applications at any time.',
  })
  deadlineOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Percent of the total at most, 1 to 100.' })
  maxRate?: number | null;

  @Field(() => String, {
    nullable: true,
    description: `Plain text, at most ${LIMITS.programmeNotes} characters.`,
  })
  notes?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'No longer offered to projects.' })
  isArchived?: boolean | null;
}

@InputType({ description: 'What a partner pays itself.' })
export class FundingShareInput {
  @Field(() => ID, { description: 'Id of a partner of the project that is accepted or confirmed.' })
  partnerId!: string;

  @Field(() => Float, { description: 'Whole EUR cents.' })
  amountCents!: number;
}

@InputType({ isAbstract: true })
abstract class FundingWords {
  @Field(() => String, {
    nullable: true,
    description: 'The last day to apply, YYYY-MM-DD; left out for none.',
  })
  deadlineOn?: string | null;

  @Field(() => Float, { description: 'What the programme is asked for, whole EUR cents.' })
  requestedCents!: number;

  @Field(() => Float, { description: 'What it costs in all, whole EUR cents.' })
  totalCents!: number;

  @Field(() => [FundingShareInput], { description: 'What the partners pay themselves.' })
  shares!: FundingShareInput[];

  @Field(() => String, {
    nullable: true,
    description: `Plain text, at most ${LIMITS.fundingNotes} characters.`,
  })
  notes?: string | null;
}

@InputType({ description: 'A new application for funding.' })
export class AddFundingInput extends FundingWords {
  @Field(() => ID)
  projectId!: string;

  @Field(() => ID)
  programmeId!: string;

  @Field({ description: 'Made up by the client; a repeated call with the same key returns the first one.' })
  idempotencyKey!: string;
}

@InputType({ description: 'An application as it is to be from now on.' })
export class EditFundingInput extends FundingWords {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the change was made on.' })
  version!: number;
}
