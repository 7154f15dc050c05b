import type { ConversationQuery } from '../../gql/types.js';
import { formatList } from '../../i18n/format-list.js';
import { m } from '../../paraglide/messages.js';
import { topicName } from '../topics/topic-name.js';

export type ConversationData = NonNullable<ConversationQuery['conversation']>;

type Party = ConversationData['parties'][number];

/** A person or a town on another side, by name. */
export const partyName = ({ person, municipality }: Party): string =>
  municipality?.name ?? (person && !person.former ? person.name : m.conversation_former());

/** What a conversation is called: its group, or who is on the other side. */
export const partnerName = ({
  title,
  circle,
  parties,
}: Pick<ConversationData, 'title' | 'circle' | 'parties'>): string =>
  circle
    ? m.conversation_circle({ topic: topicName(circle.topic) })
    : (title ?? formatList(parties.map(partyName)));
