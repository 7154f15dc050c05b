import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false', '']).transform((value) => value === '1' || value === 'true');

const port = z.coerce.number().int().min(0).max(65_535);

/** Every environment variable the product reads; anything that is not listed here has no effect. */
const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url().optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  REDIS_URL: z.url().optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Kleinstadtnetz <noreply@kleinstadtnetz.example>'),
  SESSION_SECRET: z.string().min(32).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  INSTANCE_NAME: z.string().min(1).max(80).default('Kleinstadtnetz'),
  OPERATOR_NAME: z.string().max(200).default(''),
  OPERATOR_ADDRESS: z.string().max(500).default(''),
  OPERATOR_EMAIL: z.string().max(200).default(''),
  OPERATOR_REPRESENTATIVE: z.string().max(200).default(''),
  ACCESSIBILITY_BODY: z.string().max(500).default(''),
  REGISTER_URL: z.url().optional(),
  DEMO: flag.default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

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
    const parsed = environment.safeParse(source);
    if (!parsed.success) {
      const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      throw new ConfigError(`The configuration cannot be used. ${problems.join('; ')}`);
    }
    const env = parsed.data;
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
}

/** The environment does not add up; the message says which variable and why. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
