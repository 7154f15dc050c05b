export { LOCALE_COOKIE, requestCtx } from './request-ctx.js';
export { pageCsp, sameOriginOnly, securityHeaders } from './security.js';
export { BODY_LIMIT_BYTES, presentProblem } from './problem.js';
export { ProblemFilter } from './problem.filter.js';
