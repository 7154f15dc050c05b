import { asEnum } from '@app/platform/graphql';
import { registerEnumType } from '@nestjs/graphql';
import { SIZE_CLASSES, type SizeClass } from './register/size-class.rules.js';

export const PARTICIPATIONS = ['NOT_YET', 'CLAIMED', 'MEMBER'] as const;
export type Participation = (typeof PARTICIPATIONS)[number];

export const MEMBERSHIP_ROLES = ['MEMBER', 'ADMIN'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

export const MEMBERSHIP_STATES = ['PENDING', 'ACTIVE', 'INACTIVE', 'REJECTED', 'ENDED'] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

export const DOMAIN_TRUSTS = ['UNIQUE', 'SHARED', 'FREEMAIL', 'UNKNOWN'] as const;
export type DomainTrust = (typeof DOMAIN_TRUSTS)[number];

export type { SizeClass };

export const ParticipationEnum = asEnum(PARTICIPATIONS);
export const MembershipRoleEnum = asEnum(MEMBERSHIP_ROLES);
export const MembershipStateEnum = asEnum(MEMBERSHIP_STATES);
export const DomainTrustEnum = asEnum(DOMAIN_TRUSTS);
export const SizeClassEnum = asEnum(SIZE_CLASSES);

registerEnumType(ParticipationEnum, {
  name: 'Participation',
  description: 'Whether a municipality takes part.',
  valuesMap: {
    NOT_YET: { description: 'In the register, but nobody speaks for it here.' },
    CLAIMED: { description: 'A first person has come forward and waits for the staff.' },
    MEMBER: { description: 'Takes part.' },
  },
});
registerEnumType(MembershipRoleEnum, {
  name: 'MembershipRole',
  description: 'What somebody may do for the municipality here.',
  valuesMap: {
    MEMBER: { description: 'Asks, answers, keeps needs and offers.' },
    ADMIN: { description: 'Also decides who belongs to the municipality and edits its page.' },
  },
});
registerEnumType(MembershipStateEnum, {
  name: 'MembershipState',
  description: 'Where a membership stands.',
  valuesMap: {
    PENDING: { description: 'Waits for a decision.' },
    ACTIVE: { description: 'Holds.' },
    INACTIVE: {
      description: 'Rests because nobody confirmed it for a year; its person restores it at any time.',
    },
    REJECTED: { description: 'Was refused.' },
    ENDED: { description: 'Is over.' },
  },
});
registerEnumType(DomainTrustEnum, {
  name: 'DomainTrust',
  description: 'What the domain of a mail address says about where its owner works.',
  valuesMap: {
    UNIQUE: { description: 'Stands for exactly one municipality.' },
    SHARED: { description: 'Several municipalities use it, for example those of an Amt.' },
    FREEMAIL: { description: 'Belongs to a public mail provider.' },
    UNKNOWN: { description: 'Not assigned to any municipality.' },
  },
});
registerEnumType(SizeClassEnum, {
  name: 'SizeClass',
  description: 'Size by population alone: below 5,000, 10,000, 20,000, 50,000, 100,000, 500,000, and above.',
});
