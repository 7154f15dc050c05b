import type { FactArea } from './area.js';

/** SQL: of the last message that may be read. */
const ofLast = (column: string): string =>
  `(select dm.${column} from direct_message dm where dm.id = seen.events[cardinality(seen.events)] and dc.id is not null)`;

/** Messages, and first contacts. */
export const conversationFacts: FactArea = {
  occasions: ['message.posted', 'contact.requested', 'contact.answered', 'contact.result-asked'],
  joins: `
  left join conversation dc on x.occasion = 'message.posted' and dc.id = x.subject_id
  left join contact ct on x.occasion <> 'message.posted' and ct.id = x.subject_id`,
  readable: 'coalesce(dc.id, ct.id) is not null',
  events: `case when dc.id is null then x.events else
    array(select dm.id from unnest(x.events) with ordinality e (id, n) join direct_message dm on dm.id = e.id
      where dm.hidden_at is null and dm.deleted_at is null order by e.n) end`,
  names: {
    topic: 'ct.topic_id',
    town: `coalesce(${ofLast('municipality_id')},
      case when ct.from_municipality_id = x.reason_id then ct.to_municipality_id else ct.from_municipality_id end)`,
    who: `case when x.occasion = 'contact.requested' then ct.created_by else ${ofLast('author_id')} end`,
  },
  columns: {
    conversationId: 'coalesce(dc.id, ct.conversation_id)',
    contactId: 'ct.id',
    outcome: 'ct.state',
    explanation: 'ct.decline_reason',
  },
};
