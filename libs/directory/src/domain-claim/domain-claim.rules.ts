import { domainToASCII } from 'node:url';
import { Problem } from '@app/platform/context';
import { z } from 'zod';

const HOST = z.hostname().max(253).regex(/\./);

/** Claims nobody proves end after so many days. */
export const CLAIM_DAYS = 30;

/**
 * A mail domain in its normal form: ASCII, lower case, without what people put around it.
 *
 * @throws Problem `BAD_INPUT`
 */
export function normalDomain(value: string, field: string): string {
  const bare = value.trim().toLowerCase().replace(/^.*@/, '').replace(/\.$/, '');
  const domain = bare.length > 253 ? '' : domainToASCII(bare);
  if (!HOST.safeParse(domain).success) throw new Problem('BAD_INPUT', { field });
  return domain;
}

/** Where the proof stands: a name of its own, so that nothing else of the domain is touched. */
export function recordName(domain: string): string {
  return `_kleinstadtnetz.${domain}`;
}

/** What stands there. */
export function recordValue(token: string): string {
  return `kleinstadtnetz=${token}`;
}
