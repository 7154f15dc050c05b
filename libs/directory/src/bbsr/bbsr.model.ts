import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'The inhabitants of a municipality have crossed a threshold; staff decide whether its type follows.',
})
export class BbsrProposal {
  @Field(() => ID)
  id!: string;

  municipalityId!: string;

  @Field(() => Int, { description: 'Stadt- und Gemeindetyp of BBSR as it stands.' })
  currentType!: number;

  @Field(() => Int, { description: 'The type that goes with the new number of inhabitants alone.' })
  proposedType!: number;

  @Field(() => Int, { description: 'Inhabitants before the change.' })
  populationBefore!: number;

  @Field(() => Int, { description: 'Inhabitants after the change.' })
  populationAfter!: number;

  @Field()
  createdAt!: Date;
}

@ObjectType()
export class BbsrProposalConnection extends connectionType(BbsrProposal, 'BbsrProposal') {}
