import type { MailKind } from '@app/platform/mail';
import { CONFIRM_MEMBERSHIP, MEMBERSHIP_RESTS } from './confirmation/confirmation.mails.js';
import { DOMAIN_CLAIM_DECIDED } from './domain-claim/domain-claim.mails.js';
import { TOWN_INVITATION } from './invitation/invitation.mails.js';
import { MEMBERSHIP_RECONSIDERED } from './reconsider/reconsider.mails.js';

/** Every kind of mail of directory. */
export const DIRECTORY_MAILS = [
  CONFIRM_MEMBERSHIP,
  MEMBERSHIP_RESTS,
  TOWN_INVITATION,
  DOMAIN_CLAIM_DECIDED,
  MEMBERSHIP_RECONSIDERED,
] as unknown as readonly MailKind<object>[];
