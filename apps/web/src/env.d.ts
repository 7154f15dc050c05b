/// <reference types="vite/client" />

/** Language of this client build (vite.config.ts); undefined on the server, in the watch mode and in specs. */
declare const __WEB_LOCALE__: 'de' | 'en' | undefined;
