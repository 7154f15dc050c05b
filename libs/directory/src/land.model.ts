import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One of the 16 Länder.' })
export class Land {
  @Field({ description: 'Official key, two digits.' })
  key!: string;

  @Field()
  name!: string;
}
