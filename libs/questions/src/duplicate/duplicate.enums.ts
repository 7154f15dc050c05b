import { registerEnumType } from '@nestjs/graphql';

export const DUPLICATE_STATES = [
  'PROPOSED',
  'ACCEPTED',
  'DECLINED',
  'LAPSED',
  'WITHDRAWN',
  'UNDONE',
] as const;
export type DuplicateState = (typeof DUPLICATE_STATES)[number];

export const DuplicateStateEnum = Object.fromEntries(DUPLICATE_STATES.map((state) => [state, state])) as {
  [State in DuplicateState]: State;
};

registerEnumType(DuplicateStateEnum, {
  name: 'DuplicateState',
  description: 'How far a proposal is that two questions are the same.',
  valuesMap: {
    PROPOSED: { description: 'The staff has proposed it; the asking side has not answered yet.' },
    ACCEPTED: { description: 'The asking side has agreed: the question is a duplicate of the original.' },
    DECLINED: { description: 'The asking side keeps it as a question of its own.' },
    LAPSED: { description: 'Nobody answered within ten working days; it stays a question of its own.' },
    WITHDRAWN: { description: 'The staff took it back before it was answered, or it no longer makes sense.' },
    UNDONE: { description: 'It was a duplicate and is a question of its own again.' },
  },
});
