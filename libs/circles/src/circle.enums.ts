import { asEnum } from '@app/platform/graphql';
import { registerEnumType } from '@nestjs/graphql';

export const CIRCLE_STATES = ['PROPOSED', 'INVITED', 'FORMED', 'LAPSED'] as const;
export type CircleState = (typeof CIRCLE_STATES)[number];

export const CIRCLE_ANSWERS = ['ACCEPTED', 'DECLINED'] as const;
export type CircleAnswer = (typeof CIRCLE_ANSWERS)[number];

export const CIRCLE_REASONS = [
  'SHARED_NEED',
  'NOBODY_OFFERS',
  'NOBODY_NEAR_OFFERS',
  'DISTANCE',
  'SAME_DISTRICT',
  'SAME_LAND',
  'SIZE_CLASS',
] as const;
export type CircleReasonKind = (typeof CIRCLE_REASONS)[number];

export const CircleStateEnum = asEnum(CIRCLE_STATES);
export const CircleAnswerEnum = asEnum(CIRCLE_ANSWERS);
export const CircleReasonKindEnum = asEnum(CIRCLE_REASONS);

registerEnumType(CircleStateEnum, {
  name: 'CircleState',
  description: 'How far a cooperation circle is.',
  valuesMap: {
    PROPOSED: { description: 'The platform proposes it; none of the towns has done anything yet.' },
    INVITED: { description: 'One town has invited the others; they have 30 days.' },
    FORMED: { description: 'At least three towns have accepted.' },
    LAPSED: { description: 'It did not come about.' },
  },
});
registerEnumType(CircleAnswerEnum, {
  name: 'CircleAnswer',
  description: 'What a town has said to an invitation.',
});
registerEnumType(CircleReasonKindEnum, {
  name: 'CircleReasonKind',
  description: 'Why a circle is proposed.',
  valuesMap: {
    SHARED_NEED: { description: 'All of them seek the same.' },
    NOBODY_OFFERS: { description: 'No town offers experience in it.' },
    NOBODY_NEAR_OFFERS: { description: 'No town within 100 km offers experience in it.' },
    DISTANCE: { description: 'How far apart the two towns are that lie farthest from each other.' },
    SAME_DISTRICT: { description: 'All of them lie in one Kreis.' },
    SAME_LAND: { description: 'All of them lie in one Land.' },
    SIZE_CLASS: { description: 'Their sizes are alike.' },
  },
});
