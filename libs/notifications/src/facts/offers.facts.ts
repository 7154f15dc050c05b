import type { FactArea } from './area.js';

/** What towns offer, and the circles they form over topics. */
export const offerFacts: FactArea = {
  occasions: ['offer.set', 'offer.expired', 'circle.invited', 'circle.formed'],
  joins: `
  left join offer o on x.occasion in ('offer.set', 'offer.expired') and o.id = x.subject_id
  left join cooperation_circle cc on x.occasion in ('circle.invited', 'circle.formed') and cc.id = x.subject_id`,
  readable: 'coalesce(o.id, cc.id) is not null',
  names: {
    topic: 'coalesce(o.topic_id, cc.topic_id)',
    town: 'coalesce(o.municipality_id, cc.invited_by_town)',
  },
  columns: {
    outcome: `case when x.occasion = 'offer.expired' then case when o.expiry_told then 'EXPIRED' else 'RENEWED' end end`,
  },
};
