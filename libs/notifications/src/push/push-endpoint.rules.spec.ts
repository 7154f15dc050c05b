import { createECDH } from 'node:crypto';
import { isBrowserKey, isBrowserSecret, isPublicAddress, readEndpoint } from './push-endpoint.rules.js';

const services = ['fcm.googleapis.com', '.push.services.mozilla.com'];
const here = { services, local: false };

describe('endpoints of push services', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://FCM.googleapis.com./fcm/send/abc',
    'https://fcm.googleapis.com:443/fcm/send/abc',
  ])('may be %s', (endpoint) => {
    expect(readEndpoint(endpoint, here)).toBeInstanceOf(URL);
  });

  it.each([
    'https://push.example/abc',
    'https://evil-fcm.googleapis.com.example/abc',
    'https://notpush.services.mozilla.com/abc',
    'https://push.services.mozilla.com.example/abc',
  ])('are refused when the service is not on the list: %s', (endpoint) => {
    expect(readEndpoint(endpoint, here)).toBe('service');
  });

  it.each([
    'nonsense',
    'http://fcm.googleapis.com/abc',
    'ftp://fcm.googleapis.com/abc',
    'https://user:secret@fcm.googleapis.com/abc',
    'https://fcm.googleapis.com:8443/abc',
    'https://127.0.0.1/abc',
    'https://2130706433/abc',
    'https://0x7f.1/abc',
    'https://10.0.0.5/abc',
    'https://[::1]/abc',
    'https://[fd00::1]/abc',
    'https://localhost/abc',
    'https://db.localhost/abc',
    'https://database/abc',
    `https://fcm.googleapis.com/${'a'.repeat(1_000)}`,
  ])('are refused for what they are, also where every service is allowed: %s', (endpoint) => {
    expect(readEndpoint(endpoint, { services: ['*'], local: false })).toBe('shape');
  });

  it('lie on this machine only where a test says so', () => {
    for (const endpoint of ['http://127.0.0.1:4000/abc', 'http://localhost:4000/abc']) {
      expect(readEndpoint(endpoint, { services, local: true })).toBeInstanceOf(URL);
      expect(readEndpoint(endpoint, here)).toBe('shape');
    }
    expect(readEndpoint('http://10.0.0.5/abc', { services, local: true })).toBe('shape');
  });

  it('allow every public host with a star', () => {
    expect(readEndpoint('https://push.example/abc', { services: ['*'], local: false })).toBeInstanceOf(URL);
  });

  it.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])(
    'lie in the internet: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:10.0.0.1',
    '::ffff:127.0.0.1',
    'fd12::1',
    'fe80::1',
    '2002:7f00:1::',
    '64:ff9b::a00:1',
    'nonsense',
  ])('do not lie in the internet: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('come with keys a browser makes, and with no others', () => {
    const pair = createECDH('prime256v1');
    pair.generateKeys();
    const key = pair.getPublicKey();
    expect(isBrowserKey(key.toString('base64url'))).toBe(true);
    const offCurve = Buffer.from(key);
    offCurve[64] = offCurve[64]! ^ 1;
    expect(isBrowserKey(offCurve.toString('base64url'))).toBe(false);
    expect(isBrowserKey(pair.getPublicKey('base64url', 'compressed'))).toBe(false);
    expect(isBrowserKey('A'.repeat(87))).toBe(false);
    expect(isBrowserSecret('A'.repeat(22))).toBe(true);
    expect(isBrowserSecret('A'.repeat(21))).toBe(false);
    expect(isBrowserSecret(`${'A'.repeat(21)}=`)).toBe(false);
  });
});
