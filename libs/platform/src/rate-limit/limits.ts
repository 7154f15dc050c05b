/** So many attempts in so many seconds. */
export interface RateLimit {
  readonly points: number;
  readonly seconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Every limit of the product. Names that end in `.address` are counted per network the request came from, and
 * are wide: a whole town hall stands behind one address. The others are counted per account, person or mail
 * address.
 */
export const RATE_LIMITS = {
  'sign-up': { points: 5, seconds: HOUR },
  'sign-up.address': { points: 60, seconds: HOUR },
  'sign-in': { points: 10, seconds: 15 * MINUTE },
  'sign-in.address': { points: 200, seconds: 15 * MINUTE },
  'code.request': { points: 5, seconds: HOUR },
  'code.request.address': { points: 100, seconds: HOUR },
  // 5 codes an hour with 5 attempts each are 25; a day allows 100 guesses at a million codes.
  'code.enter': { points: 25, seconds: HOUR },
  'code.enter.day': { points: 100, seconds: DAY },
  'code.enter.address': { points: 200, seconds: HOUR },
  'password.set': { points: 10, seconds: HOUR },
  'email.change': { points: 5, seconds: HOUR },
  'membership.request': { points: 20, seconds: DAY },
  ask: { points: 30, seconds: HOUR },
  answer: { points: 100, seconds: HOUR },
  comment: { points: 200, seconds: HOUR },
  message: { points: 120, seconds: HOUR },
  // New talks, counted per person and per town: writing to many strangers is what advertisers do.
  'conversation.start': { points: 20, seconds: DAY },
  'contact.send': { points: 10, seconds: DAY },
  project: { points: 20, seconds: DAY },
  'project.upload': { points: 300, seconds: HOUR },
  'project.update': { points: 50, seconds: DAY },
  'project.join': { points: 60, seconds: DAY },
  'project.post': { points: 240, seconds: HOUR },
  report: { points: 30, seconds: HOUR },
  // One link, pressed again and again; and links nobody gave out, tried from one network.
  unsubscribe: { points: 30, seconds: HOUR },
  'unsubscribe.address': { points: 30, seconds: HOUR },
  'push.register': { points: 30, seconds: HOUR },
  'push.test': { points: 10, seconds: HOUR },
  invite: { points: 30, seconds: DAY },
  // Nobody's mailbox is filled, however many people invite them.
  'invite.recipient': { points: 3, seconds: DAY },
  // One signed link of a mail (confirmation, invitation), and links nobody gave out, tried from one network.
  link: { points: 30, seconds: HOUR },
  'link.address': { points: 60, seconds: HOUR },
} as const satisfies Record<string, RateLimit>;

export type RateLimitName = keyof typeof RATE_LIMITS;
