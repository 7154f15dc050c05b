import { PlatformModule } from '@app/platform/boot';
import { Jobs } from '@app/platform/jobs';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { Person, startBrowser } from '../support/browser.js';
import { RunningProduct, eventually } from '../support/running-product.js';

/** A town of the demo that does not take part yet, and people of the demo. */
const TOWN = 'Adelsheim';
const JANA = { name: 'Jana Beispielhuber', email: 'jana.beispielhuber@adelsheim.example' };
const EDITOR = 'clara.muehlenbeck@akademie.example';
const HELPER = { name: 'Nadine Ostrau', email: 'nadine.ostrau@wittenberge.example' };
/** A topic Wittenberge offers experience in. */
const TOPIC = 'Erbbaurecht und Grundstücke';

const TITLE = 'Wie vergeben kleine Orte Grundstücke im Erbbaurecht ohne viel Streit?';
const ANSWER = 'Bei uns hat geholfen, die Bedingungen vorher öffentlich zu beraten.';

describe('the main job, end to end', () => {
  let product: RunningProduct;
  let browser: Browser;
  let jana: Person;
  let helper: Person;
  let database: pg.Client;

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    jana = await Person.open(browser, product.url);
    helper = await Person.open(browser, product.url);
    database = new pg.Client(product.databaseUrl);
    await database.connect();
  }, 120_000);
  afterAll(async () => {
    await database?.end();
    await browser?.close();
    await product?.stop();
  });

  it('signs up with a code from the mailbox and claims a town', async () => {
    const { page } = jana;
    await jana.goto('/registrieren');
    await page.getByLabel('Vor- und Nachname').fill(JANA.name);
    await page.getByLabel('Dienstliche E-Mail-Adresse').fill(JANA.email);
    await page.getByRole('button', { name: 'Weiter' }).click();
    const mail = await product.mail(JANA.email, /./);
    const code = /\b\d{6}\b/.exec(mail.text)![0];
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Adresse bestätigen' }).click();
    await page.waitForURL('**/registrieren/kommune**');
    await page.getByLabel('Stadt oder Gemeinde').fill(TOWN);
    await page.getByRole('option', { name: new RegExp(TOWN) }).click();
    await page.getByRole('button', { name: 'Anfrage senden' }).click();
    await page.getByText('Ihre Anfrage ist unterwegs').waitFor();
  });

  it('is let in by the staff, and learns of it without reloading', async () => {
    const editor = await Person.open(browser, product.url);
    await editor.signIn(EDITOR);
    await editor.goto('/verwaltung/kommunen');
    const row = editor.page.getByRole('listitem').filter({ hasText: JANA.name });
    await row.getByRole('button', { name: 'Annehmen' }).click();
    await row.waitFor({ state: 'detached' });
    await jana.page.getByText(`Willkommen, ${TOWN} ist dabei`).waitFor();
    expect(editor.troubles).toEqual([]);
    await editor.close();
  });

  it('says what the town offers', async () => {
    const { page } = jana;
    await jana.goto('/meine-kommune');
    await page.getByRole('region', { name: 'Wir bieten' }).getByRole('button', { name: 'Thema hinzufügen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Thema').fill('Ehrenamt');
    await page.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { rows } = await database.query(`select count(*)::int as n from offer o join municipality m on m.id = o.municipality_id where m.name = $1`, [TOWN]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('asks, and a town that can help is told in its open page', async () => {
    await helper.signIn(HELPER.email);
    await helper.goto('/kommunen');
    const { page } = jana;
    await jana.goto('/fragen/neu');
    await page.getByLabel('Ihre Frage in einem Satz').fill(TITLE);
    await page.getByLabel('Worum geht es genau?').fill('Wir wollen Bauland **nicht mehr verkaufen**. Wie legt ihr Zins und Laufzeit fest, und wie nehmt ihr den Rat mit?');
    await page.getByRole('button', { name: /Liegenschaften und Bodenpolitik/ }).click();
    await page.getByRole('button', { name: 'Frage veröffentlichen' }).click();
    await page.waitForURL(/\/fragen\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { name: TITLE }).waitFor();
    // The bell of somebody else, in a page that was open before.
    await helper.page.getByRole('button', { name: /Benachrichtigungen/ }).click();
    await helper.page.getByRole('link', { name: new RegExp(TITLE.slice(0, 30)) }).first().click();
    await helper.page.waitForURL(/\/fragen\/[0-9a-f-]{36}/);
  });

  it('shows the answer in the open page of the asker', async () => {
    await helper.page.getByLabel('Ihre Antwort').fill(ANSWER);
    await helper.page.getByRole('button', { name: 'Antwort senden' }).click();
    await jana.page.getByText(ANSWER).waitFor();
  });

  it('lets the asker mark the solution, and both see it', async () => {
    await jana.page.getByRole('button', { name: /Als Lösung markieren/ }).click();
    await jana.page.getByText('Lösung', { exact: true }).first().waitFor();
    await helper.page.getByText('Lösung', { exact: true }).first().waitFor();
  });

  it('tells the helper in the daily overview', async () => {
    await eventually('the notification of the accepted answer', async () => {
      const { rows } = await database.query(
        `select 1 from notification n join account a using (person_id) where a.email = $1 and n.mail_mode = 'DAILY' and n.mail_since is not null`,
        [HELPER.email],
      );
      return rows[0] as unknown;
    });
    await aDayGoesBy(database, HELPER.email);
    await sweep(product.databaseUrl);
    const mail = await product.mail(HELPER.email, /Übersicht/i);
    expect(mail.text).toContain(TITLE);
    expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  });

  it('unsubscribes by one click without signing in; looking changes nothing', async () => {
    const mail = await product.mail(HELPER.email, /Übersicht/i);
    const url = /<(.+)>/.exec(mail.headers['List-Unsubscribe']!)![1]!.replace(/^https?:\/\/[^/]+/, product.url);
    const stranger = await Person.open(browser, product.url, { javaScript: false });
    await stranger.page.goto(url);
    expect(await dailyKinds(database, HELPER.email)).toBe(0);
    const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' });
    expect(answer.status).toBe(200);
    expect(await dailyKinds(database, HELPER.email)).toBeGreaterThan(0);
    await stranger.close();
  });

  it('had no errors in the pages and asked no other host', () => {
    expect([...jana.troubles, ...helper.troubles]).toEqual([]);
    expect(product.log).not.toContain('ERROR');
  });
});

/** Kinds of notification whose daily mails this person has switched off. */
async function dailyKinds(client: pg.Client, email: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from notification_preference p join account a using (person_id) where a.email = $1 and p.mail = 'OFF'`,
    [email],
  );
  return rows[0]!.n;
}

/** Moves what waits for the overview into the last complete window and makes the overview due. */
async function aDayGoesBy(client: pg.Client, email: string): Promise<void> {
  await client.query(
    `update notification n set created_at = n.created_at - interval '1 day', last_at = n.last_at - interval '1 day', mail_since = n.mail_since - interval '1 day'
     from account a where a.person_id = n.person_id and a.email = $1`,
    [email],
  );
  await client.query(
    `insert into digest_setting (person_id, daily_hour, weekly_day, next_daily_at, next_weekly_at)
     select person_id, extract(hour from now() at time zone 'Europe/Berlin')::int, 1, now() - interval '1 minute', now() + interval '6 days' from account where email = $1
     on conflict (person_id) do update set daily_hour = excluded.daily_hour, next_daily_at = excluded.next_daily_at`,
    [email],
  );
}

/** What the schedule does every few minutes. */
async function sweep(databaseUrl: string): Promise<void> {
  const environment = { NODE_ENV: 'test', DATABASE_URL: databaseUrl, SESSION_SECRET: 'only-for-tests-only-for-tests-only-for-tests', DATABASE_POOL: '2' };
  @Module({ imports: [PlatformModule.forRoot('spec', environment)] })
  class Root {}
  const app = await NestFactory.createApplicationContext(Root, { logger: false });
  await app.get(Jobs).add('digest.sweep.v1', {}, { id: `spec-${Date.now()}` });
  await app.close();
}
