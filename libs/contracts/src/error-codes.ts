/**
 * Stable codes of refusals. Clients may rely on them; the message beside a code is for people and comes in
 * their language from the catalogue of the platform.
 */
export const ERROR_CODES = [
  'ALREADY_DECIDED',
  'ALREADY_MEMBER',
  'BAD_INPUT',
  'BLOCKED',
  'CODE_INVALID',
  'CONFLICT',
  'CREDENTIALS_INVALID',
  'DOMAIN_PUBLIC',
  'DOMAIN_TAKEN',
  'FILE_INVALID',
  'FILE_TOO_LARGE',
  'HELPERS_FULL',
  'INTERNAL',
  'LAST_ADMIN',
  'LAST_INSTANCE_ADMIN',
  'NOT_FOUND',
  'NOT_SIGNED_IN',
  'NOTIFICATION_LOCKED',
  'ORIGIN_REFUSED',
  'OWN_ACCOUNT',
  'OWN_CONTENT',
  'PASSWORD_COMMON',
  'PASSWORD_TOO_SHORT',
  'PERSISTED_QUERY_NOT_FOUND',
  'QUERY_INVALID',
  'QUERY_TOO_COMPLEX',
  'QUESTION_CLOSED',
  'REASON_REQUIRED',
  'ROOM_REFUSED',
  'SIGN_IN_AGAIN',
  'STALE_VERSION',
  'TOO_LONG',
  'TOO_MANY_REQUESTS',
  'TOPICS_COUNT',
  'UNAVAILABLE',
  'UNKNOWN_EVENT',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
