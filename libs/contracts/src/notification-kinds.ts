import type { Permission } from './permissions.js';

/** When a notification leaves by mail. */
export const MAIL_MODES = ['NOW', 'DAILY', 'WEEKLY', 'OFF'] as const;
export type MailMode = (typeof MAIL_MODES)[number];

export interface NotificationKindDefinition {
  readonly inApp: boolean;
  readonly mail: MailMode;
  /** Locked kinds cannot be switched off: the person must learn of them (security, moderation of own content). */
  readonly locked?: true;
  /** Only people with this permission are ever told, so only they are asked about it in the settings. */
  readonly needs?: Permission;
}

/** Every kind of notification with the channels a new account starts with. The one table both speeds obey. */
export const NOTIFICATION_KINDS = {
  mention: { inApp: true, mail: 'NOW' },
  'question.suggested': { inApp: true, mail: 'DAILY' },
  'question.in-topic': { inApp: true, mail: 'DAILY' },
  'question.from-town': { inApp: true, mail: 'WEEKLY' },
  'question.escalated': { inApp: true, mail: 'DAILY' },
  'question.unanswered': { inApp: true, mail: 'DAILY', needs: 'question.route' },
  'question.duplicate-asked': { inApp: true, mail: 'NOW' },
  'question.duplicate-answered': { inApp: true, mail: 'DAILY', needs: 'question.mark-duplicate' },
  'question.merged': { inApp: true, mail: 'DAILY' },
  'answer.to-own-question': { inApp: true, mail: 'NOW' },
  'answer.to-followed-question': { inApp: true, mail: 'DAILY' },
  'answer.accepted': { inApp: true, mail: 'DAILY' },
  'practice.consent-asked': { inApp: true, mail: 'NOW' },
  'comment.on-own-content': { inApp: true, mail: 'DAILY' },
  'comment.on-followed-question': { inApp: true, mail: 'WEEKLY' },
  'offer.in-topic': { inApp: true, mail: 'WEEKLY' },
  'offer.expired': { inApp: true, mail: 'NOW' },
  // Of a talk that goes to and fro one mail a day is enough; whoever wants it faster chooses so.
  'message.received': { inApp: true, mail: 'DAILY' },
  'contact.requested': { inApp: true, mail: 'NOW' },
  'contact.answered': { inApp: true, mail: 'NOW' },
  'contact.result-asked': { inApp: true, mail: 'NOW' },
  'circle.invited': { inApp: true, mail: 'NOW' },
  'circle.formed': { inApp: true, mail: 'DAILY' },
  'mandate.requested': { inApp: true, mail: 'NOW' },
  'mandate.decided': { inApp: true, mail: 'NOW' },
  'announcement.news': { inApp: true, mail: 'DAILY' },
  'announcement.service': { inApp: true, mail: 'NOW', locked: true },
  'membership.requested': { inApp: true, mail: 'NOW', needs: 'membership.decide' },
  'membership.decided': { inApp: true, mail: 'NOW', locked: true },
  'town.claimed': { inApp: true, mail: 'NOW', needs: 'town-claim.decide' },
  'moderation.decided': { inApp: true, mail: 'NOW', locked: true },
  'moderation.report-decided': { inApp: true, mail: 'NOW', locked: true },
  'moderation.case-opened': { inApp: true, mail: 'DAILY', needs: 'content.moderate' },
} as const satisfies Record<string, NotificationKindDefinition>;

export type NotificationKind = keyof typeof NOTIFICATION_KINDS;

/** Why somebody is told, best reason first: of several, the first one wins and is shown. */
export const NOTIFICATION_REASONS = [
  'MENTIONED',
  'OWN_CONTENT',
  'OWN_REQUEST',
  'OWN_OFFER',
  'HOLDS_MANDATE',
  'TOWN_ADMIN',
  'STAFF',
  'WRITTEN_TO',
  'TOWN_IN_CIRCLE',
  'TOWN_SUGGESTED',
  'FOLLOWS_QUESTION',
  'FOLLOWS_TOWN',
  'FOLLOWS_TOPIC',
  'MEMBER',
] as const;
export type NotificationReason = (typeof NOTIFICATION_REASONS)[number];
