import type { Facts } from './facts.js';

/** Where the person looks at it: a path of the client, to be put behind the public address in mails. */
export function pathOf(facts: Facts): string {
  switch (facts.kind) {
    case 'membership.requested':
    case 'membership.decided':
    case 'offer.in-topic':
      return facts.townSlug === null ? INBOX_PATH : `/kommunen/${facts.townSlug}`;
    case 'town.claimed':
      return '/verwaltung/kommunen';
    case 'moderation.case-opened':
      return facts.caseId === null ? '/moderation' : `/moderation/${facts.caseId}`;
    case 'moderation.report-decided':
      return INBOX_PATH;
    default:
      return facts.questionId === null ? INBOX_PATH : `/fragen/${facts.questionId}${anchor(facts)}`;
  }
}

/** The page with all notifications. */
export const INBOX_PATH = '/benachrichtigungen';

/** The page with the settings of every kind. */
export const SETTINGS_PATH = '/einstellungen/benachrichtigungen';

function anchor({ kind, events }: Facts): string {
  const first = events[0];
  if (first === undefined) return '';
  if (kind.startsWith('answer.')) return `#antwort-${first}`;
  if (kind.startsWith('comment.')) return `#kommentar-${first}`;
  return '';
}
