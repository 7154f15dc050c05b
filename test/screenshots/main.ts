import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';

/**
 * Makes the pictures of the README from a running demo: `npm start` in one terminal, `npm run screenshots` in
 * another. BASE_URL says where it runs.
 */
const BASE = process.env['BASE_URL'] ?? 'http://localhost:3000';
const FOLDER = path.resolve('docs', 'screenshots');
const PASSWORD = 'kleine Stadt am Fluss';

/** A project of the demo with work in it, and who leads it. */
const PROJECT = '/projekte/gemeinsame-sprechstunde-foerdermittel';
const LEAD = 'annika.broeksiek@doerentrup.example';

interface Shot {
  readonly file: string;
  readonly path: string;
  readonly width: number;
  readonly email?: string;
  readonly dark?: boolean;
}

const SHOTS: readonly Shot[] = [
  { file: 'start.png', path: '/', width: 1280 },
  { file: 'questions.png', path: '/fragen', width: 1280 },
  { file: 'desk.png', path: '/', width: 1280, email: 'nadine.ostrau@wittenberge.example' },
  { file: 'matches.png', path: '/passungen', width: 1280, email: 'nadine.ostrau@wittenberge.example' },
  { file: 'map.png', path: '/kommunen', width: 1280 },
  { file: 'project.png', path: PROJECT, width: 1280, email: LEAD },
  { file: 'tasks.png', path: `${PROJECT}/aufgaben`, width: 1280, email: LEAD },
  { file: 'phone.png', path: '/fragen', width: 360, dark: true },
];

async function signIn(page: Page, email: string): Promise<void> {
  const query =
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }';
  const answer = await page.request.post(`${BASE}/graphql`, {
    data: { query, variables: { email, password: PASSWORD } },
  });
  if ((await answer.text()).includes('"errors"'))
    throw new Error(`${email} could not sign in: is this the demo?`);
}

const found = spawnSync(
  'sh',
  ['-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome'],
  { encoding: 'utf8' },
);
if (!found.stdout.trim()) throw new Error('No Chromium was found');
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: found.stdout.trim(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
try {
  for (const shot of SHOTS) {
    const context = await browser.newContext({
      viewport: { width: shot.width, height: shot.width < 600 ? 740 : 860 },
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
      colorScheme: shot.dark ? 'dark' : 'light',
    });
    const page = await context.newPage();
    if (shot.email) await signIn(page, shot.email);
    await page.goto(`${BASE}${shot.path}`, { waitUntil: 'networkidle' });
    await page.screenshot({ path: path.join(FOLDER, shot.file) });
    console.log(shot.file);
    await context.close();
  }
} finally {
  await browser.close();
}
