import { connectionType } from '@app/platform/graphql';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const DOMAIN_CLAIM_STATES = ['PENDING', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'] as const;
export type DomainClaimState = (typeof DOMAIN_CLAIM_STATES)[number];
export const DomainClaimStateEnum = {
  PENDING: 'PENDING',
  CONFIRMED: 'CONFIRMED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
  EXPIRED: 'EXPIRED',
} as const;
registerEnumType(DomainClaimStateEnum, {
  name: 'DomainClaimState',
  description: 'Where the claim of a mail domain stands.',
  valuesMap: {
    PENDING: { description: 'Waits for its proof: the record in the DNS, or the word of the staff.' },
    CONFIRMED: { description: 'Proved; the domain stands for the municipality.' },
    REJECTED: { description: 'Refused by the staff.' },
    WITHDRAWN: { description: 'Taken back by the municipality.' },
    EXPIRED: { description: 'Not proved within 30 days.' },
  },
});

@ObjectType({ description: 'A mail domain that stands for a municipality.' })
export class MailDomain {
  @Field({ description: 'Lower case, ASCII.' })
  domain!: string;

  @Field({
    description: 'False for domains that only an import has proposed; addresses there may only ask to join.',
  })
  confirmed!: boolean;

  @Field({
    description: 'True when other municipalities use it too, so that it does not say which one is meant.',
  })
  shared!: boolean;
}

@ObjectType({ description: 'A municipality says that a mail domain is its own.' })
export class MailDomainClaim {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Lower case, ASCII.' })
  domain!: string;

  /** Served by the field resolver. */
  municipalityId!: string;

  @Field(() => DomainClaimStateEnum)
  state!: DomainClaimState;

  @Field({ description: 'Name of the TXT record that proves the claim.' })
  recordName!: string;

  @Field({ description: 'Value of the TXT record that proves the claim.' })
  recordValue!: string;

  @Field(() => String, { nullable: true, description: 'Why the staff refused it.' })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of whoever claims; null when the person is gone.',
  })
  claimedByName!: string | null;

  @Field()
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the DNS was asked last.' })
  checkedAt!: Date | null;
}

@ObjectType()
export class MailDomainClaimConnection extends connectionType(MailDomainClaim, 'MailDomainClaim') {}

@ObjectType({ description: 'A public mail provider the staff have added to the delivered list.' })
export class FreemailDomain {
  @Field()
  domain!: string;

  @Field()
  addedAt!: Date;
}

@ObjectType()
export class FreemailDomainConnection extends connectionType(FreemailDomain, 'FreemailDomain') {}
