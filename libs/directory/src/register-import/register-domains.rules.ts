import type { MailDomainsRow } from '../register/mail-domains.reader.js';

/** A domain that stands for a municipality, as the database holds it. */
export interface StoredDomainAssignment {
  readonly domain: string;
  readonly municipalityId: string;
  readonly source: 'IMPORT' | 'STAFF';
}

/** Mail domains and websites as the database holds them. */
export interface StoredMailDomains {
  readonly assignments: readonly StoredDomainAssignment[];
  /** Domains of which people have said what they stand for. */
  readonly confirmed: ReadonlySet<string>;
  /** Website by id of the municipality. */
  readonly websites: ReadonlyMap<string, string>;
  /** Municipalities that take part and have a website: they look after it themselves. */
  readonly ownWebsites: ReadonlySet<string>;
}

export interface DomainAssignment {
  readonly domain: string;
  readonly municipalityId: string;
}

/** What a file of mail domains and websites would change. */
export interface DomainPlan {
  readonly added: readonly DomainAssignment[];
  readonly removed: readonly DomainAssignment[];
  readonly websites: readonly { readonly municipalityId: string; readonly website: string }[];
  /** Domains of public mail providers in the file; they prove nothing and are passed over. */
  readonly publicProviders: readonly string[];
  /** AGS in the file that no municipality has or had. */
  readonly unmatched: readonly string[];
}

/** What is known when domains are planned. */
export interface DomainSituation {
  readonly rows: readonly MailDomainsRow[];
  /** Current and former AGS → id; a file may be older than the register. */
  readonly idByAgs: ReadonlyMap<string, string>;
  readonly stored: StoredMailDomains;
  readonly isPublicProvider: (domain: string) => boolean;
}

/**
 * Compares a file of mail domains with what is stored.
 *
 * A file only proposes. It adds assignments, and takes back what an earlier file had proposed for the municipalities
 * it lists; municipalities without a row keep theirs, so that a file for one Kreis does no harm elsewhere. Domains
 * that people have confirmed are not touched at all: one more municipality would turn proof into a guess. Nor is the
 * website of a municipality that takes part.
 */
export function planMailDomains({ rows, idByAgs, stored, isPublicProvider }: DomainSituation): DomainPlan {
  const { assignments, confirmed } = stored;
  const known = new Set(assignments.map(pairKey));
  const publicProviders = new Set<string>();
  const unmatched: string[] = [];
  const websites = new Map<string, string>();
  const wanted = new Map<string, DomainAssignment>();
  const listed = new Set<string>();

  for (const { ags, website, mailDomains } of rows) {
    const municipalityId = idByAgs.get(ags);
    if (municipalityId === undefined) {
      unmatched.push(ags);
      continue;
    }
    listed.add(municipalityId);
    if (website !== null) websites.set(municipalityId, website);
    for (const domain of mailDomains) {
      if (isPublicProvider(domain)) publicProviders.add(domain);
      else wanted.set(pairKey({ domain, municipalityId }), { domain, municipalityId });
    }
  }

  return {
    added: [...wanted.values()].filter(
      (assignment) => !known.has(pairKey(assignment)) && !confirmed.has(assignment.domain),
    ),
    removed: assignments
      .filter(
        (assignment) =>
          assignment.source === 'IMPORT' &&
          !confirmed.has(assignment.domain) &&
          listed.has(assignment.municipalityId) &&
          !wanted.has(pairKey(assignment)),
      )
      .map(({ domain, municipalityId }) => ({ domain, municipalityId })),
    websites: [...websites]
      .filter(([id, website]) => !stored.ownWebsites.has(id) && stored.websites.get(id) !== website)
      .map(([municipalityId, website]) => ({ municipalityId, website })),
    publicProviders: [...publicProviders].sort(),
    unmatched,
  };
}

function pairKey({ domain, municipalityId }: DomainAssignment): string {
  return `${domain} ${municipalityId}`;
}
