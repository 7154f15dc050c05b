/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Language of this client build (vite.config.ts). */
  readonly WEB_LOCALE?: 'de' | 'en';
}
