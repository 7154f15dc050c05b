import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { Person, startBrowser } from '../support/browser.js';
import { RunningProduct } from '../support/running-product.js';

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
  '/einrichtungen',
  '/einrichtungen?perspektive=politik',
  '/einrichtungen/beispielhochschule-mittelland',
  '/anmelden',
  '/registrieren',
  '/passwort',
  '/einladung/gilt-nicht',
  '/bestaetigen/gilt-nicht',
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
    '/kreise',
    '/projekte?ansicht=meine',
    '/projekte/neu',
    '/projekte/schaufenster-auf-zeit',
    '/projekte/schaufenster-auf-zeit/bearbeiten',
    '/projekte/schaufenster-auf-zeit/unterstuetzung',
    '/aufgaben',
    '/willkommen',
    '/meine-kommune',
    '/benachrichtigungen',
    '/nachrichten',
    '/nachrichten?ansicht=anfragen',
    '/nachrichten/neu?kommune=freyung',
    '/einstellungen',
    '/einstellungen/benachrichtigungen',
    '/einstellungen/blockierungen',
    '/einstellungen/anmeldungen',
    '/einstellungen/passwort',
    '/einstellungen/darstellung',
  ],
  'annika.broeksiek@doerentrup.example': [
    '/',
    '/meine-kommune/mitglieder',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/aufgaben',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/aufgaben?ansicht=liste',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/aufgaben?ansicht=zeitplan',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/foerderung',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/beschluesse',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/beschluesse/neu',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/beschluesse/01990000-0000-7000-8000-0000000000d1',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/beschluesse/01990000-0000-7000-8000-0000000000d1/bearbeiten',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/beschluesse/01990000-0000-7000-8000-0000000000d2',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/sitzungen',
    // One with sealed minutes, one that is planned.
    '/projekte/gemeinsame-sprechstunde-foerdermittel/sitzungen/019b0000-0000-7000-8000-0000000d0001',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/sitzungen/019b0000-0000-7000-8000-0000000d0002',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/diskussion',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/diskussion?ansicht=ungelesen',
    '/meine-kommune/anfragen',
    '/meine-kommune/zusagen',
    '/meine-kommune/mail-domains',
    '/meine-kommune/seite',
    '/projekte/gemeinsame-sprechstunde-foerdermittel',
  ],
  'joerg.sandvoss@akademie.example': ['/', '/moderation', '/praxis/entwuerfe'],
  'petra.langwasser@akademie.example': [
    '/verwaltung',
    '/verwaltung/kommunen',
    '/verwaltung/unbeantwortet',
    '/verwaltung/dubletten',
    '/verwaltung/themen',
    '/verwaltung/foerderprogramme',
    '/verwaltung/unterstuetzung',
    '/verwaltung/mail-domains',
    '/verwaltung/mitteilungen',
    '/verwaltung/register',
    '/verwaltung/konten',
    '/verwaltung/auftraege',
    '/verwaltung/protokoll',
  ],
};

const OWNER = { name: 'Nadine Ostrau', email: 'nadine.ostrau@wittenberge.example' };

/** What opens on a page, and how to know that it has. */
interface OpenState {
  readonly what: string;
  readonly email: string | null;
  readonly path: string | ((paths: { question: string; own: string }) => string);
  readonly open: (page: Page, narrow: boolean) => Promise<void>;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const dialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog')).waitFor();
const inDialog = (name: string | RegExp) => async (page: Page) => {
  await press(page, name);
  await dialog(page);
};

/** Each is opened after the one before, in the order of the people, who sign in once. */
const OPEN_STATES: readonly OpenState[] = [
  {
    what: 'a list that is empty',
    email: null,
    path: '/fragen?thema=leerstand&land=04&groesse=LANDGEMEINDE',
    open: (page) => page.getByText('Hier ist noch keine Frage').waitFor(),
  },
  {
    what: 'a form with errors',
    email: null,
    path: '/registrieren',
    open: async (page) => {
      await page.locator('main').getByRole('button').last().click();
      await page.locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    what: 'the page menu, or that of the theme',
    email: null,
    path: '/',
    open: async (page, narrow) => {
      await page.locator(narrow ? 'summary:has-text("Menü")' : '.header__wide summary').click();
      await page.locator('details[open]').first().waitFor();
    },
  },
  {
    what: 'no connection',
    email: null,
    path: '/themen',
    open: async (page) => {
      await page.context().setOffline(true);
      await page.getByText('Keine Verbindung').waitFor();
      await page.context().setOffline(false);
      await page.evaluate(`dispatchEvent(new Event('offline'))`);
    },
  },
  {
    what: 'the account menu',
    email: OWNER.email,
    path: '/',
    open: async (page) => {
      await page.locator('.header__account > summary').click();
      await page.getByRole('button', { name: 'Abmelden' }).waitFor();
    },
  },
  {
    what: 'the report dialog',
    email: OWNER.email,
    path: ({ question }) => question,
    open: inDialog('Melden'),
  },
  {
    what: 'the question before deleting',
    email: OWNER.email,
    path: ({ own }) => own,
    open: inDialog('Löschen'),
  },
  {
    what: 'the list of topics',
    email: OWNER.email,
    path: '/fragen/neu',
    open: async (page) => {
      await page.getByRole('combobox').fill('Leer');
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    what: 'what a misspelt topic may mean',
    email: OWNER.email,
    path: '/fragen/neu',
    open: async (page) => {
      await page.getByRole('combobox').fill('Leerstnad');
      await page.getByRole('option', { name: 'Leerstand' }).waitFor();
    },
  },
  {
    what: 'a thread of a project with a reply begun',
    email: 'annika.broeksiek@doerentrup.example',
    path: '/projekte/gemeinsame-sprechstunde-foerdermittel/diskussion',
    open: async (page) => {
      await page.getByRole('link', { name: 'Eigenanteil: Wer rechnet was?' }).click();
      await press(page, /^Auf Beitrag 1 /);
      await page.getByLabel('Ihre Antwort').waitFor();
    },
  },
  {
    what: 'the dialog of a need',
    email: 'annika.broeksiek@doerentrup.example',
    path: '/meine-kommune',
    open: inDialog('Thema hinzufügen'),
  },
  {
    what: 'all topics of the first visit',
    email: OWNER.email,
    path: '/willkommen',
    open: async (page) => {
      await press(page, 'Alle Themenfelder zeigen');
      await page.getByRole('button', { name: 'Weniger zeigen' }).waitFor();
    },
  },
  {
    what: 'the question before releasing a mail domain',
    email: 'annika.broeksiek@doerentrup.example',
    path: '/meine-kommune/mail-domains',
    open: inDialog('Freigeben'),
  },
  {
    what: 'the dialog of a member',
    email: 'annika.broeksiek@doerentrup.example',
    path: '/meine-kommune/mitglieder',
    open: inDialog(/ändern/i),
  },
  {
    what: 'the dialog of roles',
    email: 'petra.langwasser@akademie.example',
    path: '/verwaltung/konten',
    open: inDialog(/^Rollen/),
  },
  {
    what: 'the dialog before blocking',
    email: 'petra.langwasser@akademie.example',
    path: '/verwaltung/konten',
    open: inDialog(/^Sperren/),
  },
];

/** Views in which every page must hold: office screen and phone at its narrowest, light and dark. */
const VIEWS = [
  { width: 1280, dark: false },
  { width: 320, dark: true },
] as const;
type View = (typeof VIEWS)[number];

/** Initial JavaScript, gzipped, in bytes. */
const BUDGET = { reading: 120_000, signedIn: 180_000 } as const;

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe('pages', () => {
  let product: RunningProduct;
  let browser: Browser;
  let questionPath: string;
  /** A question of the person who is signed in below. */
  let ownPath: string;

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ questions(first: 40) { nodes { id answerCount author { name } } } }',
      }),
    });
    const { data } = (await answer.json()) as {
      data: { questions: { nodes: { id: string; answerCount: number; author: { name: string } }[] } };
    };
    const { nodes } = data.questions;
    questionPath = `/fragen/${nodes.find(({ answerCount, author }) => answerCount > 1 && author.name !== OWNER.name)!.id}`;
    ownPath = `/fragen/${nodes.find(({ author }) => author.name === OWNER.name)!.id}`;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const named = (where: string, violations: AxeResults['violations']): string[] =>
    violations.map(
      ({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );

  async function violationsOn({ page }: Person, where: string): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    return named(where, violations);
  }

  /** What is wrong with a page in one view: accessibility, width, errors. */
  async function faults(person: Person, path: string, { width, dark }: View): Promise<string[]> {
    await person.goto(path);
    const found = await violationsOn(person, `${path} at ${width}`);
    // Colours do not depend on the width: the other theme is looked at without loading the page again.
    await person.page.emulateMedia({ colorScheme: dark ? 'light' : 'dark' });
    const { violations } = await new AxeBuilder({ page: person.page }).withRules('color-contrast').analyze();
    found.push(...named(`${path} at ${width} in the other theme`, violations));
    await person.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
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
    async (view) => {
      const visitor = await Person.open(browser, product.url, view);
      const found: string[] = [];
      for (const path of [...PUBLIC, questionPath, `${questionPath}/fassungen`])
        found.push(...(await faults(visitor, path, view)));
      expect([...found, ...visitor.troubles]).toEqual([]);
      await visitor.close();
    },
    240_000,
  );

  it.each(VIEWS)(
    'hold for people who are signed in at $width px (dark: $dark)',
    async (view) => {
      const found: string[] = [];
      for (const [email, paths] of Object.entries(SIGNED_IN)) {
        const person = await Person.open(browser, product.url, view);
        await person.signIn(email);
        const own = email === OWNER.email ? [ownPath, `${ownPath}/bearbeiten`] : [];
        for (const path of [...paths, ...own]) found.push(...(await faults(person, path, view)));
        found.push(...person.troubles);
        await person.close();
      }
      expect(found).toEqual([]);
    },
    300_000,
  );

  it.each(VIEWS)(
    'hold with menus, dialogs and lists open, with errors and without a connection, at $width px (dark: $dark)',
    async (view) => {
      const found: string[] = [];
      for (const email of new Set(OPEN_STATES.map((state) => state.email))) {
        const person = await Person.open(browser, product.url, view);
        if (email) await person.signIn(email);
        for (const { what, path, open } of OPEN_STATES.filter((state) => state.email === email)) {
          await person.goto(typeof path === 'string' ? path : path({ question: questionPath, own: ownPath }));
          await open(person.page, view.width < 600);
          const violations = await violationsOn(person, `${what} at ${view.width}`);
          // React Aria hides the page behind an open list from screen readers, though it can still be reached.
          found.push(
            ...violations.filter(
              (line) => !/^(?:the list of topics|what a misspelt topic).*: aria-hidden-focus:/.test(line),
            ),
          );
        }
        found.push(...person.troubles);
        await person.close();
      }
      expect(found).toEqual([]);
    },
    120_000,
  );

  it('keep the earlier wordings of a question that is edited, and let nobody else edit it', async () => {
    const owner = await Person.open(browser, product.url);
    await owner.signIn(OWNER.email);
    await owner.goto(ownPath);
    await owner.page.getByRole('link', { name: 'Bearbeiten' }).click();
    const body = owner.page.getByLabel('Worum geht es genau?');
    const before = await body.inputValue();
    await body.fill(`${before} Nachtrag: Wir haben inzwischen zugesagt.`);
    await owner.page.getByRole('button', { name: 'Speichern' }).click();
    await owner.page.getByRole('link', { name: 'Frühere Fassungen' }).click();
    expect(await owner.page.locator('ins').last().innerText()).toContain('Nachtrag');
    expect(await violationsOn(owner, 'earlier wordings')).toEqual([]);
    await owner.close();

    // Everybody who can read the question can read these, also without JavaScript; nobody else can edit it.
    const reader = await Person.open(browser, product.url, { javaScript: false });
    await reader.page.goto(`${product.url}${ownPath}/fassungen`);
    expect(await reader.page.getByRole('heading', { level: 2 }).count()).toBe(2);
    await reader.close();
    const other = await Person.open(browser, product.url);
    await other.signIn('annika.broeksiek@doerentrup.example');
    await other.goto(`${ownPath}/bearbeiten`);
    expect(await other.page.getByLabel('Worum geht es genau?').count()).toBe(0);
    await other.close();
  });

  it('offer members their matches and their town in the main navigation, visitors not', async () => {
    const member = await Person.open(browser, product.url);
    await member.signIn(OWNER.email);
    await member.goto('/fragen');
    const links = (person: Person) => person.page.locator('.header__nav a').allInnerTexts();
    const everybody = ['Fragen', 'Kommunen', 'Themen', 'Projekte'];
    expect(await links(member)).toEqual([...everybody, 'Passungen', 'Meine Kommune']);
    await member.close();
    const visitor = await Person.open(browser, product.url);
    await visitor.goto('/fragen');
    expect(await links(visitor)).toEqual(everybody);
    await visitor.close();
  });

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
