import type { DeskQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { PathLink } from '../../ui/path-link.js';

type Thing = DeskQuery['desk']['waiting'][number];
type Label = (values: { count: number; subject: string }) => string;

const LABELS: Readonly<Record<string, Label>> = {
  MEMBERSHIP_TO_CONFIRM: m.waiting_membership,
  MANDATE_REQUESTS: m.waiting_mandates,
  DECISION_VOTES: m.waiting_decision_votes,
  DECISION_OBJECTIONS: m.waiting_objections,
  TASKS_DUE: m.waiting_tasks,
  TOWN_TASKS_DUE: m.waiting_tasks,
  MESSAGE_REQUESTS: m.waiting_message_requests,
  PRACTICE_CONSENTS: m.waiting_practices,
  REPORTED_CONTENT: m.waiting_reports,
  TOWN_CLAIMS: m.waiting_claims,
  SUPPORT_APPLICATIONS: m.waiting_support,
  PROJECT_REQUESTS: m.waiting_project_requests,
  PROJECT_INVITATIONS: m.waiting_project_invitations,
  QUESTIONS_UNANSWERED: m.waiting_unanswered,
  CONTACTS: m.waiting_contacts,
  CONTACT_RESULTS: m.waiting_results,
  CIRCLES: m.waiting_circles,
  DUPLICATES_TO_ANSWER: m.waiting_duplicates,
  STANCES_EXPIRED: m.waiting_stances,
};

/** True for things this client has words for; others are left out until it is newer. */
export const isKnown = ({ kind }: Thing): boolean => kind in LABELS;

/** What waits, a line each, on which a click leads to where it is dealt with. */
export function WaitingList({ things }: { things: readonly Thing[] }) {
  const known = things.filter(isKnown);
  if (known.length === 0) return null;
  return (
    <ul className="plain card waiting">
      {known.map((thing) => (
        <li key={thing.kind}>
          <PathLink href={thing.path} className="waiting__link">
            {LABELS[thing.kind]!({ count: thing.count, subject: thing.subject ?? '' })}
          </PathLink>
        </li>
      ))}
    </ul>
  );
}
