import { Problem } from '@app/platform/context';
import { isFreemail } from '../freemail.js';
import type { InstitutionKind, Perspective } from './institution.enums.js';

export const MAX_DOMAINS = 20;

const DEFAULTS: Readonly<Record<InstitutionKind, Perspective>> = {
  UNIVERSITY: 'WISSENSCHAFT',
  MINISTRY: 'POLITIK',
  ASSOCIATION: 'POLITIK',
  COMPANY: 'PRAXIS',
  ACADEMY: 'PRAXIS',
};

/** What people of such an institution speak from, unless the staff says otherwise. */
export function defaultPerspective(kind: InstitutionKind): Perspective {
  return DEFAULTS[kind];
}

const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/**
 * Mail domains in lower case, each once.
 *
 * @throws Problem `BAD_INPUT`, `DOMAIN_PUBLIC`
 */
export function checkedDomains(domains: readonly string[]): string[] {
  const tidy = [...new Set(domains.map((domain) => domain.trim().toLowerCase().replace(/^@/, '')))];
  const field = 'input.domains';
  if (tidy.length > MAX_DOMAINS || tidy.some((domain) => !DOMAIN.test(domain)))
    throw new Problem('BAD_INPUT', { field, values: { max: MAX_DOMAINS } });
  if (tidy.some(isFreemail)) throw new Problem('DOMAIN_PUBLIC', { field });
  return tidy.sort();
}

/** The host of an address, or of something typed like one; null for nothing. @throws Problem `BAD_INPUT` */
export function checkedHost(website: string | null | undefined): string | null {
  const typed = website?.trim().toLowerCase();
  if (!typed) return null;
  const host = typed.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  if (!DOMAIN.test(host)) throw new Problem('BAD_INPUT', { field: 'input.website' });
  return host;
}
