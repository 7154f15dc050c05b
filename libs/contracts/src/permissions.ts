/** Roles on the instance, beside being a member of a town. */
export const INSTANCE_ROLES = ['EDITOR', 'MODERATOR', 'ADMIN'] as const;
export type InstanceRole = (typeof INSTANCE_ROLES)[number];

/**
 * The closed list of permissions, each with the holders that have it from the start. A holder is either
 * `account` (signed in), `member` (active member of a town), `town-admin`,
 * `institution-member` (active member of an institution), `institution-admin`, or an instance role. Row rules
 * (whose town, whose question) are decided by the policies of the domain libs on top.
 */
export const PERMISSIONS = {
  'account.manage-own': ['account'],
  'membership.request': ['account'],
  'membership.invite': ['member', 'EDITOR', 'ADMIN'],
  'membership.decide': ['town-admin', 'EDITOR', 'ADMIN'],
  'membership.manage': ['town-admin', 'member', 'EDITOR', 'ADMIN'],
  'mandate.read': ['member'],
  'municipality.edit': ['town-admin', 'EDITOR', 'ADMIN'],
  'need.set': ['member'],
  'offer.set': ['member'],
  follow: ['account'],
  'question.ask': ['member'],
  'question.edit': ['account'],
  'question.answer': ['member', 'institution-member', 'EDITOR', 'ADMIN'],
  'question.decline': ['member'],
  'question.route': ['EDITOR', 'ADMIN'],
  'question.mark-duplicate': ['EDITOR', 'MODERATOR', 'ADMIN'],
  'question.comment': ['member', 'institution-member', 'EDITOR', 'ADMIN'],
  'question.vote': ['member'],
  'practice.draft': ['EDITOR', 'ADMIN'],
  'practice.consent': ['account'],
  'match.read': ['member', 'EDITOR', 'ADMIN'],
  'match.dismiss': ['member'],
  'conversation.read-own': ['account'],
  'conversation.write': ['member', 'EDITOR', 'MODERATOR', 'ADMIN'],
  'contact.send': ['member'],
  'circle.read': ['member', 'EDITOR', 'ADMIN'],
  'circle.act': ['member'],
  'project.create': ['member', 'institution-member'],
  'project.join': ['member', 'institution-member'],
  'project.act': ['account'],
  'project.curate': ['EDITOR', 'ADMIN'],
  'programme.read': ['member', 'institution-member', 'EDITOR', 'ADMIN'],
  'programme.keep': ['EDITOR', 'ADMIN'],
  'support.keep': ['EDITOR', 'ADMIN'],
  'notification.read-own': ['account'],
  'content.report': ['account'],
  'content.moderate': ['MODERATOR', 'ADMIN'],
  'audit.read': ['MODERATOR', 'ADMIN'],
  'topic.manage': ['EDITOR', 'ADMIN'],
  'mail-domain.claim': ['town-admin'],
  'mail-domain.administer': ['EDITOR', 'ADMIN'],
  'institution.join': ['account'],
  'institution.decide': ['institution-admin', 'EDITOR', 'ADMIN'],
  'institution.manage': ['EDITOR', 'ADMIN'],
  'bbsr-type.decide': ['EDITOR', 'ADMIN'],
  'town-claim.decide': ['EDITOR', 'ADMIN'],
  'announcement.send': ['EDITOR', 'ADMIN'],
  'register.read': ['EDITOR', 'ADMIN'],
  'register.import': ['ADMIN'],
  'account.administer': ['ADMIN'],
  'job.administer': ['ADMIN'],
} as const satisfies Record<
  string,
  readonly (InstanceRole | 'account' | 'member' | 'town-admin' | 'institution-member' | 'institution-admin')[]
>;

export type Permission = keyof typeof PERMISSIONS;
export type PermissionHolder =
  InstanceRole | 'account' | 'member' | 'town-admin' | 'institution-member' | 'institution-admin';

/** All permissions of somebody who is `holders` at once, in catalogue order. */
export function permissionsOf(holders: Iterable<PermissionHolder>): Permission[] {
  const held = new Set<PermissionHolder>(holders);
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) =>
    PERMISSIONS[permission].some((holder) => held.has(holder)),
  );
}
