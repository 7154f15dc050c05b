import { gzipSync } from 'node:zlib';
import { DemoPages, faultsOf, OWNER, VIEWS } from '../support/demo-pages.js';

const PUBLIC = [
  '/',
  '/fragen',
  '/kommunen',
  '/kommunen/wittenberge',
  '/themen',
  '/themen/leerstand',
  '/projekte',
  '/projekte/neue-arbeitswelten',
  '/projekte/schaufenster-auf-zeit',
  '/unterstuetzung',
  '/unterstuetzung/beispiel-auftaktwerkstatt',
  '/projekte/gemeinsame-sprechstunde-foerdermittel/dateien',
  '/projekte/gemeinsame-sprechstunde-foerdermittel/neuigkeiten',
  '/einrichtungen',
  '/einrichtungen?perspektive=politik',
  '/einrichtungen/beispielhochschule-mittelland',
  '/anmelden',
  '/registrieren',
  '/passwort',
  '/einladung/gilt-nicht',
  '/bestaetigen/gilt-nicht',
  '/adresse/gilt-nicht',
  '/impressum',
  '/datenschutz',
  '/barrierefreiheit',
  '/hilfe',
  '/regeln',
  '/gibt-es-nicht',
] as const;

/** Initial JavaScript, gzipped, in bytes. */
const BUDGET = { reading: 120_000, signedIn: 180_000 } as const;

describe('pages for visitors', () => {
  let demo: DemoPages;

  beforeAll(async () => {
    demo = await DemoPages.start();
  }, 120_000);
  afterAll(() => demo?.stop());

  it.each(VIEWS)(
    'hold for visitors at $width px (dark: $dark)',
    async (view) => {
      const visitor = await demo.person(null, view);
      const found: string[] = [];
      for (const path of [...PUBLIC, demo.questionPath, `${demo.questionPath}/fassungen`])
        found.push(...(await faultsOf(visitor, path, view)));
      expect([...found, ...visitor.troubles]).toEqual([]);
      await visitor.close();
    },
    600_000,
  );

  it('can be read without JavaScript where they are public', async () => {
    const reader = await demo.person(null, { javaScript: false });
    const { page } = reader;
    await page.goto(`${demo.url}/fragen`);
    expect(await page.getByRole('article').count()).toBeGreaterThan(10);
    await page.goto(`${demo.url}${demo.questionPath}`);
    expect(await page.getByRole('article').count()).toBeGreaterThan(0);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(500);
    await page.goto(`${demo.url}/kommunen/wittenberge`);
    await page.getByRole('heading', { level: 1, name: 'Wittenberge' }).waitFor();
    await page.goto(`${demo.url}/themen/leerstand`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await reader.close();
  });

  it('keep what is typed out of the address, also when a form is sent before the page is ready', async () => {
    const hasty = await demo.person(null, { javaScript: false });
    const { page } = hasty;
    await page.goto(`${demo.url}/anmelden`);
    await page.getByLabel('E-Mail-Adresse').fill(OWNER.email);
    await page.getByLabel('E-Mail-Adresse').press('Enter');
    await page.waitForLoadState();
    expect(page.url()).toBe(`${demo.url}/anmelden`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await hasty.close();
  });

  it.each([
    ['a public page', null, BUDGET.reading],
    ['a page of somebody who is signed in', OWNER.email, BUDGET.signedIn],
  ] as const)('load little JavaScript: %s', async (_, email, budget) => {
    const person = await demo.person(email);
    let bytes = 0;
    const reading: Promise<void>[] = [];
    person.page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      reading.push(response.body().then((body) => void (bytes += gzipSync(body, { level: 9 }).length)));
    });
    await person.goto(email ? '/' : demo.questionPath);
    await Promise.all(reading);
    process.stdout.write(
      `initial JavaScript of ${email ? '/' : 'a question'}: ${(bytes / 1_000).toFixed(1)} kB gzipped\n`,
    );
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(budget);
    await person.close();
  });

  it('send visitors who want a page for members to sign in, and back', async () => {
    const visitor = await demo.person();
    await visitor.goto('/passungen');
    await visitor.page.waitForURL(/\/anmelden\?weiter=/);
    await visitor.close();
  });

  it('switch the language, and remember it', async () => {
    const visitor = await demo.person();
    await visitor.goto('/fragen');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('de');
    await visitor.page.getByText('English', { exact: true }).first().click();
    await visitor.page.waitForFunction(`document.documentElement.lang === 'en'`);
    await visitor.goto('/kommunen');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
    await visitor.close();
  });
});
