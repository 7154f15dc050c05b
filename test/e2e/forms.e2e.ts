import type { Browser, Locator } from 'playwright-core';
import { Person, startBrowser } from '../support/browser.js';
import { RunningProduct } from '../support/running-product.js';

/** Leads a project of the demo. */
const ANNIKA = 'annika.broeksiek@doerentrup.example';
const PROJECT = '/projekte/gemeinsame-sprechstunde-foerdermittel';

const boxOf = async (element: Locator) => (await element.boundingBox())!;

describe('forms', () => {
  let product: RunningProduct;
  let browser: Browser;
  let annika: Person;

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    annika = await Person.open(browser, product.url);
    await annika.signIn(ANNIKA);
  }, 120_000);
  afterEach(() => expect(annika.troubles).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** Goes by a link, once the question whether to leave has been answered both ways. */
  const leaves = async (link: Locator, field: Locator): Promise<void> => {
    const { page } = annika;
    const written = await field.inputValue();
    const question = page.getByRole('alertdialog', { name: 'Seite verlassen?' });
    await link.click();
    await question.getByRole('button', { name: 'Weiter bearbeiten' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe(written);
    await link.click();
    await question.getByRole('button', { name: 'Verwerfen' }).click();
    await field.waitFor({ state: 'detached' });
  };

  it('of a question, a proposal, a town and a message ask before what is filled in is left', async () => {
    const { page } = annika;
    await annika.goto('/fragen/neu');
    const title = page.getByLabel('Ihre Frage in einem Satz');
    await title.fill('Wer hat eine Satzung für Zweitwohnungen?');
    await leaves(page.getByRole('banner').getByRole('link', { name: 'Kommunen', exact: true }), title);
    await page.waitForURL('**/kommunen');

    await annika.goto(`${PROJECT}/beschluesse/neu`);
    const proposal = page.getByLabel('Vorschlag im Wortlaut');
    await proposal.fill('Wir beschaffen die Software gemeinsam.');
    await leaves(page.getByRole('link', { name: 'Abbrechen' }), proposal);
    await page.waitForURL('**/beschluesse');

    await annika.goto('/meine-kommune/seite');
    const website = page.getByLabel('Website');
    await website.fill('kleinstadt.example');
    await leaves(page.getByRole('main').getByRole('link', { name: 'Mitglieder' }), website);
    await page.waitForURL('**/meine-kommune/mitglieder');

    await annika.goto('/nachrichten/neu?kommune=freyung');
    const message = page.getByRole('textbox', { name: 'Ihre Nachricht' });
    await message.fill('Guten Tag nach Freyung');
    await leaves(page.getByRole('link', { name: 'Andere Kommune' }), message);
    await page.waitForURL('**/nachrichten/neu');

    // Where nothing is filled in, nothing is asked.
    await annika.goto(`${PROJECT}/beschluesse/neu`);
    await page.getByRole('link', { name: 'Abbrechen' }).click();
    await page.waitForURL('**/beschluesse');
  }, 60_000);

  it('keep labels and fields of a row on one line, also where only one field is wrong or has a hint', async () => {
    const { page } = annika;
    await annika.goto(`${PROJECT}/beschluesse/neu`);
    await page.getByLabel('Worüber wird abgestimmt?').fill('Software gemeinsam beschaffen');
    await page.getByLabel('Vorschlag im Wortlaut').fill('Wir beschaffen die Software gemeinsam.');
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await page.getByText('Bitte füllen Sie dieses Feld aus.').waitFor();
    const row = page.locator('.fields-row').last();
    for (const part of ['.field__label', '.input']) {
      const [first, second] = await Promise.all([0, 1].map((at) => boxOf(row.locator(part).nth(at))));
      expect(first!.x).toBeLessThan(second!.x);
      expect(first!.y).toBeCloseTo(second!.y, 0);
    }
  }, 60_000);

  it.each([360, 1280])(
    'in a dialog keep their title and buttons in sight while something is said at %i px',
    async (width) => {
      const { page } = annika;
      await page.setViewportSize({ width, height: 560 });
      await annika.goto(`${PROJECT}/bearbeiten`);
      await page.getByRole('button', { name: 'Speichern' }).click();
      const toast = page.locator('.toast');
      // It stays for as long as the pointer rests on it.
      await toast.hover();
      await page.getByRole('button', { name: 'Organisation einladen' }).press('Enter');
      // Once the dialog is there, the toast has made way for it.
      const title = await boxOf(page.locator('.dialog__title'));
      const above = await boxOf(toast);
      expect(above.y + above.height).toBeLessThan(title.y);
      const foot = page.getByRole('dialog').locator('.dialog__foot');
      await foot.scrollIntoViewIfNeeded();
      const [said, buttons] = await Promise.all([boxOf(toast), boxOf(foot)]);
      expect(said.y + said.height).toBeLessThan(buttons.y);
    },
    60_000,
  );
});
