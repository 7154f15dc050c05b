import { ID, LIVING, type Audience } from './audience.parts.js';

/** The mark `m` of the message with its question `q`, if `condition` holds. The staff acts without a name. */
const EVENT = (condition: string, excluded: string): string => `
    select m.id, m.id, q.id, null::uuid, array[${excluded}], q.visibility <> 'PUBLIC'
    from duplicate_mark m join question q on q.id = m.duplicate_id and ${LIVING('q')} where m.id = ${ID} and ${condition}`;

/** Those who decide for the asking side: the person that asked, who may have left, and the admins of the town. */
const ASKED = `
    select q.author_id, 'question.duplicate-asked', 'OWN_CONTENT', null::uuid, 0
    from event join question q on q.id = event.question_id
    union all
    select admin.person_id, 'question.duplicate-asked', 'TOWN_ADMIN', q.municipality_id, 0
    from event join question q on q.id = event.question_id
    join membership admin on admin.municipality_id = q.municipality_id
      and admin.state = 'ACTIVE' and admin.role = 'ADMIN'`;

const PROPOSER = `
    select m.proposed_by, 'question.duplicate-answered', 'OWN_REQUEST', null::uuid, 0
    from event join duplicate_mark m on m.id = event.subject_id`;

/** The asking side has to say whether it is the same question. */
export const duplicateProposed: Audience = {
  occasion: 'duplicate.proposed',
  event: EVENT(`m.state = 'PROPOSED'`, 'm.proposed_by'),
  candidates: ASKED,
};

/** Once more, because nobody has answered. */
export const duplicateReminded: Audience = { ...duplicateProposed, renews: true };

/** Whoever proposed it learns that the question stays one of its own. */
export const duplicateAnswered: Audience = {
  occasion: 'duplicate.answered',
  event: EVENT(`m.state in ('DECLINED', 'LAPSED')`, 'm.answered_by'),
  candidates: PROPOSER,
};

/** Those who followed the duplicate follow the original now; whoever proposed it learns that it was agreed to. */
export const duplicateAccepted: Audience = {
  occasion: 'duplicate.accepted',
  event: EVENT(`m.state = 'ACCEPTED'`, 'm.answered_by'),
  candidates: `
    select moved.key, 'question.merged', 'FOLLOWS_QUESTION', null::uuid, 0
    from event join duplicate_moved moved on moved.mark_id = event.subject_id and moved.kind = 'FOLLOW'
    union all ${PROPOSER}`,
};

/** Both sides learn that the other one has undone it. */
export const duplicateUndone: Audience = {
  occasion: 'duplicate.undone',
  event: EVENT(`m.state = 'UNDONE'`, 'm.undone_by'),
  candidates: `${ASKED} union all ${PROPOSER}`,
};
