import type { InstanceRole } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';

export const INSTANCE_ROLES: readonly InstanceRole[] = ['EDITOR', 'MODERATOR', 'ADMIN'];

export const roleLabel = (role: InstanceRole): string =>
  ({ EDITOR: m.instance_editor, MODERATOR: m.instance_moderator, ADMIN: m.instance_admin })[role]();

export const roleHint = (role: InstanceRole): string =>
  ({ EDITOR: m.instance_editor_hint, MODERATOR: m.instance_moderator_hint, ADMIN: m.instance_admin_hint })[
    role
  ]();
