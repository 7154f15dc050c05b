export { freshDatabase, type FreshDatabase } from './database.js';
export {
  insertInstitution,
  insertInstitutionMembership,
  insertMailDomain,
  insertMembership,
  insertTown,
  type MembershipValues,
  type TownValues,
} from './factories/directory.factory.js';
export { insertPerson, type PersonValues } from './factories/identity.factory.js';
export { insertSuggestedHelper, type SuggestedHelperValues } from './factories/matching.factory.js';
export { insertCase, insertReport, type CaseValues } from './factories/moderation.factory.js';
export {
  insertNotification,
  insertNotificationPreference,
  type NotificationValues,
} from './factories/notifications.factory.js';
export {
  insertAnswer,
  insertComment,
  insertQuestion,
  type QuestionValues,
} from './factories/questions.factory.js';
export {
  insertFollow,
  insertNeed,
  insertOffer,
  insertTopic,
  type NeedValues,
  type OfferValues,
  type TopicValues,
} from './factories/topics.factory.js';
export { eventually } from './eventually.js';
export { FakeClock } from './fake-clock.js';
export { InlineQueues, type InlineJob } from './inline-queues.js';
export { freshRedis, hasRedis, type FreshRedis } from './redis.js';
export { TestApp, type TestActor, type TestAppOptions } from './test-app.js';
export { TestSockets, type Ear } from './test-sockets.js';
