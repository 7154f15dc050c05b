import type { Standalone } from './standalone.js';

/** What the terminal shows when the product is open. */
export function welcome({ url, prepared }: Standalone): string {
  const address = url.replace('127.0.0.1', 'localhost');
  const lines = ['', `Kleinstadtnetz is open: ${address}`, `Mails are shown at:     ${address}/dev/mails`];
  if (prepared.logins.length > 0) {
    const width = Math.max(...prepared.logins.map((login) => login.email.length));
    lines.push('', 'Logins of the demo (invented people, one password for all of them):');
    for (const login of prepared.logins) lines.push(`  ${login.email.padEnd(width)}  ${login.shows}`);
    lines.push(`  Password: ${prepared.logins[0]!.password}`);
  }
  if (prepared.needsAdmin) {
    lines.push(
      '',
      'Nobody administers this instance yet. In a second terminal:',
      '  npm run cli -- admin create you@example.org "Your Name"',
    );
  }
  lines.push('', 'Ctrl-C ends it.', '');
  return lines.join('\n');
}
