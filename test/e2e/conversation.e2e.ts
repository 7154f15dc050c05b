import type { Browser } from 'playwright-core';
import { Person, startBrowser } from '../support/browser.js';
import { RunningProduct } from '../support/running-product.js';

/** People of the demo whose towns do not talk with each other yet. */
const NADINE = { name: 'Nadine Ostrau', town: 'Wittenberge', email: 'nadine.ostrau@wittenberge.example' };
const ANNIKA = { town: 'Dörentrup', slug: 'doerentrup', email: 'annika.broeksiek@doerentrup.example' };

const VERONIKA = 'veronika.haslboeck@freyung.example';
const PROJECT = '/projekte/gemeinsame-sprechstunde-foerdermittel';
const THREAD = 'Wie wir die Sprechstunde vorbereiten';

const FIRST = 'Guten Tag nach Dörentrup, wie haben Sie Ihren Dorfladen gerettet?';
const ANSWER = 'Gern erzählen wir davon.';
const AFTER = 'Kommt das noch an?';

describe('messages and discussions in two browsers', () => {
  let product: RunningProduct;
  let browser: Browser;
  let nadine: Person;
  let annika: Person;

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    nadine = await Person.open(browser, product.url);
    annika = await Person.open(browser, product.url, { width: 360 });
    await nadine.signIn(NADINE.email);
    await annika.signIn(ANNIKA.email);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** The line that says who writes, as it is seen; what screen readers hear of it comes more seldom. */
  const writing = ({ page }: Person) =>
    page.locator('.typing-line > [aria-hidden]', { hasText: 'schreibt …' });

  it('S81 a message from an unknown town is a request; accepted, both see each other write; a block ends it both ways', async () => {
    // The badge of somebody who is anywhere: it changes without a reload.
    await annika.goto('/fragen');
    const badge = annika.page.getByRole('link', { name: /^Nachrichten,/ });
    const before = await badge.getAttribute('aria-label');
    await nadine.goto(`/nachrichten/neu?kommune=${ANNIKA.slug}`);
    await nadine.page.getByLabel(`Alle in ${ANNIKA.town}`).check();
    await nadine.page.getByLabel('Ihre Nachricht').fill(FIRST);
    await nadine.page.getByRole('button', { name: 'Senden' }).click();
    await nadine.page.getByText('Ihre Nachricht ist unterwegs').waitFor();
    expect(await nadine.page.getByRole('button', { name: 'Senden' }).count()).toBe(0);
    await annika.page.waitForFunction(
      `document.querySelector('a[href="/nachrichten"]')?.getAttribute('aria-label') !== ${JSON.stringify(before)}`,
    );

    await annika.goto('/nachrichten?ansicht=anfragen');
    await annika.page.getByRole('link', { name: NADINE.town }).click();
    await annika.page.getByText(FIRST).waitFor();
    // Nothing of the other shows before it is accepted.
    expect(await nadine.page.getByText('gerade hier').count()).toBe(0);
    await annika.page.getByRole('button', { name: 'Annehmen' }).click();
    const field = annika.page.getByLabel('Ihre Nachricht');
    await field.waitFor();

    await nadine.page.getByText('ist gerade hier').waitFor();
    await field.pressSequentially(ANSWER);
    await writing(nadine).waitFor();
    await annika.page.getByRole('button', { name: 'Senden' }).click();
    await nadine.page.getByText(ANSWER).waitFor();
    await annika.page.getByText(/^Gelesen/).waitFor();

    // Nadine writes, and Annika blocks while she does.
    const other = nadine.page.getByLabel('Ihre Nachricht');
    await other.fill(AFTER);
    await writing(annika).waitFor();
    await annika.page.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await annika.page.getByRole('menuitem', { name: 'Blockieren' }).click();
    await annika.page.getByRole('alertdialog').getByRole('button', { name: 'Blockieren' }).click();
    await annika.page.getByText(`${ANNIKA.town} blockiert ${NADINE.town}`).waitFor();
    await writing(annika).waitFor({ state: 'detached' });
    await nadine.page.getByText('Nachrichten können hier zurzeit nicht zugestellt werden').waitFor();
    await nadine.page.getByText('ist gerade hier').waitFor({ state: 'detached' });
    expect(await nadine.page.getByText(/blockier/i).count()).toBe(0);
    expect(await nadine.page.getByRole('button', { name: 'Senden' }).count()).toBe(0);

    // Taken back in the settings, both can write again.
    await annika.goto('/einstellungen/blockierungen');
    await annika.page.getByRole('button', { name: /^Blockierung aufheben/ }).click();
    await annika.page.getByText('Sie blockieren niemanden').waitFor();
    await nadine.page.getByLabel('Ihre Nachricht').fill(AFTER);
    await nadine.page.getByRole('button', { name: 'Senden' }).click();
    await nadine.page.getByText(AFTER).waitFor();
    expect([...nadine.troubles, ...annika.troubles]).toEqual([]);
  }, 120_000);

  it('S11 a first contact is asked for in three answers, accepted, and opens a conversation', async () => {
    await nadine.goto('/kommunen/doerentrup');
    await nadine.page.getByRole('button', { name: 'Kontakt aufnehmen' }).click();
    const dialog = nadine.page.getByRole('dialog');
    await dialog.getByLabel('Thema').selectOption({ index: 2 });
    await dialog.getByLabel('Worum geht es?').fill('Wie haben Sie leere Läden wieder belegt?');
    await dialog.getByLabel('Was bringen Sie mit?').fill('Ein Kataster als Tabelle.');
    await dialog.getByLabel('Wie viel Zeit?').fill('Ein Telefonat');
    await dialog.getByRole('button', { name: 'Anfrage senden' }).click();
    await dialog.waitFor({ state: 'detached' });
    // The page of the town now says so, in place of offering to ask again.
    await nadine.page.getByRole('link', { name: /^Anfrage läuft seit/ }).waitFor();
    expect(await nadine.page.getByRole('button', { name: 'Kontakt aufnehmen' }).count()).toBe(0);

    await annika.goto('/nachrichten?ansicht=anfragen');
    await annika.page.getByRole('link', { name: `${NADINE.town} fragt ${ANNIKA.town}` }).click();
    await annika.page.getByText('Ein Kataster als Tabelle.').waitFor();
    await annika.page.getByRole('button', { name: 'Annehmen und Gespräch öffnen' }).click();
    await annika.page.waitForURL(/\/nachrichten\/[0-9a-f-]{36}$/);
    await annika.page.getByLabel('Ihre Nachricht').waitFor();
    expect([...nadine.troubles, ...annika.troubles]).toEqual([]);
  }, 60_000);

  it('S30 a thread of a project shows who writes in it, and the post comes by itself', async () => {
    const veronika = await Person.open(browser, product.url);
    await veronika.signIn(VERONIKA);
    for (const person of [annika, veronika]) {
      await person.goto(`${PROJECT}/diskussion`);
      await person.page.getByRole('link', { name: THREAD }).click();
      await person.page.getByLabel('Ihr Beitrag').waitFor();
    }
    const field = veronika.page.getByLabel('Ihr Beitrag');
    await field.pressSequentially('Das lege ich gleich ab.');
    await writing(annika).waitFor();
    expect(await annika.page.getByRole('status').filter({ hasText: 'schreibt' }).textContent()).toBe(
      'Veronika Haslböck schreibt …',
    );
    expect(await writing(veronika).count()).toBe(0);
    await field.press('Control+Enter');
    await annika.page.getByText('Das lege ich gleich ab.').waitFor();
    await writing(annika).waitFor({ state: 'detached' });
    expect([...annika.troubles, ...veronika.troubles]).toEqual([]);
    await veronika.close();
  }, 60_000);
});
