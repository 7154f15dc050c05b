import pg from 'pg';
import type { Browser } from 'playwright-core';
import { Person, startBrowser } from '../support/browser.js';
import { RunningProduct } from '../support/running-product.js';

const NEWCOMER = { name: 'Mara Musterfeld', email: 'mara.musterfeld@brunsbuettel.example' };

/** Clicks a newcomer may need from the sign-up to the first useful match; fields that are typed into count too. */
const MOST_CLICKS = 25;
const MOST_SECONDS = 300;

describe('the first visit', () => {
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

  it('leads from the sign-up to a match with reasons in a few clicks', async () => {
    const started = performance.now();
    const mara = await Person.open(browser, product.url);
    const { page } = mara;
    let clicks = 0;
    const click = async (role: 'button' | 'link' | 'option', name: string | RegExp): Promise<void> => {
      clicks++;
      await page.getByRole(role, { name }).first().click();
    };
    const fill = async (label: string, text: string): Promise<void> => {
      clicks++;
      await page.getByLabel(label, { exact: true }).fill(text);
    };

    await mara.goto('/');
    await click('link', 'Mitmachen');
    await page.waitForURL('**/registrieren**');
    await fill('Vor- und Nachname', NEWCOMER.name);
    await fill('Dienstliche E-Mail-Adresse', NEWCOMER.email);
    await click('button', 'Weiter');
    const mail = await product.mail(NEWCOMER.email, /./);
    await fill('Code', /\b\d{6}\b/.exec(mail.text)![0]);
    await click('button', 'Adresse bestätigen');
    await page.waitForURL('**/registrieren/kommune**');
    await click('button', /Brunsbüttel/);
    await page.getByRole('heading', { name: /Willkommen/ }).waitFor();
    await click('link', 'Sucht und bietet eintragen');
    await page.waitForURL('**/willkommen');
    const seeks = page.getByRole('group', { name: 'Was beschäftigt Brunsbüttel gerade?' });
    const offers = page.getByRole('group', { name: 'Wobei kann Brunsbüttel anderen helfen?' });
    // The suggestions come first; these are main topics, which are folded away.
    for (const side of [seeks, offers]) {
      clicks++;
      await side.getByRole('button', { name: 'Alle Themenfelder zeigen' }).click();
    }
    for (const [side, topic] of [
      [seeks, 'Wohnen und Quartier'],
      [seeks, 'Digitalisierung und Daten'],
      [offers, 'Innenstadt und Ortskern'],
    ] as const) {
      clicks++;
      await side.getByRole('button', { name: topic }).click();
    }
    await click('button', 'Passende Kommunen zeigen');
    await page.waitForURL('**/passungen**');
    const reasons = page.getByRole('article').first().getByRole('listitem');
    await reasons
      .filter({ hasText: /was Sie (?:suchen|bieten)/ })
      .first()
      .waitFor();

    expect(mara.troubles).toEqual([]);
    expect(clicks).toBeGreaterThan(8);
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    expect((performance.now() - started) / 1_000).toBeLessThan(MOST_SECONDS);
    const { rows } = await database.query<{ needs: number; offers: number; follows: number }>(
      `select (select count(*)::int from need n where n.municipality_id = s.municipality_id) as needs,
         (select count(*)::int from offer o where o.municipality_id = s.municipality_id) as offers,
         (select count(*)::int from follow f where f.person_id = s.person_id and f.target = 'TOPIC') as follows
       from membership s join account a using (person_id) where a.email = $1`,
      [NEWCOMER.email],
    );
    expect(rows[0]!.needs).toBeGreaterThanOrEqual(2);
    expect(rows[0]!.offers).toBeGreaterThanOrEqual(1);
    expect(rows[0]!.follows).toBe(2);
    process.stdout.write(`first visit: ${clicks} clicks and fields to the first match\n`);
    await mara.close();
  }, 120_000);
});
