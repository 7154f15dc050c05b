import type { Page } from 'playwright-core';
import { accessibilityViolations } from '../support/accessibility.js';
import { DemoPages, OWNER, VIEWS } from '../support/demo-pages.js';

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
      // What has been scrolled halfway below the header that stays is no target that is too small.
      await page.evaluate('scrollTo(0, 0)');
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
    what: 'the menu of a file, and its accessible version',
    email: 'annika.broeksiek@doerentrup.example',
    path: '/projekte/gemeinsame-sprechstunde-foerdermittel/dateien',
    open: async (page) => {
      await page
        .getByRole('button', { name: /^Aktionen zu/ })
        .filter({ visible: true })
        .first()
        .click();
      await page.getByRole('menuitem', { name: 'Barrierefreie Fassung' }).click();
      await page.getByLabel('Inhalt als Text').waitFor();
    },
  },
  {
    what: 'an upload',
    email: 'annika.broeksiek@doerentrup.example',
    path: '/projekte/gemeinsame-sprechstunde-foerdermittel/dateien',
    open: async (page) => {
      const chooser = page.waitForEvent('filechooser');
      await press(page, 'Dateien auswählen');
      await (
        await chooser
      ).setFiles([
        { name: 'bild.png', mimeType: 'image/png', buffer: Buffer.from('x') },
        { name: 'notiz.txt', mimeType: 'text/plain', buffer: Buffer.from('Notiz') },
      ]);
      await dialog(page);
    },
  },
  {
    what: 'news being written',
    email: 'annika.broeksiek@doerentrup.example',
    path: '/projekte/gemeinsame-sprechstunde-foerdermittel/neuigkeiten',
    open: inDialog('Neuigkeit schreiben'),
  },
  {
    what: 'the question before what is filled in is lost',
    email: 'annika.broeksiek@doerentrup.example',
    path: '/projekte/gemeinsame-sprechstunde-foerdermittel/neuigkeiten',
    open: async (page) => {
      await inDialog('Neuigkeit schreiben')(page);
      await page.getByLabel('Überschrift').fill('Halb geschrieben');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Weiter bearbeiten' }).waitFor();
    },
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

/** React Aria hides the page behind an open list from screen readers, though it can still be reached. */
const OPEN_LIST = /^(?:the list of topics|what a misspelt topic)/;
const BEHIND_A_LIST = /^(?:aria-hidden-focus|page-has-heading-one|region):/;

describe('pages with something open', () => {
  let demo: DemoPages;

  beforeAll(async () => {
    demo = await DemoPages.start();
  }, 120_000);
  afterAll(() => demo?.stop());

  it.each(VIEWS)(
    'hold with menus, dialogs and lists open, with errors and without a connection, at $width px (dark: $dark)',
    async (view) => {
      const found: string[] = [];
      for (const email of new Set(OPEN_STATES.map((state) => state.email))) {
        const person = await demo.person(email, view);
        for (const { what, path, open } of OPEN_STATES.filter((state) => state.email === email)) {
          await person.goto(
            typeof path === 'string' ? path : path({ question: demo.questionPath, own: demo.ownPath }),
          );
          await open(person.page, view.width < 600);
          for (const violation of await accessibilityViolations(person.page)) {
            if (OPEN_LIST.test(what) && BEHIND_A_LIST.test(violation)) continue;
            found.push(`${what} at ${view.width}: ${violation}`);
          }
        }
        found.push(...person.troubles);
        await person.close();
      }
      expect(found).toEqual([]);
    },
    600_000,
  );
});
