export { RATE_LIMITS, type RateLimit, type RateLimitName } from './limits.js';
export { networkOf } from './network.js';
export { RateLimitModule } from './rate-limit.module.js';
export { RateLimits } from './rate-limits.js';
