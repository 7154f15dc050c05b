import type { Permission } from './permissions.js';

/** When a notification leaves by mail. */
export const MAIL_MODES = ['NOW', 'DAILY', 'WEEKLY', 'OFF'] as const;
export type MailMode = (typeof MAIL_MODES)[number];

/** What the settings put together, in their order. */
export const NOTIFICATION_GROUPS = ['OWN', 'TOWN', 'FOLLOWED', 'MESSAGES', 'PLATFORM', 'STAFF'] as const;
export type NotificationGroup = (typeof NOTIFICATION_GROUPS)[number];

export interface NotificationKindDefinition {
  readonly inApp: boolean;
  readonly mail: MailMode;
  /** On the devices the person has switched push on for; comes only with the client. */
  readonly push: boolean;
  readonly group: NotificationGroup;
  /** Locked kinds cannot be switched off: the person must learn of them (security, moderation of own content). */
  readonly locked?: true;
  /** Only people with this permission are ever told, so only they are asked about it in the settings. */
  readonly needs?: Permission;
}

/** Every kind of notification with the channels a new account starts with. The one table both speeds obey. */
export const NOTIFICATION_KINDS = {
  mention: { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'question.suggested': { inApp: true, mail: 'DAILY', push: true, group: 'TOWN' },
  'question.in-topic': { inApp: true, mail: 'DAILY', push: false, group: 'FOLLOWED' },
  'question.from-town': { inApp: true, mail: 'WEEKLY', push: false, group: 'FOLLOWED' },
  'question.escalated': { inApp: true, mail: 'DAILY', push: true, group: 'OWN' },
  'question.unanswered': { inApp: true, mail: 'DAILY', push: false, group: 'STAFF', needs: 'question.route' },
  'question.duplicate-asked': { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'question.duplicate-answered': {
    inApp: true,
    mail: 'DAILY',
    push: false,
    group: 'STAFF',
    needs: 'question.mark-duplicate',
  },
  'question.merged': { inApp: true, mail: 'DAILY', push: false, group: 'FOLLOWED' },
  'answer.to-own-question': { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'answer.to-followed-question': { inApp: true, mail: 'DAILY', push: false, group: 'FOLLOWED' },
  'answer.accepted': { inApp: true, mail: 'DAILY', push: true, group: 'OWN' },
  'practice.consent-asked': { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'comment.on-own-content': { inApp: true, mail: 'DAILY', push: true, group: 'OWN' },
  'comment.on-followed-question': { inApp: true, mail: 'WEEKLY', push: false, group: 'FOLLOWED' },
  'offer.in-topic': { inApp: true, mail: 'WEEKLY', push: false, group: 'FOLLOWED' },
  'offer.expired': { inApp: true, mail: 'NOW', push: true, group: 'TOWN' },
  // Of a talk that goes to and fro one mail a day is enough; whoever wants it faster chooses so.
  'message.received': { inApp: true, mail: 'DAILY', push: true, group: 'MESSAGES' },
  'contact.requested': { inApp: true, mail: 'NOW', push: true, group: 'MESSAGES' },
  'contact.answered': { inApp: true, mail: 'NOW', push: true, group: 'MESSAGES' },
  'contact.result-asked': { inApp: true, mail: 'NOW', push: true, group: 'MESSAGES' },
  'circle.invited': { inApp: true, mail: 'NOW', push: true, group: 'TOWN' },
  'circle.formed': { inApp: true, mail: 'DAILY', push: false, group: 'TOWN' },
  'project.join-requested': { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'project.join-decided': { inApp: true, mail: 'NOW', push: true, group: 'TOWN' },
  'project.invited': { inApp: true, mail: 'NOW', push: true, group: 'TOWN' },
  'project.partner-changed': { inApp: true, mail: 'DAILY', push: false, group: 'OWN' },
  'project.role-changed': { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'project.state-changed': { inApp: true, mail: 'DAILY', push: false, group: 'OWN' },
  'project.task-assigned': { inApp: true, mail: 'DAILY', push: true, group: 'OWN' },
  'project.task-overdue': { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'project.funding-due': { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'support.applied': { inApp: true, mail: 'DAILY', push: false, group: 'STAFF', needs: 'support.keep' },
  'support.decided': { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'project.meeting-invited': { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'project.meeting-changed': { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'project.meeting-cancelled': { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'project.meeting-due': { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'project.minutes-sealed': { inApp: true, mail: 'DAILY', push: false, group: 'OWN' },
  'project.vote-asked': { inApp: true, mail: 'NOW', push: true, group: 'TOWN' },
  'project.deputy-named': { inApp: true, mail: 'NOW', push: true, group: 'TOWN' },
  'project.decision-opened': { inApp: true, mail: 'DAILY', push: false, group: 'TOWN' },
  'project.decision-objected': { inApp: true, mail: 'NOW', push: true, group: 'OWN' },
  'project.decision-closed': { inApp: true, mail: 'DAILY', push: true, group: 'TOWN' },
  'project.decision-review': { inApp: true, mail: 'NOW', push: true, group: 'TOWN' },
  'project.update-posted': { inApp: true, mail: 'DAILY', push: false, group: 'OWN' },
  'project.followed': { inApp: true, mail: 'DAILY', push: false, group: 'FOLLOWED' },
  'project.replied': { inApp: true, mail: 'DAILY', push: true, group: 'OWN' },
  'project.posted': { inApp: true, mail: 'DAILY', push: false, group: 'FOLLOWED' },
  'project.thread-opened': { inApp: true, mail: 'DAILY', push: false, group: 'FOLLOWED' },
  'mandate.requested': { inApp: true, mail: 'NOW', push: true, group: 'TOWN' },
  'mandate.decided': { inApp: true, mail: 'NOW', push: true, group: 'TOWN' },
  'announcement.news': { inApp: true, mail: 'DAILY', push: false, group: 'PLATFORM' },
  'announcement.service': { inApp: true, mail: 'NOW', push: false, group: 'PLATFORM', locked: true },
  'membership.requested': { inApp: true, mail: 'NOW', push: true, group: 'TOWN', needs: 'membership.decide' },
  'membership.decided': { inApp: true, mail: 'NOW', push: true, group: 'TOWN', locked: true },
  'town.claimed': { inApp: true, mail: 'NOW', push: true, group: 'STAFF', needs: 'town-claim.decide' },
  'membership.ended': { inApp: true, mail: 'NOW', push: true, group: 'TOWN', locked: true },
  'mail-domain.claimed': {
    inApp: true,
    mail: 'DAILY',
    push: false,
    group: 'STAFF',
    needs: 'mail-domain.administer',
  },
  'institution.requested': {
    inApp: true,
    mail: 'NOW',
    push: true,
    group: 'TOWN',
    needs: 'institution.decide',
  },
  'institution.decided': { inApp: true, mail: 'NOW', push: true, group: 'TOWN', locked: true },
  'institution.ended': { inApp: true, mail: 'NOW', push: true, group: 'TOWN', locked: true },
  'moderation.decided': { inApp: true, mail: 'NOW', push: true, group: 'OWN', locked: true },
  'moderation.report-decided': { inApp: true, mail: 'NOW', push: true, group: 'OWN', locked: true },
  'moderation.case-opened': {
    inApp: true,
    mail: 'DAILY',
    push: false,
    group: 'STAFF',
    needs: 'content.moderate',
  },
} as const satisfies Record<string, NotificationKindDefinition>;

export type NotificationKind = keyof typeof NOTIFICATION_KINDS;

/** Why somebody is told, best reason first: of several, the first one wins and is shown. */
export const NOTIFICATION_REASONS = [
  'MENTIONED',
  'OWN_CONTENT',
  'OWN_REQUEST',
  'OWN_MEMBERSHIP',
  'OWN_ROLE',
  'OWN_OFFER',
  'HOLDS_MANDATE',
  'VOTE_DEPUTY',
  'TOWN_ADMIN',
  'INSTITUTION_ADMIN',
  'STAFF',
  'WRITTEN_TO',
  'LEADS_PROJECT',
  'IN_PROJECT',
  'TOWN_VOTES',
  'ASSIGNED_TASK',
  'ASSIGNED_ORGANISATION',
  'CREATED_TASK',
  'TOWN_IN_CIRCLE',
  'TOWN_SUGGESTED',
  'FOLLOWS_QUESTION',
  'FOLLOWS_PROJECT',
  'FOLLOWS_THREAD',
  'FOLLOWS_TOWN',
  'FOLLOWS_TOPIC',
  'MEMBER',
] as const;
export type NotificationReason = (typeof NOTIFICATION_REASONS)[number];
