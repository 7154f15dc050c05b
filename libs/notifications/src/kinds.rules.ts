import {
  NOTIFICATION_KINDS,
  NOTIFICATION_REASONS,
  type MailMode,
  type NotificationKind,
  type NotificationKindDefinition,
  type NotificationReason,
  type Permission,
} from '@app/contracts';

/**
 * What has happened, as one person sees it. Kinds of one occasion tell of the same thing for different
 * reasons; of these a person gets one: somebody who follows the topic of a question and whose town was
 * suggested for it is told once. A mention can come with each thing that is written.
 */
export const OCCASION_OF = {
  mention: ['question.asked', 'answer.posted', 'comment.posted', 'project.thread-opened', 'project.posted'],
  'question.suggested': 'question.asked',
  'question.in-topic': 'question.asked',
  'question.from-town': 'question.asked',
  'question.escalated': 'question.unanswered',
  'question.unanswered': 'question.unanswered',
  'question.duplicate-asked': ['duplicate.proposed', 'duplicate.undone'],
  'question.duplicate-answered': ['duplicate.answered', 'duplicate.accepted', 'duplicate.undone'],
  'question.merged': 'duplicate.accepted',
  'answer.to-own-question': 'answer.posted',
  'answer.to-followed-question': 'answer.posted',
  'answer.accepted': 'answer.accepted',
  'practice.consent-asked': 'practice.drafted',
  'comment.on-own-content': 'comment.posted',
  'comment.on-followed-question': 'comment.posted',
  'offer.in-topic': 'offer.set',
  'offer.expired': 'offer.expired',
  'message.received': 'message.posted',
  'contact.requested': 'contact.requested',
  'contact.answered': 'contact.answered',
  'contact.result-asked': 'contact.result-asked',
  'circle.invited': 'circle.invited',
  'circle.formed': 'circle.formed',
  'project.join-requested': 'project.join-requested',
  'project.join-decided': 'project.join-decided',
  'project.invited': 'project.invited',
  'project.partner-changed': ['project.partner-confirmed', 'project.partner-ended'],
  'project.role-changed': ['project.role-given', 'project.role-changed', 'project.role-ended'],
  'project.state-changed': 'project.state-changed',
  'project.task-assigned': 'project.task-assigned',
  'project.task-overdue': 'project.task-overdue',
  'project.funding-due': 'project.funding-due',
  'support.applied': 'support.applied',
  'support.decided': 'support.decided',
  'project.meeting-invited': 'project.meeting-invited',
  'project.meeting-changed': 'project.meeting-changed',
  'project.meeting-cancelled': 'project.meeting-cancelled',
  'project.meeting-due': 'project.meeting-due',
  'project.minutes-sealed': 'project.minutes-sealed',
  'project.vote-asked': ['project.decision-opened', 'project.decision-reminded'],
  'project.deputy-named': 'project.deputy-named',
  'project.decision-opened': 'project.decision-opened',
  'project.decision-objected': 'project.decision-objected',
  'project.decision-closed': 'project.decision-closed',
  'project.decision-review': 'project.decision-review',
  'project.update-posted': 'project.update-posted',
  'project.followed': ['project.update-posted', 'project.state-changed'],
  'project.replied': 'project.posted',
  'project.posted': 'project.posted',
  'project.thread-opened': 'project.thread-opened',
  'mandate.requested': 'mandate.requested',
  'mandate.decided': 'mandate.decided',
  'announcement.news': 'announcement.sent',
  'announcement.service': 'announcement.sent',
  'membership.requested': 'membership.requested',
  'town.claimed': 'membership.requested',
  'membership.decided': 'membership.decided',
  'membership.ended': 'membership.ended',
  'mail-domain.claimed': 'mail-domain.claimed',
  'institution.requested': 'institution.requested',
  'institution.decided': 'institution.decided',
  'institution.ended': 'institution.ended',
  'moderation.decided': 'content.moderated',
  'moderation.report-decided': 'content.moderated',
  'moderation.case-opened': 'content.reported',
} as const satisfies Record<NotificationKind, string | readonly string[]>;

type OccasionsOf<Value> = Value extends readonly (infer Each)[] ? Each : Value;
export type Occasion = OccasionsOf<(typeof OCCASION_OF)[NotificationKind]>;

/** True when `kind` can tell of `occasion`. */
export function tellsOf(kind: NotificationKind, occasion: Occasion): boolean {
  return ([OCCASION_OF[kind]].flat() as readonly string[]).includes(occasion);
}

/** Kinds that tell of questions, answers and comments, and go when those may no longer be read. */
export function isAboutQuestions(kind: NotificationKind): boolean {
  return /^(?:mention$|(?:question|answer|comment)\.)/.test(kind);
}

/** Kinds that tell of the discussion in projects, and go with the posts they tell of. */
export const TALK_KINDS: readonly NotificationKind[] = [
  'project.replied',
  'project.posted',
  'project.thread-opened',
];

/** Every kind, in the order the settings show them. */
export const KINDS = Object.keys(NOTIFICATION_KINDS) as NotificationKind[];

/** The definition of a kind, with its optional fields. */
export function definitionOf(kind: NotificationKind): NotificationKindDefinition {
  return NOTIFICATION_KINDS[kind];
}

/** True for a text that names a kind. */
export function isKind(value: string): value is NotificationKind {
  return Object.hasOwn(NOTIFICATION_KINDS, value);
}

/** The kinds somebody with these permissions can ever be told of. */
export function kindsFor(permissions: ReadonlySet<Permission>): NotificationKind[] {
  return KINDS.filter((kind) => {
    const { needs } = definitionOf(kind);
    return needs === undefined || permissions.has(needs);
  });
}

/** Mail modes, the earliest first. */
export const MODES_BY_URGENCY = ['NOW', 'DAILY', 'WEEKLY'] as const satisfies readonly MailMode[];

/** The modes that wait for an overview. */
export type DigestPeriod = 'DAILY' | 'WEEKLY';
export const DIGEST_PERIODS = ['DAILY', 'WEEKLY'] as const satisfies readonly DigestPeriod[];

/** How a channel of one person stands for one kind. */
export interface ChannelSetting {
  readonly inApp: boolean;
  readonly mail: MailMode;
  /** Counts only with `inApp`. */
  readonly push: boolean;
}

/** A reason to tell somebody, with the setting of its kind. */
export interface Candidate extends ChannelSetting {
  readonly kind: NotificationKind;
  readonly reason: NotificationReason;
}

/**
 * Chooses what one person is told of one occasion: the reference for the SQL of the fan-out, which does the
 * same for thousands at once.
 *
 * In the client the best reason wins among the kinds that are switched on there. By mail the earliest
 * promise wins, then the best reason: following one more thing must never make a mail later. A push goes out when
 * any of the kinds that are on in the client asks for one.
 */
export function choose(candidates: readonly Candidate[]): {
  inApp: Candidate | null;
  mail: Candidate | null;
  push: Candidate | null;
} {
  const rank = ({ reason }: Candidate): number => NOTIFICATION_REASONS.indexOf(reason);
  const urgency = ({ mail }: Candidate): number => MODES_BY_URGENCY.indexOf(mail as DigestPeriod);
  const first = (list: readonly Candidate[], compare: (a: Candidate, b: Candidate) => number) =>
    [...list].sort(compare)[0] ?? null;
  return {
    inApp: first(
      candidates.filter(({ inApp }) => inApp),
      (a, b) => rank(a) - rank(b),
    ),
    mail: first(
      candidates.filter(({ mail }) => mail !== 'OFF'),
      (a, b) => urgency(a) - urgency(b) || rank(a) - rank(b),
    ),
    push: first(
      candidates.filter(({ inApp, push }) => inApp && push),
      (a, b) => rank(a) - rank(b),
    ),
  };
}

/** True when a setting would keep a person from learning of a locked kind. */
export function breaksLock(kind: NotificationKind, setting: Pick<ChannelSetting, 'inApp' | 'mail'>): boolean {
  return definitionOf(kind).locked === true && (!setting.inApp || setting.mail === 'OFF');
}
