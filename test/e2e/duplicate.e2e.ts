import type { Browser } from 'playwright-core';
import { accessibilityViolations } from '../support/accessibility.js';
import { Person, startBrowser } from '../support/browser.js';
import { RunningProduct } from '../support/running-product.js';

/** A person of the demo with an own question, and an editor. */
const NADINE = 'nadine.ostrau@wittenberge.example';
const CLARA = 'clara.muehlenbeck@akademie.example';
const TITLE = 'Eigentümer leerer Ladenlokale antworten nicht: Wie kommt ihr ins Gespräch?';
const ORIGINAL = 'Bevölkerungsprognose für Ortsteile: selbst rechnen oder einkaufen?';
const REASON = 'Die Antworten dort passen auch hier.';

describe('duplicates in two browsers', () => {
  let product: RunningProduct;
  let browser: Browser;
  let asker: Person;
  let editor: Person;

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    asker = await Person.open(browser, product.url, { width: 360 });
    editor = await Person.open(browser, product.url);
    await asker.signIn(NADINE);
    await editor.signIn(CLARA);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('S20 the asker is asked where the question stands, agrees, and takes it back; the editor keeps it in view', async () => {
    await asker.goto('/fragen?ansicht=eigene');
    await asker.page.getByRole('link', { name: TITLE }).click();
    await asker.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    const question = new URL(asker.page.url()).pathname;

    await editor.goto(question);
    await editor.page.getByRole('button', { name: 'Doppelte Frage' }).click();
    const field = editor.page.getByRole('combobox', { name: 'Ursprüngliche Frage' });
    await field.fill('Bevölkerungsprognose');
    await editor.page.getByRole('option', { name: ORIGINAL }).click();
    await editor.page.getByLabel('Warum sind die Fragen gleich?').fill(REASON);
    expect(await accessibilityViolations(editor.page)).toEqual([]);
    await editor.page.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
    await editor.page.getByText('Vorschlag wartet').waitFor();

    // Without a reload.
    await asker.page.getByRole('heading', { name: 'Ist Ihre Frage schon einmal gestellt worden?' }).waitFor();
    await asker.page.getByText(REASON).waitFor();
    expect(await accessibilityViolations(asker.page)).toEqual([]);
    await asker.page.getByRole('button', { name: 'Ja, zusammenführen' }).click();
    await asker.page.getByText('Diese Frage ist doppelt').waitFor();
    await editor.page.getByText('Zusammengeführt', { exact: true }).waitFor();
    expect(await accessibilityViolations(editor.page)).toEqual([]);

    // A visitor is led on, and finds the answers from the original.
    const visitor = await Person.open(browser, product.url, { dark: true });
    await visitor.goto(question);
    await visitor.page.getByRole('link', { name: ORIGINAL }).first().waitFor();
    expect(await accessibilityViolations(visitor.page)).toEqual([]);
    await visitor.page.getByRole('link', { name: ORIGINAL }).first().click();
    await visitor.page.getByRole('link', { name: TITLE }).waitFor();
    await visitor.close();

    await editor.goto('/verwaltung/dubletten?stand=zusammengefuehrt');
    await editor.page.getByRole('link', { name: TITLE }).waitFor();

    await asker.page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await asker.page.getByRole('alertdialog').getByRole('button', { name: 'Rückgängig machen' }).click();
    await asker.page.getByText('Diese Frage ist doppelt').waitFor({ state: 'detached' });
    await asker.page.getByRole('button', { name: 'Frage schließen' }).waitFor();
    expect(asker.troubles).toEqual([]);
    expect(editor.troubles).toEqual([]);
  }, 60_000);
});
