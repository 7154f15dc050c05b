import type { MailKind } from '@app/platform/mail';
import { CONFIRM_MEMBERSHIP, MEMBERSHIP_RESTS } from './confirmation/confirmation.mails.js';

/** Every kind of mail of directory. */
export const DIRECTORY_MAILS = [
  CONFIRM_MEMBERSHIP,
  MEMBERSHIP_RESTS,
] as unknown as readonly MailKind<object>[];
