import { isIP, isIPv4 } from 'node:net';

/**
 * The network an address belongs to, as it may be stored and counted: the first 24 bits of an IPv4 address,
 * the first 48 of an IPv6 one (a connection usually has a whole /56 or /48 to itself). `unknown` for anything
 * that is no address.
 */
export function networkOf(address: string | undefined): string {
  const plain = (address ?? '').replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(plain) !== 6) return 'unknown';
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  // An IPv4 tail (`::1.2.3.4`) stands for two groups.
  const right = (tail ?? '')
    .split(':')
    .flatMap((group) => (group.includes('.') ? ['0', '0'] : group === '' ? [] : [group]));
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return `${groups
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/48`;
}
