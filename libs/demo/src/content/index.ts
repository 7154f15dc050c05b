export * from './content.types.js';
export { PEOPLE } from './people/people.js';
export { QUESTIONS } from './questions/questions.js';
export { JOIN_REQUESTS, TOWN_CLAIMS } from './queues/join-requests.js';
export { REPORTS } from './queues/reports.js';
export { SEARCH_SAMPLES } from './search-samples.js';
export { STANCES } from './stances/stances.js';
export { demoMailDomain } from './towns/mail-domain.js';
export { TOWNS, TOWNS_SOURCE } from './towns/towns.js';
