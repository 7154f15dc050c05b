import type { NotificationKind } from '@app/contracts';
import type { Facts } from './facts/facts.js';

/** Where the person looks at it: a path of the client, to be put behind the public address in mails. */
export function pathOf(facts: Facts): string {
  const { kind, questionId, townSlug, caseId, conversationId, contactId, projectId } = facts;
  switch (kind) {
    case 'membership.requested':
      if (facts.reason === 'STAFF') return CLAIMS_PATH;
      return townSlug === null ? INBOX_PATH : `/meine-kommune/anfragen?stadt=${townSlug}`;
    case 'circle.invited':
    case 'circle.formed':
      return `/kreise/${facts.subjectId}`;
    case 'project.funding-due':
      return projectId === null ? INBOX_PATH : `/projekte/${projectId}/foerderung`;
    case 'support.applied':
      return SUPPORT_PATH;
    case 'support.decided':
      return projectId === null ? INBOX_PATH : `/projekte/${projectId}/unterstuetzung`;
    case 'project.replied':
    case 'project.posted':
    case 'project.thread-opened':
      return threadPath(facts);
    case 'project.task-assigned':
    case 'project.task-overdue':
      return projectId === null ? INBOX_PATH : `/projekte/${projectId}/aufgaben`;
    case 'project.meeting-invited':
    case 'project.meeting-changed':
    case 'project.meeting-cancelled':
    case 'project.meeting-due':
    case 'project.minutes-sealed':
      return projectId === null ? INBOX_PATH : `/projekte/${projectId}/sitzungen/${facts.subjectId}`;
    case 'project.deputy-named':
      return projectId === null ? INBOX_PATH : `/projekte/${projectId}/beschluesse`;
    case 'project.vote-asked':
    case 'project.decision-opened':
    case 'project.decision-objected':
    case 'project.decision-closed':
    case 'project.decision-review':
      return projectId === null ? INBOX_PATH : `/projekte/${projectId}/beschluesse/${facts.subjectId}`;
    case 'project.update-posted':
    case 'project.followed':
      if (projectId === null) return INBOX_PATH;
      return `/projekte/${projectId}${facts.occasion === 'project.state-changed' ? '' : '/neuigkeiten'}`;
    case 'project.role-changed':
      // Whoever was taken out may no longer see the project.
      if (facts.occasion === 'project.role-ended') return PROJECTS_PATH;
      return projectId === null ? INBOX_PATH : `/projekte/${projectId}`;
    case 'project.join-requested':
    case 'project.join-decided':
    case 'project.invited':
    case 'project.partner-changed':
    case 'project.state-changed':
      return projectId === null ? INBOX_PATH : `/projekte/${projectId}`;
    case 'mandate.requested':
    case 'mandate.decided':
      if (townSlug === null) return INBOX_PATH;
      // Admins of a town in which nobody holds the mandate can give it there.
      return `/meine-kommune/${facts.reason === 'TOWN_ADMIN' ? 'mitglieder' : 'zusagen'}?stadt=${townSlug}`;
    case 'question.unanswered':
      return UNANSWERED_PATH;
    case 'practice.consent-asked':
      return `/praxis/entwuerfe/${facts.subjectId}`;
    case 'institution.requested':
    case 'institution.decided':
    case 'institution.ended':
      return townSlug === null ? INBOX_PATH : `/einrichtungen/${townSlug}`;
    case 'mail-domain.claimed':
      return DOMAINS_PATH;
    case 'town.claimed':
      return CLAIMS_PATH;
    case 'offer.expired':
      return townSlug === null ? INBOX_PATH : `/meine-kommune?stadt=${townSlug}`;
    case 'moderation.case-opened':
      return caseId === null ? '/moderation' : `/moderation/${caseId}`;
    case 'message.received':
      return conversationId === null ? MESSAGES_PATH : `${MESSAGES_PATH}/${conversationId}`;
    case 'contact.requested':
    case 'contact.answered':
    case 'contact.result-asked':
      return contactId === null ? MESSAGES_PATH : `${MESSAGES_PATH}/kontakte/${contactId}`;
    case 'announcement.news':
    case 'announcement.service':
      return `/mitteilungen/${facts.subjectId}`;
    case 'moderation.report-decided':
      return INBOX_PATH;
    default:
      if (facts.target === 'MESSAGE') return MESSAGES_PATH;
      if (facts.target !== null && facts.target in PROJECT_PAGES)
        return projectId === null ? INBOX_PATH : `/projekte/${projectId}${PROJECT_PAGES[facts.target]}`;
      if (kind === 'mention' && facts.occasion?.startsWith('project.')) return threadPath(facts);
      if (questionId !== null) return `/fragen/${questionId}${anchor(facts)}`;
      return townSlug === null ? INBOX_PATH : `/kommunen/${townSlug}`;
  }
}

/** Where in a project stands what moderation has decided on. */
const PROJECT_PAGES: Readonly<Record<string, string>> = {
  PROJECT: '',
  PROJECT_POST: '/diskussion',
  PROJECT_UPDATE: '/neuigkeiten',
  DECISION_COMMENT: '/beschluesse',
};

const UNANSWERED_PATH = '/verwaltung/unbeantwortet';
const PROJECTS_PATH = '/projekte';
const MESSAGES_PATH = '/nachrichten';
const DOMAINS_PATH = '/verwaltung/mail-domains';
const SUPPORT_PATH = '/verwaltung/unterstuetzung';
const CLAIMS_PATH = '/verwaltung/kommunen';

/** The page with all notifications. */
export const INBOX_PATH = '/benachrichtigungen';

/** The page with the settings of every kind. */
export const SETTINGS_PATH = '/einstellungen/benachrichtigungen';

/** The place on that page where exactly this kind is set. */
export function settingPath(kind: NotificationKind): string {
  return `${SETTINGS_PATH}#art-${kind.replaceAll('.', '-')}`;
}

/** A thread of a project, at the post that was told of first. */
function threadPath({ projectId, subjectId, events: [post] }: Facts): string {
  if (projectId === null) return INBOX_PATH;
  return `/projekte/${projectId}/diskussion/${subjectId}${post === undefined ? '' : `?beitrag=${post}`}`;
}

function anchor({ kind, occasion, events }: Facts): string {
  const first = events[0];
  if (first === undefined) return '';
  const written = kind === 'mention' ? (occasion ?? '') : kind;
  if (written.startsWith('answer.')) return `#antwort-${first}`;
  if (written.startsWith('comment.')) return `#kommentar-${first}`;
  return '';
}
