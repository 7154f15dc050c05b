import type { NotificationKind, NotificationReason } from '@app/contracts';

/**
 * Everything that is needed to put a notification into words, in either language: names and titles as they
 * stand now, nothing of the content itself. Lists, mails at once and overviews all speak from these.
 */
export interface Facts {
  readonly kind: NotificationKind;
  readonly reason: NotificationReason;
  readonly subjectId: string;
  /** What has happened, see `OCCASION_OF`; null in mails ordered before it was kept. */
  readonly occasion: string | null;
  /** Ids of what has happened and may be read, as it came; empty when all of it is gone or hidden. */
  readonly events: readonly string[];
  readonly questionId: string | null;
  /** Title of the question, what is to be promised, or the title of one's own content a decision is about. */
  readonly title: string | null;
  /** The followed topic, or the topic of an offer. */
  readonly topicDe: string | null;
  readonly topicEn: string | null;
  /** The town that asks (unless shielded), offers, is joined (or institution), claims a domain, or whose content was decided on. */
  readonly town: string | null;
  readonly townSlug: string | null;
  /** The followed, suggested or administered town (or institution) that is the reason. */
  readonly reasonTown: string | null;
  /** Who answered, commented (when it is one), or wants to join. */
  readonly who: string | null;
  /** State of the membership or of the mark, measure of the decision, or whether an offer is still over. */
  readonly outcome: string | null;
  /** The reason given for a decision. */
  readonly explanation: string | null;
  /** What a moderation case is about, as in `ReportTarget`. */
  readonly target: string | null;
  readonly caseId: string | null;
  /** The conversation that was written in, or that a contact has opened. */
  readonly conversationId: string | null;
  readonly contactId: string | null;
  /** The project it is about, and its title where `title` names something in it. */
  readonly projectId: string | null;
  readonly project: string | null;
  /** The meeting of a project it is about, as it stands now. */
  readonly meeting: MeetingFacts | null;
}

/** A meeting as notifications and files for calendars tell of it. Times are ISO, as JSON brings them. */
export interface MeetingFacts {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly sequence: number;
  readonly changedAt: string;
}

/** Facts of which only the kind, the reason and the events are known. */
export const NO_FACTS: Omit<Facts, 'kind' | 'reason' | 'subjectId' | 'events'> = {
  occasion: null,
  questionId: null,
  title: null,
  topicDe: null,
  topicEn: null,
  town: null,
  townSlug: null,
  reasonTown: null,
  who: null,
  outcome: null,
  explanation: null,
  target: null,
  caseId: null,
  conversationId: null,
  contactId: null,
  projectId: null,
  project: null,
  meeting: null,
};

/** Columns that go with `factsJoins`, named as in `Facts`. */
export const FACTS_COLUMNS = `
  x.kind, x.reason, x.occasion, x.subject_id as "subjectId", seen.events,
  case when x.occasion = 'content.moderated' then x.question_id else q.id end as "questionId",
  coalesce(q.title, an.title, case when pj.id is not null or sa.id is not null and x.occasion = 'support.applied' then coalesce(pt.title, fp.name, sf.title, mt.title, pdc.title, pup.title, th.title) end, pj.title, mr.summary, dcl.domain, case when x.kind = 'moderation.decided' then mc.snapshot_title end) as title,
  t.name_de as "topicDe", t.name_en as "topicEn",
  coalesce(town.name, inst.name) as town, coalesce(town.slug, inst.slug) as "townSlug",
  coalesce(rt.name, case when x.reason = 'INSTITUTION_ADMIN' then inst.name end) as "reasonTown", who.name as who,
  coalesce(ms.state, im.state, dcl.state, md.measure, ct.state, mr.state, dup.state, mt.state,
    case when pjr.state = 'OPEN' and pjr.reminded_at is not null then 'REMINDED' else pjr.state end, ppa.state, phi.to_value, sa.state,
    case when pf.state <> 'DRAFT' then 'SENT' end, (select min(r.days_left)::text from project_funding_reminder r where r.funding_id = pf.id and r.deadline_on = pf.deadline_on),
    case when pdc.id is null then null when x.occasion in ('project.decision-opened', 'project.decision-reminded') then
      case when pdc.state <> 'OPEN' then 'OVER' when x.occasion = 'project.decision-reminded' then 'MISSING' when pdc.round > 1 then 'AGAIN' else 'OPEN' end
      when pdc.state = 'OPEN' then case when exists (select 1 from project_decision_vote standing where standing.decision_id = pdc.id
        and standing.round = pdc.round and standing.choice = 'OBJECT') then 'STANDS' else 'LIFTED' end
      else coalesce(pdc.outcome, pdc.state) end,
    case when pt.state = 'DONE' then 'DONE' when pt.person_id is not null then 'PERSON' when pt.partner_id is not null then 'ORGANISATION' end,
    case when x.occasion = 'offer.expired' then
    case when o.expiry_told then 'EXPIRED' else 'RENEWED' end end) as outcome,
  coalesce(ms.decision_reason, im.decision_reason, md.reason, ct.decline_reason, mr.reason, pjr.reason, ppa.end_reason, phi.reason, sa.reason, mt.cancel_reason, pdv.text, case when x.occasion = 'project.decision-closed' then pdc.withdraw_reason end) as explanation,
  mc.target, mc.id as "caseId", coalesce(dc.id, ct.conversation_id) as "conversationId", ct.id as "contactId", pj.id as "projectId", pj.title as project,
  case when pj.id is not null and mt.id is not null then json_build_object('id', mt.id, 'startsAt', mt.starts_at, 'endsAt', mt.ends_at,
    'place', mt.place, 'link', mt.link, 'sequence', mt.sequence, 'changedAt', mt.changed_at) end as meeting`;

const DUPLICATES = `'duplicate.proposed', 'duplicate.answered', 'duplicate.accepted', 'duplicate.undone'`;

/** SQL: the occasions that are about a question as the same as another one; the subject is the mark. */
const ABOUT_DUPLICATES = `(${DUPLICATES})`;

/** SQL: the occasions that are about a question and what is written below it. */
export const ABOUT_QUESTIONS = `('question.asked', 'question.unanswered', 'answer.posted', 'answer.accepted', 'comment.posted', 'practice.drafted',
  ${DUPLICATES})`;

/** SQL: whether the mark `id` still is what was told: a proposal that was not taken back, an agreement that holds. */
function markHolds(occasion: string, id: string): string {
  return `exists (select 1 from duplicate_mark mark where mark.id = ${id}
    and case ${occasion} when 'duplicate.accepted' then mark.state = 'ACCEPTED' else mark.state <> 'WITHDRAWN' end)`;
}

/** SQL: the occasions that are about a first contact. */
const ABOUT_CONTACTS = `('contact.requested', 'contact.answered', 'contact.result-asked')`;

/** SQL: the occasions that are about a request to join a project, and about a partner of one. */
const ABOUT_JOIN_REQUESTS = `('project.join-requested', 'project.join-decided')`;
const ABOUT_PARTNERS = `('project.invited', 'project.partner-confirmed', 'project.partner-ended')`;

/** SQL: the occasions that are about a task of a project. */
const ABOUT_TASKS = `('project.task-assigned', 'project.task-overdue')`;

/** SQL: the occasions that are about an application for support. */
const ABOUT_SUPPORT = `('support.applied', 'support.decided')`;
/** SQL: the occasions that are about a meeting of a project. */
const ABOUT_MEETINGS = `('project.meeting-invited', 'project.meeting-changed', 'project.meeting-cancelled', 'project.meeting-due', 'project.minutes-sealed')`;
/** SQL: the occasions that are about a decision of a project. */
const ABOUT_DECISIONS = `('project.decision-opened', 'project.decision-reminded', 'project.decision-objected', 'project.decision-closed', 'project.decision-review')`;
/** SQL: the occasions that are about a thread of a project and what is written in it. */
export const ABOUT_THREADS = `('project.thread-opened', 'project.posted')`;

/** SQL: occasions of which those are told whom they end for, although they may no longer see the project. */
const ENDS = `('project.join-decided', 'project.partner-ended')`;

/** SQL: those of the answers `events` that may be read, in their order. The question is checked elsewhere. */
function readableAnswers(events: string): string {
  return `array(select a.id from unnest(${events}) with ordinality e (id, n) join answer a on a.id = e.id
    where a.hidden_at is null and a.deleted_at is null order by e.n)`;
}

/** SQL: those of the comments `events` that may be read; a comment goes with the answer it stands below. */
function readableComments(events: string): string {
  return `array(select c.id from unnest(${events}) with ordinality e (id, n) join comment c on c.id = e.id
    left join answer a on a.id = c.answer_id
    where c.hidden_at is null and c.deleted_at is null and a.hidden_at is null and a.deleted_at is null order by e.n)`;
}

/** SQL: those of the messages `events` that are still there. */
function readableMessages(events: string): string {
  return `array(select dm.id from unnest(${events}) with ordinality e (id, n) join direct_message dm on dm.id = e.id
    where dm.hidden_at is null and dm.deleted_at is null order by e.n)`;
}

/** SQL: those of the posts `events` that can still be read. */
function readablePosts(events: string): string {
  return `array(select po.id from unnest(${events}) with ordinality e (id, n) join project_post po on po.id = e.id
    where po.hidden_at is null and po.deleted_at is null order by e.n)`;
}

/**
 * SQL: what may be read of `events`, when what it is about may be read if `subject` says so. A solution counts
 * as long as it is the one of the question `q`.
 */
export function readableEvents(occasion: string, events: string, subject: string): string {
  return `case when not (${subject}) then '{}'::uuid[]
    when ${occasion} = 'answer.accepted' and q.accepted_answer_id is distinct from (${events})[1] then '{}'::uuid[]
    when ${occasion} in ${ABOUT_DUPLICATES} and not ${markHolds(occasion, `(${events})[1]`)} then '{}'::uuid[]
    when ${occasion} in ('answer.posted', 'answer.accepted') then ${readableAnswers(events)}
    when ${occasion} = 'comment.posted' then ${readableComments(events)}
    when ${occasion} = 'message.posted' then ${readableMessages(events)}
    when ${occasion} in ${ABOUT_THREADS} then ${readablePosts(events)}
    else ${events} end`;
}

/** SQL: whether somebody may read a question `q`. */
export function mayRead(seesMembersOnly: string): string {
  return `q.hidden_at is null and q.deleted_at is null and (q.visibility = 'PUBLIC' or ${seesMembersOnly})`;
}

/** SQL: whether the person `person` (a column with its table) may read what is for members only: active in a town, or of the staff. */
export function seesMembersOnly(person: string): string {
  return `(exists (select 1 from membership seer where seer.person_id = ${person} and seer.state = 'ACTIVE')
    or exists (select 1 from account_role seer_role join account seer on seer.id = seer_role.account_id
      where seer.person_id = ${person}))`;
}

/**
 * SQL: joins the facts to rows `x (occasion, kind, subject_id, question_id, actor_id, reason, reason_id, events)`.
 * What is hidden, deleted or not for this reader drops out of `events`, and titles drop out with their question.
 *
 * @param sees SQL that is true when the reader may see what is for members only
 * @param seesProject SQL that is true when the reader may see the project `pj`
 * @param worksIn SQL that is true when the reader may see the inner work of the project `pj`
 */
export function factsJoins(
  sees: string,
  seesProject = 'sees_project(x.person_id, pj.id)',
  worksIn = 'works_in_project(x.person_id, pj.id)',
): string {
  return `
  left join question q on x.occasion in ${ABOUT_QUESTIONS} and q.id = x.question_id and ${mayRead(sees)}
  left join offer o on x.occasion in ('offer.set', 'offer.expired') and o.id = x.subject_id
  left join membership ms on x.occasion in ('membership.requested', 'membership.decided') and ms.id = x.subject_id
  left join institution_membership im on x.occasion in ('institution.requested', 'institution.decided') and im.id = x.subject_id
  left join project_join_request pjr on x.occasion in ${ABOUT_JOIN_REQUESTS} and pjr.id = x.subject_id
  left join project_partner ppa on x.occasion in ${ABOUT_PARTNERS} and ppa.id = x.subject_id
  left join project_history phi on x.occasion = 'project.state-changed' and phi.id = x.subject_id
  left join project_task pt on x.occasion in ${ABOUT_TASKS} and pt.id = x.subject_id
  left join project_partner pw on pw.id = pt.partner_id
  left join project_funding pf on x.occasion = 'project.funding-due' and pf.id = x.subject_id
  left join support_application sa on x.occasion in ${ABOUT_SUPPORT} and sa.id = x.subject_id
  left join support_format sf on sf.id = sa.format_id
  left join funding_programme fp on fp.id = pf.programme_id
  left join project_decision pdc on x.occasion in ${ABOUT_DECISIONS} and pdc.id = x.subject_id
  left join project_decision_vote_entry pdv on x.occasion = 'project.decision-objected' and pdv.id = x.events[cardinality(x.events)]
  left join project_partner pdp on pdp.id = pdv.partner_id
  left join project_meeting mt on x.occasion in ${ABOUT_MEETINGS} and mt.id = x.subject_id
  left join project_update pup on x.occasion = 'project.update-posted' and pup.id = x.subject_id
  left join moderation_decision md on x.occasion = 'content.moderated' and md.id = x.subject_id
  left join moderation_case mc on mc.id = case x.occasion
    when 'content.moderated' then md.case_id when 'content.reported' then x.subject_id end
  left join project_post mpo on x.occasion = 'content.moderated' and mc.target = 'PROJECT_POST' and mpo.id = mc.target_id
  left join project_thread th on th.id = case when x.occasion in ${ABOUT_THREADS} then x.subject_id else mpo.thread_id end
    and th.hidden_at is null and th.deleted_at is null
  left join project pj on pj.id = coalesce(pjr.project_id, ppa.project_id, phi.project_id, pt.project_id, pf.project_id, mt.project_id, sa.project_id, pdc.project_id, pup.project_id, th.project_id,
      case when x.occasion = 'content.moderated' and mc.target = 'PROJECT' then mc.target_id end)
    and (x.occasion in ${ENDS} or ${seesProject}) and (coalesce(pt.id, pf.id, mt.id, sa.id, pdc.id, th.id) is null and pup.audience is distinct from 'PARTNERS' or ${worksIn})
  left join institution inst on inst.id = coalesce(im.institution_id, pjr.institution_id, ppa.institution_id, pw.institution_id)
  left join mail_domain_claim dcl on x.occasion = 'mail-domain.claimed' and dcl.id = x.subject_id
  left join cooperation_circle cc on x.occasion in ('circle.invited', 'circle.formed') and cc.id = x.subject_id
  left join mandate_request mr on x.occasion in ('mandate.requested', 'mandate.decided') and mr.id = x.subject_id
  left join duplicate_mark dup on x.occasion in ${ABOUT_DUPLICATES} and dup.id = x.subject_id
  left join conversation dc on x.occasion = 'message.posted' and dc.id = x.subject_id
  left join contact ct on x.occasion in ${ABOUT_CONTACTS} and ct.id = x.subject_id
  left join announcement an on x.occasion = 'announcement.sent' and an.id = x.subject_id
  cross join lateral (
    select ${readableEvents('x.occasion', 'x.events', `coalesce(q.id, o.id, ms.id, im.id, dcl.id, md.id, mc.id, dc.id, ct.id, cc.id, mr.id, an.id, pj.id, case when x.occasion = 'support.applied' then sa.id end) is not null`)} as events
  ) seen
  left join direct_message dm on x.occasion = 'message.posted' and dm.id = seen.events[cardinality(seen.events)]
  left join topic named on named.id = case when x.reason = 'FOLLOWS_TOPIC' then x.reason_id else coalesce(o.topic_id, ct.topic_id, cc.topic_id) end
  left join topic t on t.id = case when named.merged_into is null then named.id else living_topic(named.id) end
  left join municipality town on town.id = coalesce(case when not q.shielded then q.municipality_id end, o.municipality_id, ms.municipality_id, dcl.municipality_id, mc.municipality_id,
    cc.invited_by_town, mr.municipality_id, pjr.municipality_id, ppa.municipality_id, pw.municipality_id, pdp.municipality_id, dm.municipality_id, case when ct.from_municipality_id = x.reason_id then ct.to_municipality_id else ct.from_municipality_id end)
  left join municipality rt on rt.id = x.reason_id and x.reason in ('FOLLOWS_TOWN', 'TOWN_SUGGESTED', 'TOWN_IN_CIRCLE', 'TOWN_ADMIN', 'OWN_OFFER', 'HOLDS_MANDATE', 'VOTE_DEPUTY', 'TOWN_VOTES', 'WRITTEN_TO')
  left join person who on who.id = case
    when x.occasion = 'membership.requested' then ms.person_id
    when x.occasion = 'mandate.requested' then mr.requested_by
    when x.occasion = 'project.join-requested' then pjr.requested_by
    when x.occasion = 'institution.requested' then im.person_id
    when x.occasion = 'message.posted' then dm.author_id
    when x.occasion = 'contact.requested' then ct.created_by
    when x.occasion in ('answer.posted', 'comment.posted', 'project.posted', 'project.thread-opened') and cardinality(x.events) = 1
      and cardinality(seen.events) = 1 then x.actor_id end`;
}

/** The facts without what `ref` names (a question, an answer, a comment); null when nothing is left to tell. */
export function withoutRef<Known extends Pick<Facts, 'events'> & Partial<Facts>>(
  facts: Known,
  ref: string,
): Known | null {
  if (facts.questionId === ref) return null;
  if (!facts.events.includes(ref)) return facts;
  const events = facts.events.filter((id) => id !== ref);
  return events.length === 0 ? null : { ...facts, events };
}
