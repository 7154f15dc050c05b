import { PlatformModule } from '@app/platform/boot';
import { Jobs } from '@app/platform/jobs';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { Person, startBrowser } from '../support/browser.js';
import { RunningProduct, awaitValue } from '../support/running-product.js';

/** A town of the demo that does not take part yet, and people of the demo. */
const TOWN = 'Adelsheim';
const JANA = { name: 'Jana Beispielhuber', email: 'jana.beispielhuber@adelsheim.example' };
const EDITOR = 'clara.muehlenbeck@akademie.example';
const TITLE = 'Wie kommen wir ohne Hochschule am Ort zu einem Projekt mit Studierenden?';
const ANSWER = 'Bei uns hat ein kurzer Anruf im Transferbüro der Hochschule gereicht.';

describe('the main job, end to end', () => {
  let product: RunningProduct;
  let browser: Browser;
  let jana: Person;
  let helper: Person;
  let database: pg.Client;
  /** Somebody of a town that offers experience in `topic` and was not asked for anything yet. */
  let helperEmail: string;
  let topic: string;

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    jana = await Person.open(browser, product.url);
    helper = await Person.open(browser, product.url);
    database = new pg.Client(product.databaseUrl);
    await database.connect();
    await untilQuiet(database);
    ({ email: helperEmail, topic } = await freeHelper(database));
  }, 120_000);
  afterAll(async () => {
    await database?.end();
    await browser?.close();
    await product?.stop();
  });

  it('from signing up to unsubscribing, in two browsers at once', async () => {
    await step('signs up with a code from the mailbox and claims a town', async () => {
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
      await page.getByRole('combobox', { name: 'Stadt oder Gemeinde' }).fill(TOWN);
      await page.getByRole('option', { name: new RegExp(TOWN) }).click();
      await page.getByRole('button', { name: 'Anfrage senden' }).click();
      await page.getByText('Ihre Anfrage ist unterwegs').waitFor();
    });

    await step('is let in by the staff, and learns of it without reloading', async () => {
      const editor = await Person.open(browser, product.url);
      await editor.signIn(EDITOR);
      await editor.goto('/verwaltung/kommunen');
      const row = editor.page.getByRole('listitem').filter({ hasText: JANA.name });
      await row.getByRole('button', { name: 'Annehmen' }).click();
      await row.waitFor({ state: 'detached' });
      await jana.page.getByText(`Willkommen, Sie gehören jetzt zu ${TOWN}`).waitFor();
      expect(editor.troubles).toEqual([]);
      await editor.close();
    });

    await step('says what the town offers', async () => {
      const { page } = jana;
      await jana.goto('/meine-kommune');
      await page
        .getByRole('region', { name: 'Wir bieten' })
        .getByRole('button', { name: 'Thema hinzufügen' })
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Thema' }).fill('Ehrenamt');
      await page
        .getByRole('option', { name: /Ehrenamt/ })
        .first()
        .click();
      await dialog.getByRole('button', { name: 'Speichern' }).click();
      await dialog.waitFor({ state: 'detached' });
      const { rows } = await database.query(
        `select count(*)::int as n from offer o join municipality m on m.id = o.municipality_id where m.name = $1`,
        [TOWN],
      );
      expect(rows).toEqual([{ n: 1 }]);
    });

    await step('asks, and a town that can help is told in its open page', async () => {
      await helper.signIn(helperEmail);
      await helper.goto('/kommunen');
      const bell = helper.page.getByRole('link', { name: /^Benachrichtigungen/ });
      const before = await bell.getAttribute('aria-label');
      const { page } = jana;
      await jana.goto('/fragen/neu');
      await page.getByLabel('Ihre Frage in einem Satz').fill(TITLE);
      await page
        .getByLabel('Worum geht es genau?')
        .fill(
          'Wir suchen Partner aus **Wissenschaft und Praxis**. Wer hat so ein Semester schon einmal begleitet?',
        );
      await page.getByRole('combobox', { name: 'Thema suchen' }).fill(topic);
      await page.getByRole('option', { name: topic, exact: true }).click();
      await page.getByRole('button', { name: 'Frage veröffentlichen' }).click();
      await page.waitForURL(/\/fragen\/[0-9a-f-]{36}/);
      await page.getByRole('heading', { name: TITLE }).waitFor();
      // The bell of somebody else, in a page that was open before.
      await awaitValue('the bell of the helper', async () => {
        const now = await bell.getAttribute('aria-label');
        return now === before ? undefined : now;
      });
      await bell.click();
      await helper.page.getByRole('listitem').filter({ hasText: TITLE }).getByRole('link').click();
      await helper.page.waitForURL(/\/fragen\/[0-9a-f-]{36}/);
    });

    await step('shows the answer in the open page of the asker', async () => {
      await helper.page.getByLabel('Antwort', { exact: true }).fill(ANSWER);
      await helper.page.getByRole('button', { name: 'Antwort veröffentlichen' }).click();
      await jana.page.getByText(ANSWER).waitFor();
    });

    await step('lets the asker mark the solution, and both see it', async () => {
      await jana.page.getByRole('button', { name: 'Lösung' }).click();
      await jana.page.getByText('Lösung', { exact: true }).first().waitFor();
      await helper.page.getByText('Lösung', { exact: true }).first().waitFor();
    });

    await step('tells the helper in the daily overview', async () => {
      await awaitValue('the notification of the accepted answer', async () => {
        const { rows } = await database.query(
          `select 1 from notification n join account a using (person_id) where a.email = $1 and n.mail_mode = 'DAILY' and n.mail_since is not null`,
          [helperEmail],
        );
        return rows[0] as unknown;
      });
      await aDayGoesBy(database, helperEmail);
      await sweep(product.databaseUrl);
      const mail = await product.mail(helperEmail, /Übersicht/i);
      expect(mail.text).toContain(TITLE);
      expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    });

    await step('unsubscribes by one click without signing in; looking changes nothing', async () => {
      const mail = await product.mail(helperEmail, /Übersicht/i);
      const url = /<(.+)>/
        .exec(mail.headers['List-Unsubscribe']!)![1]!
        .replace(/^https?:\/\/[^/]+/, product.url);
      const stranger = await Person.open(browser, product.url, { javaScript: false });
      await stranger.page.goto(url);
      expect(await dailyKinds(database, helperEmail)).toBe(0);
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
      expect(answer.status).toBe(200);
      expect(await dailyKinds(database, helperEmail)).toBeGreaterThan(0);
      await stranger.close();
    });

    await step('had no errors in the pages and asked no other host', async () => {
      expect([...jana.troubles, ...helper.troubles]).toEqual([]);
      expect(product.log).not.toContain('ERROR');
    });
  }, 180_000);
});

/** Names the part of the journey in which something went wrong. */
async function step(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new Error(`It ${name}: ${(error as Error).message}`, { cause: error });
  }
}

/** A member of a town that was not suggested for any question, and a topic that town offers. */
async function freeHelper(client: pg.Client): Promise<{ email: string; topic: string }> {
  const { rows } = await client.query<{ email: string; topic: string }>(
    `select a.email, t.name_de as topic from offer o join topic t on t.id = o.topic_id
     join membership s using (municipality_id) join account a using (person_id)
     where s.state = 'ACTIVE' and t.parent_id is not null
       and not exists (select 1 from suggested_helper h where h.municipality_id = o.municipality_id)
       and (select count(*) from offer x where x.topic_id = o.topic_id) = 1
     order by a.email limit 1`,
  );
  return rows[0]!;
}

/** The demo lets its newest questions go through matching; waits until nothing more comes of it. */
async function untilQuiet(client: pg.Client): Promise<void> {
  let before = -1;
  await awaitValue('an end of the first notifications', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const { rows } = await client.query<{ n: number; waiting: number }>(
      `select (select count(*)::int from notification) as n, (select count(*)::int from outbox where sent_at is null) as waiting`,
    );
    const { n, waiting } = rows[0]!;
    const quiet = waiting === 0 && n > 0 && n === before;
    before = n;
    return quiet || undefined;
  });
}

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
  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    DATABASE_POOL: '2',
  };
  @Module({ imports: [PlatformModule.forRoot('spec', environment)] })
  class Root {}
  const app = await NestFactory.createApplicationContext(Root, { logger: false });
  await app.get(Jobs).add('digest.sweep.v1', {}, { id: `spec-${Date.now()}` });
  await app.close();
}
