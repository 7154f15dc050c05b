import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { Person, startBrowser } from '../support/browser.js';
import { RunningProduct } from '../support/running-product.js';

const NADINE = 'nadine.ostrau@wittenberge.example';
const VERONIKA = 'veronika.haslboeck@freyung.example';
const ANNIKA = 'annika.broeksiek@doerentrup.example';
const PASSWORD = 'kleine Stadt am Fluss';

describe('finding what is there', () => {
  let product: RunningProduct;
  let browser: Browser;
  let database: pg.Client;

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    database = new pg.Client(product.databaseUrl);
    await database.connect();
  }, 120_000);
  afterAll(async () => {
    await database?.end();
    await browser?.close();
    await product?.stop();
  });

  const options = (page: Page, name: string): Promise<string[]> =>
    page.getByLabel(name, { exact: true }).locator('option').allTextContents();

  it('lets readers without JavaScript choose subtopics, and institutions by perspective', async () => {
    const reader = await Person.open(browser, product.url, { javaScript: false });
    const { page } = reader;
    await page.goto(`${product.url}/fragen?thema=leerstand`);
    const topic = page.getByLabel('Thema', { exact: true });
    expect(await topic.locator('option:checked').textContent()).toBe('Leerstand und Umnutzung');
    expect(await topic.locator('optgroup').count()).toBe(14);
    expect(await options(page, 'Thema')).toContain('Innenstadt und Ortskern (alles)');
    await page.goto(`${product.url}/kommunen?bietet=leerstand`);
    const offers = page.getByLabel('Bietet Erfahrung in', { exact: true });
    expect(await offers.locator('option:checked').textContent()).toBe('Leerstand und Umnutzung');

    await page.getByRole('link', { name: /Hochschulen, Ministerien/ }).click();
    const names = page.getByRole('main').getByRole('heading', { level: 2 });
    const all = await names.allTextContents();
    await page.getByRole('link', { name: 'Wissenschaft', exact: true }).click();
    const research = await names.allTextContents();
    expect(research.length).toBeGreaterThan(0);
    expect(research.length).toBeLessThan(all.length);
    expect(await page.locator('.tab-links [aria-current]').allTextContents()).toEqual(['Wissenschaft']);
    await reader.close();
  });

  it('leads from a topic to a question about it, by way of the login for those who are signed out', async () => {
    const nadine = await Person.open(browser, product.url);
    const { page } = nadine;
    await nadine.goto('/themen/leerstand');
    await page.getByRole('link', { name: 'Frage stellen' }).click();
    await page.waitForURL('**/anmelden**');
    await page.getByRole('link', { name: 'Passwort', exact: true }).click();
    await page.getByLabel('E-Mail-Adresse').fill(NADINE);
    await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
    await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await page.waitForURL('**/fragen/neu?thema=leerstand');
    await page.getByRole('button', { name: 'Leerstand und Umnutzung entfernen' }).waitFor();
    expect(nadine.troubles).toEqual([]);
    await nadine.close();
  });

  it('S18 shows questions, a project and the station of Freyung while somebody types', async () => {
    const nadine = await Person.open(browser, product.url);
    const { page } = nadine;
    await nadine.signIn(NADINE);
    await nadine.goto('/fragen/neu');
    await page.getByLabel('Ihre Frage in einem Satz').fill('Leerstand Laden zwischennutzen');
    const similar = page.getByRole('complementary', { name: 'Ähnliche Fragen, Beispiele und Projekte' });
    const station = similar.getByRole('listitem').filter({ hasText: 'Leerstand als Chance' });
    await station.waitFor();
    expect(await station.textContent()).toMatch(/Auf-Tour-Station.*Freyung/);
    expect(await station.getByRole('link').getAttribute('href')).toMatch(/^(https:\/\/|\/kommunen\/freyung)/);
    await similar.getByRole('listitem').filter({ hasText: 'Eigentümer leerer Ladenlokale' }).waitFor();
    const project = similar.getByRole('listitem').filter({ hasText: 'Schaufenster auf Zeit' });
    expect(await project.textContent()).toMatch(/Projekt.*Sucht Partner/);
    expect(await project.getByRole('link').getAttribute('href')).toBe('/projekte/schaufenster-auf-zeit');
    await nadine.close();
  });

  it('shows on the desk which projects look for what the own town offers, and nothing where none does', async () => {
    const veronika = await Person.open(browser, product.url, { width: 360 });
    await veronika.signIn(VERONIKA);
    await veronika.goto('/');
    const fitting = veronika.page.getByRole('region', { name: 'Projekte, die zu Ihnen passen' });
    const entry = fitting.getByRole('listitem');
    expect(await entry.allTextContents()).toEqual([
      expect.stringMatching(/^Schaufenster auf Zeit.*sucht, was Sie bieten: Leerstand und Umnutzung$/),
    ]);
    await fitting.getByRole('link', { name: 'Alle Projekte, die Partner suchen' }).click();
    await veronika.page.waitForURL('**/projekte?sucht=ja');
    expect(veronika.troubles).toEqual([]);
    await veronika.close();

    const annika = await Person.open(browser, product.url);
    await annika.signIn(ANNIKA);
    await annika.goto('/');
    await annika.page.getByRole('heading', { name: 'Wen Sie kennenlernen sollten' }).waitFor();
    expect(await annika.page.getByText('Projekte, die zu Ihnen passen').count()).toBe(0);
    await annika.close();
  });

  it('S06 S13 offers the filter by type only where types are imported', async () => {
    const nadine = await Person.open(browser, product.url);
    const { page } = nadine;
    await nadine.signIn(NADINE);
    for (const path of ['/kommunen', '/passungen']) {
      await nadine.goto(path);
      expect(await page.getByLabel('Gemeindetyp (BBSR)').count()).toBe(0);
    }
    await database.query(
      `update municipality set bbsr_type = case when slug = 'wittenberge' then 30 else 40 end
       where slug in ('wittenberge', 'freyung')`,
    );
    await nadine.goto('/kommunen');
    expect(await options(page, 'Gemeindetyp (BBSR)')).toEqual([
      'Alle Typen',
      '30, Größere Kleinstadt',
      '40, Kleine Kleinstadt',
    ]);
    await page.getByLabel('Gemeindetyp (BBSR)').selectOption('40');
    await page.waitForURL('**/kommunen?typ=40');
    await page.getByRole('heading', { name: '1 Kommune', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Freyung' }).click();
    await page.getByText('40, Kleine Kleinstadt').waitFor();
    await nadine.goto('/passungen');
    await page.getByLabel('Gemeindetyp (BBSR)').selectOption('klein');
    await page.waitForURL('**/passungen?typ=klein');
    await nadine.close();
  });

  it('S03 lets the admin of a town withdraw a claim and release a domain', async () => {
    const annika = await Person.open(browser, product.url);
    const { page } = annika;
    const dialog = page.locator('section[role=alertdialog]');
    await annika.signIn(ANNIKA);
    await annika.goto('/meine-kommune/mail-domains');
    await page.getByRole('textbox', { name: 'Mail-Domain' }).fill('amt-nord.example');
    await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('button', { name: 'Zurückziehen' }).click();
    await dialog.getByRole('button', { name: 'Zurückziehen' }).click();
    await page.getByText('Die Anmeldung von amt-nord.example ist zurückgezogen.').waitFor();
    await page.getByRole('heading', { name: 'amt-nord.example' }).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Freigeben' }).click();
    await dialog.getByRole('button', { name: 'Freigeben' }).click();
    await page.getByText('Für Ihre Kommune ist noch keine Domain eingetragen.').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('mail-domains');
    const { rows } = await database.query(`select 1 from mail_domain where domain = 'doerentrup.example'`);
    expect(rows).toEqual([]);
    expect(annika.troubles).toEqual([]);
    await annika.close();
  });

  it('shows a town the proof of its offers, and lets it add and take away', async () => {
    const annika = await Person.open(browser, product.url);
    const { page } = annika;
    await annika.signIn(ANNIKA);
    await annika.goto('/meine-kommune');
    const offer = page.getByRole('listitem').filter({ hasText: 'Noch kein Beleg' }).first();
    const topic = (await offer.getByRole('heading').textContent())!;
    await offer.getByRole('button', { name: 'Beleg hinzufügen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Beleg hinzufügen' }).click();
    await dialog.getByLabel('Titel').fill('Abschlussbericht zum Bürgerhaus');
    await dialog.getByLabel('Adresse im Netz').fill('https://bericht.example/buergerhaus');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.waitFor({ state: 'detached' });
    const shown = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: topic, exact: true }) })
      .first();
    const link = shown.getByRole('link', { name: /Abschlussbericht zum Bürgerhaus/ });
    expect(await link.getAttribute('href')).toBe('https://bericht.example/buergerhaus');

    await annika.goto('/kommunen/doerentrup');
    const proof = page.getByText('Belegt durch').filter({ hasText: 'Abschlussbericht zum Bürgerhaus' });
    await proof.waitFor();

    await annika.goto('/meine-kommune');
    await shown.getByRole('button', { name: `Bearbeiten ${topic}` }).click();
    await dialog.getByRole('button', { name: /^Beleg entfernen/ }).click();
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.waitFor({ state: 'detached' });
    await shown.getByText('Noch kein Beleg').waitFor();
    await annika.close();
  });
});
