import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { Person, startBrowser } from '../support/browser.js';
import { RunningProduct } from '../support/running-product.js';

const PUBLIC = [
  '/',
  '/fragen',
  '/kommunen',
  '/kommunen/wittenberge',
  '/themen',
  '/themen/leerstand',
  '/anmelden',
  '/registrieren',
  '/passwort',
  '/impressum',
  '/datenschutz',
  '/barrierefreiheit',
  '/hilfe',
  '/regeln',
  '/gibt-es-nicht',
] as const;

const SIGNED_IN: Readonly<Record<string, readonly string[]>> = {
  'nadine.ostrau@wittenberge.example': [
    '/',
    '/fragen',
    '/fragen/neu',
    '/passungen',
    '/meine-kommune',
    '/benachrichtigungen',
    '/einstellungen',
    '/einstellungen/benachrichtigungen',
    '/einstellungen/anmeldungen',
    '/einstellungen/passwort',
    '/einstellungen/darstellung',
  ],
  'annika.broeksiek@doerentrup.example': [
    '/',
    '/meine-kommune/mitglieder',
    '/meine-kommune/anfragen',
    '/meine-kommune/seite',
  ],
  'joerg.sandvoss@akademie.example': ['/', '/moderation'],
  'petra.langwasser@akademie.example': [
    '/verwaltung',
    '/verwaltung/kommunen',
    '/verwaltung/register',
    '/verwaltung/konten',
    '/verwaltung/auftraege',
    '/verwaltung/protokoll',
  ],
};

/** Views in which every page must hold: office screen and phone at its narrowest, light and dark. */
const VIEWS = [
  { width: 1280, dark: false },
  { width: 320, dark: true },
] as const;

/** Initial JavaScript, gzipped, in bytes. */
const BUDGET = { reading: 120_000, signedIn: 180_000 } as const;

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe('pages', () => {
  let product: RunningProduct;
  let browser: Browser;
  let questionPath: string;

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ questions(first: 20) { nodes { id answerCount } } }' }),
    });
    const { data } = (await answer.json()) as {
      data: { questions: { nodes: { id: string; answerCount: number }[] } };
    };
    questionPath = `/fragen/${data.questions.nodes.find(({ answerCount }) => answerCount > 1)!.id}`;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** What is wrong with a page in one view: accessibility, width, errors. */
  async function faults(person: Person, path: string, width: number): Promise<string[]> {
    await person.goto(path);
    const { violations } = await new AxeBuilder({ page: person.page }).withTags(WCAG).analyze();
    const found = violations.map(
      ({ id, nodes }) =>
        `${path} at ${width}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
    const overflow = await person.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (Number(overflow) > 0) found.push(`${path} at ${width}: ${String(overflow)} px too wide`);
    if ((await person.page.locator('h1').count()) !== 1)
      found.push(`${path} at ${width}: not exactly one h1`);
    return found;
  }

  it.each(VIEWS)(
    'hold for visitors at $width px (dark: $dark)',
    async ({ width, dark }) => {
      const visitor = await Person.open(browser, product.url, { width, dark });
      const found: string[] = [];
      for (const path of [...PUBLIC, questionPath]) found.push(...(await faults(visitor, path, width)));
      expect([...found, ...visitor.troubles]).toEqual([]);
      await visitor.close();
    },
    240_000,
  );

  it.each(VIEWS)(
    'hold for people who are signed in at $width px (dark: $dark)',
    async ({ width, dark }) => {
      const found: string[] = [];
      for (const [email, paths] of Object.entries(SIGNED_IN)) {
        const person = await Person.open(browser, product.url, { width, dark });
        await person.signIn(email);
        for (const path of paths) found.push(...(await faults(person, path, width)));
        found.push(...person.troubles);
        await person.close();
      }
      expect(found).toEqual([]);
    },
    300_000,
  );

  it('can be read without JavaScript where they are public', async () => {
    const reader = await Person.open(browser, product.url, { javaScript: false });
    const { page } = reader;
    await page.goto(`${product.url}/fragen`);
    expect(await page.getByRole('article').count()).toBeGreaterThan(10);
    await page.goto(`${product.url}${questionPath}`);
    expect(await page.getByRole('article').count()).toBeGreaterThan(0);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(500);
    await page.goto(`${product.url}/kommunen/wittenberge`);
    await page.getByRole('heading', { level: 1, name: 'Wittenberge' }).waitFor();
    await page.goto(`${product.url}/themen/leerstand`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await reader.close();
  });

  it.each([
    ['a public page', null, BUDGET.reading],
    ['a page of somebody who is signed in', 'nadine.ostrau@wittenberge.example', BUDGET.signedIn],
  ] as const)('load little JavaScript: %s', async (_, email, budget) => {
    const person = await Person.open(browser, product.url);
    if (email) await person.signIn(email);
    let bytes = 0;
    const reading: Promise<void>[] = [];
    person.page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      reading.push(response.body().then((body) => void (bytes += gzipSync(body, { level: 9 }).length)));
    });
    await person.goto(email ? '/' : questionPath);
    await Promise.all(reading);
    process.stdout.write(
      `initial JavaScript of ${email ? '/' : 'a question'}: ${(bytes / 1_000).toFixed(1)} kB gzipped\n`,
    );
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(budget);
    await person.close();
  });

  it('send visitors who want a page for members to sign in, and back', async () => {
    const visitor = await Person.open(browser, product.url);
    await visitor.goto('/passungen');
    await visitor.page.waitForURL(/\/anmelden\?weiter=/);
    await visitor.close();
  });

  it('switch the language, and remember it', async () => {
    const visitor = await Person.open(browser, product.url);
    await visitor.goto('/fragen');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('de');
    await visitor.page.getByText('English', { exact: true }).first().click();
    await visitor.page.waitForFunction(`document.documentElement.lang === 'en'`);
    await visitor.goto('/kommunen');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
    await visitor.close();
  });
});
