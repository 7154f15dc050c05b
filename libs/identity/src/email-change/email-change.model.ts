import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The same whether the new address was known or not.' })
export class EmailChangeRequest {
  @Field({ description: 'The address the code went to, as it will be stored.' })
  email!: string;

  @Field(() => Int, { description: 'How long the code can be entered, in minutes.' })
  codeValidMinutes!: number;
}

@ObjectType({ description: 'A change of address that can still be stopped from the old address.' })
export class EmailChangeLink {
  @Field({ description: 'True when the new address is in use already; stopping brings the old one back.' })
  confirmed!: boolean;

  @Field({ description: 'Until then it can be stopped.' })
  stopUntil!: Date;
}
