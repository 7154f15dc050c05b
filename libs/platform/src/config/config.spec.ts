import { Config, ConfigError, readEnvironment } from './config.js';

const COMPLETE = { DATABASE_URL: 'postgres://localhost/none', SESSION_SECRET: 'x'.repeat(32) };

describe('configuration', () => {
  it('has a default for what is not set, and takes an empty variable for one that is not', () => {
    const empty = { PORT: '', HOST: ' ', DATA_DIR: '', REDIS_URL: '', SMTP_URL: '', LOG_LEVEL: '', DEMO: '' };
    for (const source of [COMPLETE, { ...COMPLETE, ...empty }]) {
      expect(new Config(source)).toMatchObject({
        port: 3000,
        host: '127.0.0.1',
        dataDir: '.data',
        redisUrl: undefined,
        smtpUrl: undefined,
        logLevel: 'info',
        demo: false,
        publicUrl: 'http://localhost:3000',
      });
    }
  });

  it.each([
    ['DATABASE_URL', 'postgresql:///town?host=/var/run/postgresql'],
    ['REDIS_URL', 'rediss://user:password@redis.example:6380/1'],
    ['SMTP_URL', 'smtps://user:password@mail.example:465'],
    ['PUBLIC_URL', 'https://netz.example'],
    ['REGISTER_URL', 'https://files.example/GV100AD{quarter}QAktuell.zip?__blob=publicationFile'],
    ['MAIL_FROM', 'noreply@netz.example'],
    ['MAIL_FROM', 'Netz der Städte <noreply@netz.example>'],
    ['TRUST_PROXY', '2'],
  ])('takes %s=%s', (name, value) => {
    expect(() => readEnvironment({ ...COMPLETE, [name]: value })).not.toThrow();
  });

  it.each([
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535'],
    ['PORT', '3000.5', 'PORT must be a whole number'],
    ['DATABASE_URL', 'localhost:5432', 'DATABASE_URL must be an address like postgres://'],
    ['DATABASE_POOL', '1', 'DATABASE_POOL must be a whole number from 2 to 200'],
    ['SMTP_URL', 'smtp://', 'SMTP_URL must be an address like smtp://'],
    ['SMTP_URL', 'http://mail.example', 'SMTP_URL must be an address like smtp://'],
    ['MAIL_FROM', 'Kleinstadtnetz', 'MAIL_FROM must be a mail address'],
    ['PUBLIC_URL', 'netz.example', 'PUBLIC_URL must be an address like https://'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of debug, info, warn, error, silent'],
  ])('refuses %s=%s', (name, value, words) => {
    expect(() => readEnvironment({ ...COMPLETE, [name]: value })).toThrow(ConfigError);
    expect(() => readEnvironment({ ...COMPLETE, [name]: value })).toThrow(words);
  });

  it('names everything that does not fit in one sentence, and no value', () => {
    const source = {
      ...COMPLETE,
      PORT: 'x',
      SESSION_SECRET: 'short-secret',
      DATABASE_URL: 'pg://u:hidden@h/d',
    };
    let message = '';
    try {
      readEnvironment(source);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(
      /^The configuration cannot be used: PORT .*; DATABASE_URL .*; SESSION_SECRET .*\.$/,
    );
    expect(message).not.toMatch(/hidden|short-secret/);
  });

  it('keeps files on disk unless a bucket is named with its keys', () => {
    const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' };
    expect(new Config(COMPLETE).files).toEqual({
      s3: null,
      maxBytes: 20 * 1024 * 1024,
      projectBytes: 500 * 1024 * 1024,
    });
    const endpoint = 'https://s3.provider.example';
    const set = {
      ...COMPLETE,
      ...keys,
      S3_BUCKET: 'dateien',
      S3_ENDPOINT: endpoint,
      S3_FORCE_PATH_STYLE: '1',
    };
    expect(new Config(set).files.s3).toEqual({
      endpoint,
      region: 'eu-central-1',
      bucket: 'dateien',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
      forcePathStyle: true,
    });
    // Half a bucket must not silently become the disk.
    for (const half of [{ S3_BUCKET: 'dateien' }, keys, { S3_ENDPOINT: endpoint }])
      expect(() => new Config({ ...COMPLETE, ...half })).toThrow(ConfigError);
  });
});
