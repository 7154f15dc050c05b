import providers from 'email-providers/all.json' with { type: 'json' };

/** German and privacy-minded providers the list does not have; anybody can get an address there. */
const MORE = [
  '1und1.de',
  'disroot.org',
  'ewe.net',
  'ewetel.net',
  'htp-tel.de',
  'mail.de',
  'netcologne.de',
  'o2online.de',
  'posteo.at',
  'posteo.de',
  'posteo.eu',
  'posteo.net',
  'posteo.org',
  'riseup.net',
  'systemli.org',
  'tuta.com',
  'tuta.io',
  'tutamail.com',
  'tutanota.com',
  'tutanota.de',
  'unitybox.de',
  'vodafone.de',
  'vodafonemail.de',
] as const;

const FREEMAIL: ReadonlySet<string> = new Set([...(providers as readonly string[]), ...MORE]);

/** True for domains of public mail providers, where an address says nothing about where its owner works. */
export function isFreemail(domain: string): boolean {
  return FREEMAIL.has(domain);
}
