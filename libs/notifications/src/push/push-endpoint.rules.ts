import { ECDH } from 'node:crypto';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where endpoints may lead. */
export interface EndpointRules {
  /** Host names; `.name` for every host below a name, `*` for every public host. */
  readonly services: readonly string[];
  /** For tests only: this machine, without TLS. */
  readonly local: boolean;
}

const MOST = 1_000;
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

/**
 * The address of an endpoint, or why it is none of ours to call: `shape` for what is no address of a push service
 * at all, `service` for one that is not on the list. The server calls these addresses, so what people send must
 * not be able to lead it anywhere else.
 */
export function readEndpoint(text: string, { services, local }: EndpointRules): URL | 'shape' | 'service' {
  if (text.length > MOST || !URL.canParse(text)) return 'shape';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return 'shape';
  if (local && LOOPBACK.test(url.hostname)) return url;
  // The parser has turned every way to write an IPv4 address into dots; IPv6 stands in brackets.
  if (
    url.protocol !== 'https:' ||
    url.port !== '' ||
    isIP(url.hostname) !== 0 ||
    url.hostname.startsWith('[')
  )
    return 'shape';
  const host = url.hostname.replace(/\.$/, '');
  if (host === 'localhost' || host.endsWith('.localhost') || !host.includes('.')) return 'shape';
  return services.some((service) => matches(host, service)) ? url : 'service';
}

function matches(host: string, service: string): boolean {
  if (service === '*') return true;
  return service.startsWith('.') ? host.endsWith(service) : host === service;
}

/** True for addresses of the internet; false for those of this machine, of networks behind it, and reserved ones. */
export function isPublicAddress(address: string): boolean {
  // `process` reads IPv4 written as IPv6 (::ffff:10.0.0.1) as what it is.
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** True for a public key of P-256 as browsers send it (65 bytes, base64url) that is a point of the curve. */
export function isBrowserKey(text: string): boolean {
  if (!/^[A-Za-z0-9_-]{87}$/.test(text)) return false;
  try {
    ECDH.convertKey(text, 'prime256v1', 'base64url');
    return true;
  } catch {
    return false;
  }
}

/** True for the 16 bytes a browser shares for encryption, base64url. */
export function isBrowserSecret(text: string): boolean {
  return /^[A-Za-z0-9_-]{22}$/.test(text);
}
