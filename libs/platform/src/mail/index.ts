export { layOut, type MailBlock, type MailContent } from './layout.js';
export { MailModule, MailWorkerModule } from './mail.module.js';
export { MailRegistry } from './mail-registry.js';
export type { MailCalendar, MailEnvironment, MailFile, MailKind, RenderedMail } from './mail-kinds.js';
export { Mailer, type MailOrder } from './mailer.js';
export { SignedTokens } from './signed-tokens.js';
export { MAILBOX_FOLDER, MailTransport } from './transport.js';
