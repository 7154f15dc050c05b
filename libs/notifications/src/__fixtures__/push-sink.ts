import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify, type ECDH } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PushPayload } from '../push/push.payload.js';

/** What came to the push service. */
export interface SunkPush {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A browser with a subscription: what it tells the server, and the keys it keeps. */
export interface TestBrowser {
  readonly input: { endpoint: string; p256dh: string; auth: string };
  readonly keys: ECDH;
}

/** A push service on this machine that keeps what it gets. */
export class PushSink {
  readonly taken: SunkPush[] = [];
  /** What it answers from now on. */
  status = 201;

  private constructor(
    private readonly server: http.Server,
    readonly origin: string,
  ) {}

  static async start(): Promise<PushSink> {
    const server = http.createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        sink.taken.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
        response.writeHead(sink.status, sink.status === 302 ? { Location: `${sink.origin}/elsewhere` } : {}).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const sink = new PushSink(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return sink;
  }

  browser(): TestBrowser {
    const keys = createECDH('prime256v1');
    keys.generateKeys();
    const input = {
      endpoint: `${this.origin}/push/${randomBytes(12).toString('hex')}`,
      p256dh: keys.getPublicKey('base64url'),
      auth: randomBytes(16).toString('base64url'),
    };
    return { input, keys };
  }

  /** What a browser was sent, decrypted as it would do, oldest first. */
  shown({ input, keys }: TestBrowser): PushPayload[] {
    return this.of(input).map(({ body }) => decrypted(body, keys, input.auth));
  }

  of({ endpoint }: { endpoint: string }): SunkPush[] {
    return this.taken.filter(({ path }) => endpoint.endsWith(path));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** RFC 8188 and RFC 8291, from the side of the browser. Throws for what is not encrypted for it. */
function decrypted(body: Buffer, keys: ECDH, auth: string): PushPayload {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), Buffer.from(auth, 'base64url'), info, 32));
  const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12));
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString('utf8')) as PushPayload;
}

/** The claims of the VAPID token of a request (RFC 8292), if its signature fits the key it names. */
export function vapidOf(headers: http.IncomingHttpHeaders): { key: string; claims: Record<string, unknown> } {
  const [, token, key] = /^vapid t=([^,]+), k=([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  if (!token || !key) throw new Error(`No VAPID in ${String(headers.authorization)}`);
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const [head, claims, signature] = token.split('.');
  const good = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature ?? '', 'base64url'),
  );
  if (!good) throw new Error('The signature of the VAPID token does not fit');
  return { key, claims: JSON.parse(Buffer.from(claims!, 'base64url').toString()) as Record<string, unknown> };
}
