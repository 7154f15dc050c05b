import { asEnum } from '@app/platform/graphql';
import { registerEnumType } from '@nestjs/graphql';

export const INSTITUTION_KINDS = ['UNIVERSITY', 'MINISTRY', 'ASSOCIATION', 'COMPANY', 'ACADEMY'] as const;
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number];

export const PERSPECTIVES = ['PRAXIS', 'WISSENSCHAFT', 'POLITIK'] as const;
/** From where somebody speaks: town halls and companies, research, politics. */
export type Perspective = (typeof PERSPECTIVES)[number];

export const INSTITUTION_MEMBERSHIP_STATES = ['PENDING', 'ACTIVE', 'REJECTED', 'ENDED'] as const;
export type InstitutionMembershipState = (typeof INSTITUTION_MEMBERSHIP_STATES)[number];

export const InstitutionKindEnum = asEnum(INSTITUTION_KINDS);
export const PerspectiveEnum = asEnum(PERSPECTIVES);
export const InstitutionMembershipStateEnum = asEnum(INSTITUTION_MEMBERSHIP_STATES);

registerEnumType(InstitutionKindEnum, {
  name: 'InstitutionKind',
  description: 'What kind of institution it is; ACADEMY is the operator of the platform.',
});
registerEnumType(PerspectiveEnum, {
  name: 'Perspective',
  description: 'From where somebody speaks.',
  valuesMap: {
    PRAXIS: { description: 'From practice: administrations of towns, companies.' },
    WISSENSCHAFT: { description: 'From research and teaching.' },
    POLITIK: { description: 'From politics: elected people, ministries, associations.' },
  },
});
registerEnumType(InstitutionMembershipStateEnum, {
  name: 'InstitutionMembershipState',
  description: 'How far belonging to an institution has come.',
});
