import { asEnum } from '@app/platform/graphql';
import { registerEnumType } from '@nestjs/graphql';

export const SUPPORT_KINDS = [
  'CONSULTING',
  'MODERATION',
  'PEER_REVIEW',
  'LIVING_LAB',
  'FIELD_TRIP',
  'COACHING',
  'OTHER',
] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];

export const SUPPORT_FORMAT_STATES = ['DRAFT', 'OPEN', 'CLOSED', 'ARCHIVED'] as const;
export type SupportFormatState = (typeof SUPPORT_FORMAT_STATES)[number];

export const SUPPORT_STATES = [
  'SUBMITTED',
  'WAITING',
  'ACCEPTED',
  'REFUSED',
  'WITHDRAWN',
  'RUNNING',
  'DONE',
] as const;
export type SupportState = (typeof SUPPORT_STATES)[number];

export const SupportKindEnum = asEnum(SUPPORT_KINDS);
export const SupportFormatStateEnum = asEnum(SUPPORT_FORMAT_STATES);
export const SupportStateEnum = asEnum(SUPPORT_STATES);

registerEnumType(SupportKindEnum, {
  name: 'SupportKind',
  description: 'What kind of support a format gives.',
  valuesMap: {
    CONSULTING: { description: 'Advice ("Beratung").' },
    MODERATION: { description: 'Somebody leads meetings ("Moderation").' },
    PEER_REVIEW: { description: 'Colleagues from other towns look at it.' },
    LIVING_LAB: { description: 'Trying it out together ("Reallabor").' },
    FIELD_TRIP: { description: 'A visit to where it works ("Fachexkursion").' },
    COACHING: { description: 'Somebody goes along over a longer time.' },
    OTHER: { description: 'Something else; its text says what.' },
  },
});
registerEnumType(SupportFormatStateEnum, {
  name: 'SupportFormatState',
  description: 'Where a format of support stands.',
  valuesMap: {
    DRAFT: { description: 'Seen by editors alone.' },
    OPEN: { description: 'Projects can apply, within the days it names.' },
    CLOSED: { description: 'Shown, but takes no applications.' },
    ARCHIVED: { description: 'No longer shown.' },
  },
});
registerEnumType(SupportStateEnum, {
  name: 'SupportApplicationState',
  description: 'How far an application for support is.',
  valuesMap: {
    SUBMITTED: { description: 'The editors have not decided.' },
    WAITING: { description: 'On the waiting list.' },
    ACCEPTED: { description: 'It has a place.' },
    REFUSED: { description: 'Refused, with a reason.' },
    WITHDRAWN: { description: 'Taken back by the project.' },
    RUNNING: { description: 'The support goes on.' },
    DONE: {
      description:
        'It is over: the project has said what it brought, or the editors have ended it with a reason.',
    },
  },
});
