import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { Config } from '@app/platform/config';
import { Injectable } from '@nestjs/common';
import webPush from 'web-push';
import { isPublicAddress, readEndpoint } from './push-endpoint.rules.js';
import { VapidKeys } from './vapid-keys.js';

/** Where and how to push. */
export interface PushTarget {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export interface PushRequest {
  /** What the service worker reads; only the browser can decrypt it. */
  readonly payload: string;
  /** Seconds the push service keeps it for a device that is switched off. */
  readonly ttl: number;
  readonly urgency: 'low' | 'normal' | 'high';
  /** What waits under the same topic is replaced; at most 32 characters of base64url. */
  readonly topic: string;
}

const TIMEOUT_MS = 10_000;
const MOST_ANSWER_CHARS = 300;

/** Looks a name up and refuses what does not lie in the internet, at the moment of the connection itself. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    const refused = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (refused || !first)
      return callback(new Error(`${hostname} does not lie in the internet; nothing was sent`), '');
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};

/** Talks to the push services. */
@Injectable()
export class PushTransport {
  constructor(
    private readonly config: Config,
    private readonly keys: VapidKeys,
  ) {}

  /**
   * Encrypts and sends.
   *
   * @returns `gone` when the push service no longer knows the subscription
   * @throws Error for every other refusal and when the service cannot be reached, to be tried again
   */
  async send({ endpoint, ...keys }: PushTarget, request: PushRequest): Promise<'taken' | 'gone'> {
    // Looked at again: the list may have become shorter since the device was added.
    const url = readEndpoint(endpoint, this.config.push);
    if (url === 'shape' || url === 'service') return 'gone';
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys }, request.payload, {
      vapidDetails: this.keys,
      contentEncoding: 'aes128gcm',
      TTL: request.ttl,
      urgency: request.urgency,
      topic: request.topic,
    });
    const { status, answer } = await post(url, headers, body);
    if (status >= 200 && status < 300) return 'taken';
    if (status === 404 || status === 410) return 'gone';
    throw new Error(`${url.host} answered ${status}: ${answer}`);
  }
}

/** Redirects are not followed: where they lead has not been looked at. */
function post(
  url: URL,
  headers: http.OutgoingHttpHeaders,
  body: Buffer,
): Promise<{ status: number; answer: string }> {
  const encrypted = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const request = (encrypted ? https : http).request(
      url,
      {
        method: 'POST',
        headers,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        // Without TLS only this machine is called, see `readEndpoint`.
        ...(encrypted && { lookup: publicLookup }),
      },
      (response) => {
        let answer = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          if (answer.length < MOST_ANSWER_CHARS) answer += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, answer: answer.slice(0, MOST_ANSWER_CHARS) }),
        );
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
