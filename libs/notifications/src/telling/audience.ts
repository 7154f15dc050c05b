import { roleCounts } from '@app/projects';
import { chosenMembers } from '../announcement/announcement.sql.js';
import { ADDED, ASKER, ID, LIVING, MENTIONED, WRITER, type Audience } from './audience.parts.js';
import {
  duplicateAccepted,
  duplicateAnswered,
  duplicateProposed,
  duplicateReminded,
  duplicateUndone,
} from './duplicate.audience.js';
import * as joiningAudiences from './joining.audience.js';
import {
  projectInvited,
  projectJoinDecided,
  projectJoinReminded,
  projectJoinRequested,
  projectPartnerConfirmed,
  projectPartnerEnded,
  projectStateChanged,
  projectUpdatePosted,
} from './project.audience.js';
import { roleAudiences } from './project-role.audience.js';
import { supportApplied, supportDecided } from './support.audience.js';
import { meetingAudiences } from './project-meeting.audience.js';
import * as decisionAudiences from './project-decision.audience.js';
import { projectPostMentions, projectPosted, projectThreadOpened } from './project-talk.audience.js';
import { projectFundingDue, projectTaskAssigned, projectTaskOverdue } from './project-work.audience.js';

/** A topic and the one above it; followers of the nearer one hear of the nearer one. */
const NEAR = (topic: string): string =>
  `cross join lateral (values (${topic}.id, 0), (${topic}.parent_id, 1)) as near (id, nearness)
   join follow f on f.target = 'TOPIC' and f.target_id = near.id`;

const FOLLOWERS_OF_QUESTION = (kind: string): string => `
  select f.person_id, '${kind}', 'FOLLOWS_QUESTION', null::uuid, 0
  from event join follow f on f.target = 'QUESTION' and f.target_id = event.question_id`;

const asked: Audience = {
  occasion: 'question.asked',
  event: `
    select q.id, q.id, q.id, ${ASKER}, array[q.author_id], q.visibility <> 'PUBLIC'
    from question q where q.id = ${ID} and ${LIVING('q')}`,
  candidates: `
    select f.person_id, 'question.in-topic', 'FOLLOWS_TOPIC', near.id, near.nearness
    from event join question_topic qt on qt.question_id = event.question_id
    join topic t on t.id = qt.topic_id ${NEAR('t')}
    union all
    select f.person_id, 'question.from-town', 'FOLLOWS_TOWN', q.municipality_id, 0
    from event join question q on q.id = event.question_id and not q.shielded
    join follow f on f.target = 'MUNICIPALITY' and f.target_id = q.municipality_id
    union all ${MENTIONED('question')}`,
};

/** An edit mentions somebody anew: told as if it had stood there from the start, but told again if need be. */
const questionMentions: Audience = { ...asked, renews: true, candidates: MENTIONED('question', ADDED) };

const matched: Audience = {
  ...asked,
  // The towns stand in the message: a second matching tells only those that are new.
  candidates: `
    select m.person_id, 'question.suggested', 'TOWN_SUGGESTED', m.municipality_id, 0
    from event join membership m on m.municipality_id = any(($1::uuid[])[2:]) and m.state = 'ACTIVE'`,
};

/** Nobody has answered in time: the person that asked learns how it goes on, the staff that it may have to help. */
const escalated: Audience = {
  occasion: 'question.unanswered',
  event: `
    select q.id, q.id, q.id, null::uuid, '{}'::uuid[], q.visibility <> 'PUBLIC'
    from question q where q.id = ${ID} and ${LIVING('q')} and q.state = 'OPEN' and q.answer_count = 0`,
  candidates: `
    select q.author_id, 'question.escalated', 'OWN_CONTENT', null::uuid, 0
    from event join question q on q.id = event.question_id
    union all
    select a.person_id, 'question.unanswered', 'STAFF', null::uuid, 0
    from event cross join account_role r join account a on a.id = r.account_id
    where r.role in ('EDITOR', 'ADMIN')`,
};

const answered: Audience = {
  occasion: 'answer.posted',
  event: `
    select a.id, q.id, q.id, ${WRITER('a')}, array[a.author_id], q.visibility <> 'PUBLIC'
    from answer a join question q on q.id = a.question_id
    where a.id = ${ID} and ${LIVING('a')} and ${LIVING('q')}`,
  candidates: `
    select q.author_id, 'answer.to-own-question', 'OWN_CONTENT', null::uuid, 0
    from event join question q on q.id = event.question_id
    union all ${FOLLOWERS_OF_QUESTION('answer.to-followed-question')}
    union all ${MENTIONED('answer')}`,
};

const accepted: Audience = {
  occasion: 'answer.accepted',
  event: `
    select a.id, a.id, q.id, ${ASKER}, array[q.author_id], q.visibility <> 'PUBLIC'
    from answer a join question q on q.id = a.question_id and q.accepted_answer_id = a.id
    where a.id = ${ID} and ${LIVING('a')} and ${LIVING('q')}`,
  candidates: `
    select a.author_id, 'answer.accepted', 'OWN_CONTENT', null::uuid, 0
    from event join answer a on a.id = event.subject_id`,
};

const commented: Audience = {
  occasion: 'comment.posted',
  event: `
    select c.id, q.id, q.id, ${WRITER('c')}, array[c.author_id], q.visibility <> 'PUBLIC'
    from comment c join question q on q.id = c.question_id left join answer a on a.id = c.answer_id
    where c.id = ${ID} and ${LIVING('c')} and ${LIVING('a')} and ${LIVING('q')}`,
  candidates: `
    select coalesce(a.author_id, q.author_id), 'comment.on-own-content', 'OWN_CONTENT', null::uuid, 0
    from event join comment c on c.id = event.event_id
    join question q on q.id = c.question_id left join answer a on a.id = c.answer_id
    union all ${FOLLOWERS_OF_QUESTION('comment.on-followed-question')}
    union all ${MENTIONED('comment')}`,
};

const answerMentions: Audience = { ...answered, renews: true, candidates: MENTIONED('answer', ADDED) };

const commentMentions: Audience = { ...commented, renews: true, candidates: MENTIONED('comment', ADDED) };

const offered: Audience = {
  occasion: 'offer.set',
  // Nobody of the town that offers is told: the message does not say who of them it was.
  event: `
    select o.id, o.id, null::uuid, null::uuid,
      array(select m.person_id from membership m where m.municipality_id = o.municipality_id and m.state = 'ACTIVE'), false
    from offer o where o.id = ${ID}`,
  candidates: `
    select f.person_id, 'offer.in-topic', 'FOLLOWS_TOPIC', near.id, near.nearness
    from event join offer o on o.id = event.subject_id
    join topic t on t.id = o.topic_id ${NEAR('t')}`,
};

const offerExpired: Audience = {
  occasion: 'offer.expired',
  // Renewed before anybody was told: nothing to ask any more. Nobody did this, so nobody is left out.
  event: `
    select o.id, o.id, null::uuid, null::uuid, '{}'::uuid[], false from offer o where o.id = ${ID} and o.expiry_told`,
  // Who said so last, as long as they belong to the town, and the admins; without either, all of the town.
  candidates: `
    select m.person_id, 'offer.expired', case when m.person_id = o.set_by then 'OWN_OFFER' else 'TOWN_ADMIN' end,
      o.municipality_id, 0
    from event join offer o on o.id = event.subject_id
    join membership m on m.municipality_id = o.municipality_id and m.state = 'ACTIVE'
    where m.person_id = o.set_by or m.role = 'ADMIN' or not exists (
      select 1 from membership x where x.municipality_id = o.municipality_id and x.state = 'ACTIVE'
        and (x.role = 'ADMIN' or x.person_id = o.set_by))`,
};

const written: Audience = {
  occasion: 'message.posted',
  // Nobody is told by somebody they do not let through, nor of what has been declined.
  event: `
    select m.id, c.id, null::uuid, m.author_id, array[m.author_id], false
    from direct_message m join conversation c on c.id = m.conversation_id and c.state <> 'DECLINED'
    where m.id = ${ID} and ${LIVING('m')}
      and not exists (select 1 from conversation_side s where s.conversation_id = c.id and s.blocked_at is not null)`,
  // The own side knows what it writes. Who has read it already, or has muted the conversation, is not told.
  candidates: `
    select to_whom.person_id, 'message.received', 'WRITTEN_TO', to_whom.municipality_id, 0
    from event join direct_message m on m.id = event.event_id
    cross join lateral (
      select s.person_id, null::uuid as municipality_id from conversation_side s
      where s.conversation_id = event.subject_id and s.person_id is not null
      union all
      select ms.person_id, s.municipality_id from conversation_side s
      join membership ms on ms.municipality_id = s.municipality_id and ms.state = 'ACTIVE'
      where s.conversation_id = event.subject_id and s.municipality_id is distinct from m.municipality_id
    ) to_whom
    where not exists (select 1 from conversation_reader r where r.conversation_id = event.subject_id
      and r.person_id = to_whom.person_id and (r.muted or r.last_read_id >= m.id))`,
};

const contactRequested: Audience = {
  occasion: 'contact.requested',
  event: `
    select k.id, k.id, null::uuid, k.created_by, array[k.created_by], false from contact k where k.id = ${ID} and k.state = 'SENT'`,
  candidates: `
    select ms.person_id, 'contact.requested', 'WRITTEN_TO', k.to_municipality_id, 0
    from event join contact k on k.id = event.subject_id
    join membership ms on ms.municipality_id = k.to_municipality_id and ms.state = 'ACTIVE'`,
};

/** SQL: `person` if still of the town `town`, otherwise the admins of the town. */
const WHO_OF_TOWN = (person: string, town: string): string => `
  select ms.person_id from membership ms where ms.municipality_id = ${town} and ms.state = 'ACTIVE' and (ms.person_id = ${person}
    or (ms.role = 'ADMIN' and not exists (select 1 from membership there
      where there.person_id = ${person} and there.municipality_id = ${town} and there.state = 'ACTIVE')))`;

const contactAnswered: Audience = {
  occasion: 'contact.answered',
  event: `
    select k.id, k.id, null::uuid, k.answered_by, array[k.answered_by], false from contact k where k.id = ${ID} and k.state <> 'SENT'`,
  candidates: `
    select who.person_id, 'contact.answered', 'OWN_REQUEST', k.from_municipality_id, 0
    from event join contact k on k.id = event.subject_id
    cross join lateral (${WHO_OF_TOWN('k.created_by', 'k.from_municipality_id')}) who`,
};

const contactResultAsked: Audience = {
  occasion: 'contact.result-asked',
  event: `
    select k.id, k.id, null::uuid, null::uuid, '{}'::uuid[], false from contact k where k.id = ${ID} and k.result_asked_at is not null`,
  candidates: `
    select who.person_id, 'contact.result-asked', 'WRITTEN_TO', k.from_municipality_id, 0
    from event join contact k on k.id = event.subject_id
    cross join lateral (${WHO_OF_TOWN('k.created_by', 'k.from_municipality_id')}) who
    union all
    select who.person_id, 'contact.result-asked', 'WRITTEN_TO', k.to_municipality_id, 0
    from event join contact k on k.id = event.subject_id
    cross join lateral (${WHO_OF_TOWN('k.answered_by', 'k.to_municipality_id')}) who`,
};

/** The people of the other towns of a circle hear that one has invited them. */
const circleInvited: Audience = {
  occasion: 'circle.invited',
  event: `
    select c.id, c.id, null::uuid, c.invited_by, array[c.invited_by], false
    from cooperation_circle c where c.id = ${ID} and c.state in ('INVITED', 'FORMED')`,
  candidates: `
    select m.person_id, 'circle.invited', 'TOWN_IN_CIRCLE', m.municipality_id, 0
    from event join cooperation_circle c on c.id = event.subject_id
    join cooperation_circle_town t on t.circle_id = c.id and t.live and t.municipality_id <> c.invited_by_town
    join membership m on m.municipality_id = t.municipality_id and m.state = 'ACTIVE'`,
};

/** The people of the towns that have accepted hear that the circle has come about. */
const circleFormed: Audience = {
  occasion: 'circle.formed',
  event: `
    select c.id, c.id, null::uuid, null::uuid, '{}'::uuid[], false
    from cooperation_circle c where c.id = ${ID} and c.state = 'FORMED'`,
  candidates: `
    select m.person_id, 'circle.formed', 'TOWN_IN_CIRCLE', m.municipality_id, 0
    from event join cooperation_circle_town t on t.circle_id = event.subject_id and t.live and t.answer = 'ACCEPTED'
    join membership m on m.municipality_id = t.municipality_id and m.state = 'ACTIVE'`,
};

/** Those who hold the mandate; in a town without one its admins, who can give it. */
const mandateRequested: Audience = {
  occasion: 'mandate.requested',
  event: `
    select r.id, r.id, null::uuid, r.requested_by, array[r.requested_by], false
    from mandate_request r where r.id = ${ID} and r.state = 'OPEN'`,
  candidates: `
    select m.person_id, 'mandate.requested', case when m.mandate then 'HOLDS_MANDATE' else 'TOWN_ADMIN' end,
      r.municipality_id, 0
    from event join mandate_request r on r.id = event.subject_id
    join membership m on m.municipality_id = r.municipality_id and m.state = 'ACTIVE'
    where m.mandate or m.role = 'ADMIN' and not exists (select 1 from membership x
      where x.municipality_id = r.municipality_id and x.state = 'ACTIVE' and x.mandate)`,
};

const mandateDecided: Audience = {
  occasion: 'mandate.decided',
  event: `
    select r.id, r.id, null::uuid, r.decided_by, array[r.decided_by], false
    from mandate_request r where r.id = ${ID} and r.state in ('APPROVED', 'REFUSED', 'LAPSED')`,
  candidates: `
    select r.requested_by, 'mandate.decided', 'OWN_REQUEST', r.municipality_id, 0
    from event join mandate_request r on r.id = event.subject_id`,
};

const CASE_OF_EVENT = `
  from event join moderation_decision d on d.id = event.subject_id join moderation_case mc on mc.id = d.case_id`;

/** The decision is told by the platform: who of the staff made it is not named, and not told either. */
const DECISION = `
  select d.id, d.id, coalesce(q.id, a.question_id, c.question_id), null::uuid, array[d.decided_by], false
  from moderation_decision d join moderation_case mc on mc.id = d.case_id
  left join question q on mc.target = 'QUESTION' and q.id = mc.target_id
  left join answer a on mc.target = 'ANSWER' and a.id = mc.target_id
  left join comment c on mc.target = 'COMMENT' and c.id = mc.target_id
  where d.id = ${ID}`;

const REPORTERS = `
  select r.reporter_id, 'moderation.report-decided', 'OWN_REQUEST', null::uuid, 0
  from event join moderation_decision d on d.id = event.subject_id join report r on r.case_id = d.case_id`;

const moderated: Audience = {
  occasion: 'content.moderated',
  event: DECISION,
  candidates: `
    select mc.author_id, 'moderation.decided', 'OWN_CONTENT', null::uuid, 0
    ${CASE_OF_EVENT}
    union all
    select m.person_id, 'moderation.decided', 'TOWN_ADMIN', m.municipality_id, 0
    ${CASE_OF_EVENT} and mc.target = 'MUNICIPALITY'
    join membership m on m.municipality_id = mc.target_id and m.state = 'ACTIVE' and m.role = 'ADMIN'
    union all
    select pp.person_id, 'moderation.decided', 'LEADS_PROJECT', null::uuid, 0
    ${CASE_OF_EVENT} and mc.target = 'PROJECT'
    join project_person pp on pp.project_id = mc.target_id and pp.role = 'LEAD' and ${roleCounts('pp')}
    union all ${REPORTERS}`,
};

/** The author of content that stays as it is has never been told of the report. */
const dismissed: Audience = { occasion: 'content.moderated', event: DECISION, candidates: REPORTERS };

const reported: Audience = {
  occasion: 'content.reported',
  event: `
    select r.id, r.case_id, null::uuid, null::uuid, array[r.reporter_id], false
    from report r join moderation_case mc on mc.id = r.case_id and mc.state = 'OPEN'
    where r.id = ${ID}`,
  candidates: `
    select a.person_id, 'moderation.case-opened', 'STAFF', null::uuid, 0
    from event cross join account_role r join account a on a.id = r.account_id
    where r.role in ('MODERATOR', 'ADMIN')`,
};

/** The author of an answer has to agree before a practice is made of it. */
const practiceDrafted: Audience = {
  occasion: 'practice.drafted',
  event: `
    select p.id, p.id, a.question_id, null::uuid, '{}'::uuid[], false
    from practice p join answer a on a.id = p.answer_id where p.id = ${ID} and p.consent = 'ASKED'`,
  candidates: `
    select p.author_id, 'practice.consent-asked', 'OWN_CONTENT', null::uuid, 0
    from event join practice p on p.id = event.subject_id`,
};

/** The one who writes it is not told; neither is the name of the editor: the platform speaks. */
const announced: Audience = {
  occasion: 'announcement.sent',
  event: `
    select an.id, an.id, null::uuid, null::uuid, array[an.author_id], false
    from announcement an where an.id = ${ID}`,
  candidates: `
    select chosen.person_id, case when an.service then 'announcement.service' else 'announcement.news' end, 'MEMBER',
      null::uuid, 0
    from event join announcement an on an.id = event.subject_id
    cross join lateral (${chosenMembers('an')}) chosen`,
};

export type { Audience } from './audience.parts.js';

export const AUDIENCES = {
  announced,
  asked,
  questionMentions,
  answerMentions,
  commentMentions,
  duplicateProposed,
  duplicateReminded,
  duplicateAnswered,
  duplicateAccepted,
  duplicateUndone,
  matched,
  escalated,
  practiceDrafted,
  answered,
  accepted,
  commented,
  offered,
  offerExpired,
  written,
  contactRequested,
  contactAnswered,
  contactResultAsked,
  circleInvited,
  circleFormed,
  projectJoinRequested,
  projectJoinReminded,
  projectJoinDecided,
  projectInvited,
  projectPartnerConfirmed,
  projectPartnerEnded,
  ...roleAudiences,
  projectStateChanged,
  projectUpdatePosted,
  projectFundingDue,
  projectTaskAssigned,
  projectTaskOverdue,
  supportApplied,
  supportDecided,
  ...meetingAudiences,
  ...decisionAudiences,
  projectThreadOpened,
  projectPosted,
  projectPostMentions,
  mandateRequested,
  mandateDecided,
  ...joiningAudiences,
  moderated,
  dismissed,
  reported,
} as const satisfies Record<string, Audience>;

export type AudienceName = keyof typeof AUDIENCES;
