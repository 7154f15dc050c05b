import { Config } from '@app/platform/config';
import webPush from 'web-push';
import { VapidKeys } from './vapid-keys.js';

const BASE = { NODE_ENV: 'test', DATABASE_URL: 'postgres://localhost/none', SESSION_SECRET: 'x'.repeat(40) };
const keysOf = (environment: Record<string, string> = {}) =>
  new VapidKeys(new Config({ ...BASE, ...environment }));

describe('the keys of the instance for push services', () => {
  it('follow from its secret: the same in every process and after every start, others for another instance', () => {
    const keys = keysOf();
    expect(keysOf()).toEqual(keys);
    expect(keysOf({ SESSION_SECRET: 'y'.repeat(40) }).publicKey).not.toBe(keys.publicKey);
    expect(() =>
      webPush.getVapidHeaders(
        'https://push.example',
        keys.subject,
        keys.publicKey,
        keys.privateKey,
        'aes128gcm',
      ),
    ).not.toThrow();
  });

  it('can be configured, as a pair that fits', () => {
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    const pair = { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey };
    expect(keysOf(pair)).toMatchObject({ publicKey, privateKey });
    expect(() => keysOf({ ...pair, VAPID_PUBLIC_KEY: keysOf().publicKey })).toThrow(/is not the public key/);
    expect(() => keysOf({ VAPID_PUBLIC_KEY: publicKey })).toThrow(/belong together/);
    expect(() => keysOf({ ...pair, VAPID_PRIVATE_KEY: 'short' })).toThrow(/VAPID_PRIVATE_KEY must be/);
    expect(() => keysOf({ ...pair, VAPID_PRIVATE_KEY: '_'.repeat(43) })).toThrow(/no private key/);
  });

  it('name somebody the push service can turn to', () => {
    expect(keysOf().subject).toBe('mailto:noreply@kleinstadtnetz.example');
    expect(keysOf({ OPERATOR_EMAIL: 'technik@town.example' }).subject).toBe('mailto:technik@town.example');
    expect(keysOf({ PUBLIC_URL: 'https://town.example/' }).subject).toBe('https://town.example');
    expect(keysOf({ VAPID_SUBJECT: 'mailto:push@town.example' }).subject).toBe('mailto:push@town.example');
    expect(() => keysOf({ VAPID_SUBJECT: 'nobody' })).toThrow(/VAPID_SUBJECT must be/);
  });

  it('cannot be used with a local push service in production', () => {
    expect(() => keysOf({ PUSH_LOCAL: '1' })).not.toThrow();
    expect(() => keysOf({ PUSH_LOCAL: '1', NODE_ENV: 'production' })).toThrow(/PUSH_LOCAL/);
    expect(() => keysOf({ PUSH_SERVICES: 'fcm.googleapis.com, .push.apple.com' })).not.toThrow();
    expect(() => keysOf({ PUSH_SERVICES: 'https://fcm.googleapis.com' })).toThrow(/PUSH_SERVICES must be/);
  });
});
