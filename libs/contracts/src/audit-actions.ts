/**
 * What the audit log tells of, `area.verb`. An act that is not listed here cannot be recorded; the words for each
 * stand in the texts of the log, in every language (libs/moderation).
 */
export const AUDIT_ACTIONS = [
  'announcement.send',
  'bbsr-type.accept',
  'bbsr-type.propose',
  'bbsr-type.reject',
  'freemail.add',
  'freemail.remove',
  'identity.block',
  'identity.change-email',
  'identity.create-admin',
  'identity.grant-role',
  'identity.set-roles',
  'identity.stop-email-change',
  'identity.unblock',
  'institution.accept',
  'institution.create',
  'institution.edit',
  'institution.refuse',
  'institution.remove',
  'institution.role',
  'invitation.accept',
  'invitation.revoke',
  'invitation.send',
  'job.discard',
  'job.retry',
  'mail-domain.assign',
  'mail-domain.claim',
  'mail-domain.confirmed',
  'mail-domain.expired',
  'mail-domain.rejected',
  'mail-domain.release',
  'mail-domain.withdrawn',
  'mandate.approved',
  'mandate.refused',
  'mandate.withdrawn',
  'membership.accept',
  'membership.end',
  'membership.reconsider',
  'membership.refuse',
  'membership.rest',
  'membership.restore',
  'membership.set-role',
  'moderation.dismiss',
  'moderation.hide',
  'moderation.look',
  'moderation.restore',
  'municipality.edit',
  'municipality.set-population',
  'question.duplicate-propose',
  'question.duplicate-undo',
  'question.duplicate-withdraw',
  'question.route',
  'question.unshield-read',
  'register.import',
  'topic.add',
  'topic.add-synonym',
  'topic.edit',
  'topic.merge',
  'topic.merge-undo',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** The action of a decision: `auditAction('mandate', 'APPROVED')` is `mandate.approved`. */
export function auditAction<Area extends string, Verb extends string>(
  area: Area,
  verb: Verb,
): `${Area}.${Lowercase<Verb>}` {
  return `${area}.${verb.toLowerCase() as Lowercase<Verb>}`;
}
