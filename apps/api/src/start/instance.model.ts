import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'What the operator has set about this instance. Facts of the operator are never in the code.',
})
export class InstanceSettings {
  @Field({ description: 'Name of the platform.' })
  name!: string;

  @Field({ description: 'Legal name of the operator; empty until it is set.' })
  operatorName!: string;

  @Field({ description: 'Postal address of the operator (§ 5 DDG); empty until it is set.' })
  operatorAddress!: string;

  @Field({ description: 'Who represents the operator (§ 5 DDG); empty until it is set.' })
  operatorRepresentative!: string;

  @Field({ description: 'Address for messages to the operator; empty until it is set.' })
  contactEmail!: string;

  @Field({ description: 'Body that watches over accessibility and how to reach it; empty until it is set.' })
  accessibilityBody!: string;

  @Field({ description: 'Source note of the municipality register, to be shown beside its figures.' })
  registerSource!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Territorial status of the register, YYYY-MM-DD; null before the first import.',
  })
  registerDate!: string | null;

  @Field({ description: 'Source note of the map outlines, to be shown at every map.' })
  mapSource!: string;

  @Field({ description: 'True while the instance shows invented example content.' })
  demo!: boolean;
}

@ObjectType({ description: 'Numbers for the start page, counted over public content.' })
export class PublicNumbers {
  @Field(() => Int, { description: 'Municipalities in the register.' })
  municipalities!: number;

  @Field(() => Int, { description: 'Municipalities that take part.' })
  memberMunicipalities!: number;

  @Field(() => Int, { description: 'Questions that anybody may read.' })
  questions!: number;

  @Field(() => Int, { description: 'Answers to these questions.' })
  answers!: number;

  @Field(() => Int, { description: 'Offers of experience that are valid today.' })
  offers!: number;
}
