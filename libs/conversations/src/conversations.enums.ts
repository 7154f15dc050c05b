import { asEnum } from '@app/platform/graphql';
import { registerEnumType } from '@nestjs/graphql';

export const CONVERSATION_KINDS = ['PERSON', 'TOWN', 'GROUP'] as const;
export type ConversationKind = (typeof CONVERSATION_KINDS)[number];

/** As stored. What a viewer may do follows from it together with blocks, see `standing`. */
export type ConversationState = 'REQUESTED' | 'OPEN' | 'DECLINED';

export const CONVERSATION_STANDINGS = ['OPEN', 'REQUEST_SENT', 'REQUEST_RECEIVED', 'CLOSED'] as const;
export type ConversationStanding = (typeof CONVERSATION_STANDINGS)[number];

export const CONVERSATION_BOXES = ['INBOX', 'REQUESTS', 'ARCHIVE'] as const;
export type ConversationBox = (typeof CONVERSATION_BOXES)[number];

export const CONTACT_STATES = ['SENT', 'ACCEPTED', 'DECLINED', 'LAPSED'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

export const CONTACT_OUTCOMES = ['YES', 'PARTLY', 'NO'] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

export const ConversationKindEnum = asEnum(CONVERSATION_KINDS);
export const ConversationStandingEnum = asEnum(CONVERSATION_STANDINGS);
export const ConversationBoxEnum = asEnum(CONVERSATION_BOXES);
export const ContactStateEnum = asEnum(CONTACT_STATES);
export const ContactOutcomeEnum = asEnum(CONTACT_OUTCOMES);

registerEnumType(ConversationKindEnum, {
  name: 'ConversationKind',
  description: 'Who talks in a conversation.',
  valuesMap: {
    PERSON: { description: 'Two people.' },
    TOWN: {
      description: 'Two municipalities; everybody who belongs to one of them reads and writes for it.',
    },
    GROUP: { description: 'Several municipalities.' },
  },
});
registerEnumType(ConversationStandingEnum, {
  name: 'ConversationStanding',
  description: 'How a conversation stands for the viewer.',
  valuesMap: {
    OPEN: { description: 'Messages go both ways.' },
    REQUEST_SENT: { description: 'The first message waits until the other side accepts it.' },
    REQUEST_RECEIVED: { description: 'Somebody unknown has written; accept, decline or block.' },
    CLOSED: { description: 'Nothing can be delivered at present. Why is not said.' },
  },
});
registerEnumType(ConversationBoxEnum, {
  name: 'ConversationBox',
  description: 'A part of the list of conversations.',
  valuesMap: {
    INBOX: { description: 'Conversations one takes part in.' },
    REQUESTS: { description: 'First messages from people and municipalities one does not know yet.' },
    ARCHIVE: { description: 'Put away, declined or blocked.' },
  },
});
registerEnumType(ContactStateEnum, {
  name: 'ContactState',
  description: 'How a first contact stands.',
  valuesMap: {
    SENT: { description: 'Waits for an answer.' },
    ACCEPTED: { description: 'Accepted; a conversation between the municipalities is open.' },
    DECLINED: { description: 'Declined with a reason.' },
    LAPSED: { description: 'Not answered within 30 days.' },
  },
});
registerEnumType(ContactOutcomeEnum, {
  name: 'ContactOutcome',
  description: 'Whether an exchange was of use.',
  valuesMap: {
    YES: { description: 'It helped.' },
    PARTLY: { description: 'It helped in part.' },
    NO: { description: 'It did not help.' },
  },
});
