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
  /** Who answered, commented (when it is one), wants to join, or has changed somebody's role. */
  readonly who: string | null;
  /** Role in a project (`ENDED` without one, `PARTNER_ENDED` when that of the organisation took it along), state of the membership (`PROOF_LOST` for a request that was one before) or of the mark, measure of the decision, how many votes wait for a deputy, or whether an offer is still over. */
  readonly outcome: string | null;
  /** The reason given for a decision. */
  readonly explanation: string | null;
  /** Who can be asked about it: admins of the town or institution a membership ended in, the lead of a project; null when there are none. */
  readonly contacts: string | null;
  /** What a moderation case is about, as in `ReportTarget`. */
  readonly target: string | null;
  readonly caseId: string | null;
  /** The conversation that was written in, or that a contact has opened. */
  readonly conversationId: string | null;
  readonly contactId: string | null;
  /** The project it is about, and its title where `title` names something in it. */
  readonly projectId: string | null;
  readonly project: string | null;
  /** From which day in Germany until which somebody is a deputy, both included. */
  readonly period: { readonly from: string; readonly until: string } | null;
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
  contacts: null,
  target: null,
  caseId: null,
  conversationId: null,
  contactId: null,
  projectId: null,
  project: null,
  period: null,
  meeting: null,
};

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
