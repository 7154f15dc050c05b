export { NotificationReader } from './inbox/notification.reader.js';
export { NotificationsApiModule } from './notifications-api.module.js';
export { NotificationsModule } from './notifications.module.js';
export { NotificationsWorkerModule } from './notifications-worker.module.js';
export { PreferenceService, type Setting } from './preferences/preference.service.js';
export { UnsubscribeTokens, type UnsubscribeScope } from './unsubscribe/unsubscribe.token.js';
