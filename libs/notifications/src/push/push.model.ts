import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A browser of the viewer that shows notifications while the client is closed.' })
export class PushDevice {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Browser and system in words; empty when the browser does not tell.' })
  device!: string;

  @Field({ description: 'True when only the fact that there is something new appears on its screen.' })
  discreet!: boolean;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When its push service last took something; null when nothing was sent yet.',
  })
  pushedAt!: Date | null;

  @Field({ description: 'True for the browser of this login session.' })
  current!: boolean;
}

@ObjectType({ description: 'Web push of the viewer.' })
export class PushSettings {
  @Field({ description: '`applicationServerKey` of a subscription: P-256, uncompressed, base64url.' })
  publicKey!: string;

  @Field(() => Int, { description: 'Most devices of one person.' })
  maxDevices!: number;

  @Field(() => [PushDevice], { description: 'The newest first.' })
  devices!: PushDevice[];
}

@InputType({ description: 'A `PushSubscription` of a browser.' })
export class PushDeviceInput {
  @Field({ description: 'Address at the push service, https, at most 1,000 characters.' })
  endpoint!: string;

  @Field({ description: 'Key `p256dh`, base64url without padding.' })
  p256dh!: string;

  @Field({ description: 'Key `auth`, base64url without padding.' })
  auth!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'See `PushDevice.discreet`. Without it as before on this device; at first false.',
  })
  discreet?: boolean | null;
}
