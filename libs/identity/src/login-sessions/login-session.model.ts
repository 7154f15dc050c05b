import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A device on which the viewer is signed in.' })
export class LoginSession {
  @Field(() => ID, { description: 'For ending it; the token in the cookie is something else.' })
  id!: string;

  @Field({ description: 'When somebody signed in.' })
  createdAt!: Date;

  @Field({ description: 'Exact to about five minutes.' })
  lastSeenAt!: Date;

  @Field({ description: 'Browser and system in words, for example `Firefox, Windows`.' })
  device!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The network the sign-in came from, shortened: `192.0.2.0/24`, `2001:db8:12::/48`.',
  })
  ipPrefix!: string | null;

  @Field({ description: 'True for the session of this request.' })
  current!: boolean;
}
