import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .transform((value) => value === '1' || value === 'true')
  .describe('must be 0 or 1');

const whole = (min: number, max: number, standard: number) =>
  z.coerce
    .number()
    .int()
    .min(min)
    .max(max)
    .default(standard)
    .describe(`must be a whole number from ${min} to ${max}`);

const address = (protocol: RegExp, example: string) =>
  z
    .url({ protocol })
    .regex(/^\w+:\/\/./)
    .optional()
    .describe(`must be an address like ${example}`);

const oneOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  standard: Values[number],
) =>
  z
    .enum(values)
    .default(standard as never)
    .describe(`must be one of ${values.join(', ')}`);

const text = (max: number, standard: string) =>
  z.string().max(max).default(standard).describe(`must not be longer than ${max} characters`);

/** The push services of the browsers in use: Chromium and its kin, Firefox, Edge, Safari. */
const PUSH_SERVICES = [
  'fcm.googleapis.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  '.push.apple.com',
];

/**
 * Every environment variable the product reads; anything that is not listed here has no effect. The descriptions
 * are what people are told whose value does not fit.
 */
const variables = z.object({
  NODE_ENV: oneOf(['development', 'production', 'test'], 'development'),
  PORT: whole(0, 65_535, 3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: address(/^https?$/, 'https://kleinstadtnetz.example'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: address(/^postgres(ql)?$/, 'postgres://user:password@host:5432/database'),
  DATABASE_POOL: whole(2, 200, 16),
  REDIS_URL: address(/^rediss?$/, 'redis://host:6379'),
  SMTP_URL: address(/^smtps?$/, 'smtp://user:password@host:587'),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>@]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
    .default('Kleinstadtnetz <noreply@kleinstadtnetz.example>')
    .describe('must be a mail address, or a name with one, like Kleinstadtnetz <noreply@town.example>'),
  SESSION_SECRET: z.string().min(32).optional().describe('must be at least 32 random characters'),
  TRUST_PROXY: whole(0, 10, 0),
  INSTANCE_NAME: text(80, 'Kleinstadtnetz'),
  OPERATOR_NAME: text(200, ''),
  OPERATOR_ADDRESS: text(500, ''),
  OPERATOR_EMAIL: text(200, ''),
  OPERATOR_REPRESENTATIVE: text(200, ''),
  ACCESSIBILITY_BODY: text(500, ''),
  REGISTER_URL: address(/^https?$/, 'https://files.example/GV100AD.zip'),
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^[\w-]{87}$/)
    .optional()
    .describe('must be a public key of 65 bytes in base64url'),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional()
    .describe('must be a private key of 32 bytes in base64url'),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/)
    .optional()
    .describe('must be an address like mailto:webmaster@town.example or https://town.example'),
  PUSH_SERVICES: z
    .string()
    .regex(/^(\*|\.?[\w-]+(\.[\w-]+)+(\s*,\s*\.?[\w-]+(\.[\w-]+)+)*)$/)
    .default(PUSH_SERVICES.join(','))
    .describe('must be host names with commas between them, .name for all hosts below a name, or *'),
  PUSH_LOCAL: flag.default(false),
  S3_ENDPOINT: address(/^https?$/, 'https://s3.provider.example'),
  S3_REGION: text(60, 'eu-central-1'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional()
    .describe('must be the name of a bucket'),
  S3_ACCESS_KEY_ID: z.string().max(200).optional().describe('must be the id of an access key'),
  S3_SECRET_ACCESS_KEY: z.string().max(200).optional().describe('must be the secret of an access key'),
  S3_FORCE_PATH_STYLE: flag.default(false),
  FILE_MAX_MB: whole(1, 500, 20),
  PROJECT_FILES_MAX_MB: whole(1, 100_000, 500),
  DEMO: flag.default(false),
  LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent'], 'info'),
});

/**
 * Reads the environment variables of the product; one that is empty counts as not set.
 *
 * @throws ConfigError with one sentence that names every variable whose value does not fit, but never the value:
 *   addresses hold passwords
 */
export function readEnvironment(
  source: Readonly<Record<string, string | undefined>>,
): z.output<typeof variables> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = variables.safeParse(given);
  if (parsed.success) return parsed.data;
  const shape: Record<string, { description?: string | undefined } | undefined> = variables.shape;
  const names = [...new Set(parsed.error.issues.map(({ path: [name] }) => String(name)))];
  throw new ConfigError(
    `The configuration cannot be used: ${names.map((name) => `${name} ${shape[name]?.description}`).join('; ')}.`,
  );
}

/** A bucket for files, and how to reach it. */
export interface S3Config {
  /** Amazon itself without one. */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The bucket stands in the path of an address, not in its host name. */
  readonly forcePathStyle: boolean;
}

/** The configuration of one process, read once at the start and never changed. */
export class Config {
  readonly production: boolean;
  readonly test: boolean;
  readonly port: number;
  readonly host: string;
  /** Address people reach the product under, without a trailing slash; used in mails and for the Origin check. */
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Connection string of PostgreSQL; the standalone app puts the embedded server's address here. */
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly sessionSecret: string;
  /** Number of proxies in front of the process whose forwarded headers are believed. */
  readonly trustProxy: number;
  readonly registerUrl: string | undefined;
  /** Web push. Without keys of its own the instance makes them of the session secret. */
  readonly push: Readonly<{
    keys: Readonly<{ publicKey: string; privateKey: string }> | null;
    subject: string;
    /** Hosts endpoints may have; `.name` stands for every host below, `*` for every public host. */
    services: readonly string[];
    /** For tests only: endpoints on this machine, without TLS. */
    local: boolean;
  }>;
  readonly files: Readonly<{
    /** Null for files in a folder of `dataDir`. */
    s3: S3Config | null;
    /** Largest file. */
    maxBytes: number;
    /** All files of one project together, with their older versions. */
    projectBytes: number;
  }>;
  readonly demo: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly instance: Readonly<{
    name: string;
    operatorName: string;
    operatorAddress: string;
    operatorEmail: string;
    operatorRepresentative: string;
    accessibilityBody: string;
  }>;

  constructor(source: Record<string, string | undefined>) {
    const env = readEnvironment(source);
    this.production = env.NODE_ENV === 'production';
    this.test = env.NODE_ENV === 'test';
    this.port = env.PORT;
    this.host = env.HOST;
    this.publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
    this.dataDir = env.DATA_DIR;
    if (!env.DATABASE_URL)
      throw new ConfigError(
        'DATABASE_URL is missing. "npm start" brings its own PostgreSQL; every other process needs the address of one.',
      );
    this.databaseUrl = env.DATABASE_URL;
    this.databasePool = env.DATABASE_POOL;
    this.redisUrl = env.REDIS_URL;
    this.smtpUrl = env.SMTP_URL;
    this.mailFrom = env.MAIL_FROM;
    if (!env.SESSION_SECRET)
      throw new ConfigError(
        'SESSION_SECRET is missing. Set it to at least 32 random characters and keep it secret.',
      );
    this.sessionSecret = env.SESSION_SECRET;
    this.trustProxy = env.TRUST_PROXY;
    this.registerUrl = env.REGISTER_URL;
    this.push = pushOf(env, this.publicUrl);
    this.files = {
      s3: s3Of(env),
      maxBytes: env.FILE_MAX_MB * MB,
      projectBytes: env.PROJECT_FILES_MAX_MB * MB,
    };
    this.demo = env.DEMO;
    this.logLevel = env.LOG_LEVEL;
    this.instance = {
      name: env.INSTANCE_NAME,
      operatorName: env.OPERATOR_NAME,
      operatorAddress: env.OPERATOR_ADDRESS,
      operatorEmail: env.OPERATOR_EMAIL,
      operatorRepresentative: env.OPERATOR_REPRESENTATIVE,
      accessibilityBody: env.ACCESSIBILITY_BODY,
    };
  }

  /** True where cookies can be bound to TLS and the host. */
  get secure(): boolean {
    return this.publicUrl.startsWith('https://');
  }

  /**
   * For processes that answer requests.
   *
   * @throws ConfigError when nobody could sign in: cookies are bound to TLS, which only a proxy can have ended here
   */
  requireProxyForTls(): void {
    if (this.secure && this.trustProxy === 0)
      throw new ConfigError(
        'PUBLIC_URL begins with https, so a proxy stands in front of the product: set TRUST_PROXY to the number of proxies, otherwise nobody can sign in.',
      );
  }
}

function pushOf(env: z.output<typeof variables>, publicUrl: string): Config['push'] {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env;
  if (!publicKey !== !privateKey)
    throw new ConfigError('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY belong together: set both or neither.');
  if (env.PUSH_LOCAL && env.NODE_ENV === 'production')
    throw new ConfigError('PUSH_LOCAL is for tests and cannot be used in production.');
  const sender = /<([^>]+)>/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM;
  const contact = publicUrl.startsWith('https://') ? publicUrl : `mailto:${env.OPERATOR_EMAIL || sender}`;
  return {
    keys: publicKey && privateKey ? { publicKey, privateKey } : null,
    subject: env.VAPID_SUBJECT ?? contact,
    services: env.PUSH_SERVICES.split(',').map((host) => host.trim().toLowerCase()),
    local: env.PUSH_LOCAL,
  };
}

const MB = 1024 * 1024;

function s3Of(env: z.output<typeof variables>): S3Config | null {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  const given = [bucket, accessKeyId, secretAccessKey].filter((value) => value !== undefined).length;
  if (given === 0 && env.S3_ENDPOINT === undefined) return null;
  if (!bucket || !accessKeyId || !secretAccessKey)
    throw new ConfigError(
      'S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: set all of them, or none for files in DATA_DIR.',
    );
  return {
    endpoint: env.S3_ENDPOINT,
    region: env.S3_REGION,
    bucket,
    accessKeyId,
    secretAccessKey,
    forcePathStyle: env.S3_FORCE_PATH_STYLE,
  };
}

/** The environment does not add up; the message says which variable and why. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
