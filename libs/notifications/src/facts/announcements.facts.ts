import type { FactArea } from './area.js';

/** What the network announces. */
export const announcementFacts: FactArea = {
  occasions: ['announcement.sent'],
  joins: 'left join announcement an on an.id = x.subject_id',
  readable: 'an.id is not null',
  columns: { title: 'an.title' },
};
