import type { Browser, Locator, Page } from 'playwright-core';
import { Person, startBrowser } from '../support/browser.js';
import { RunningProduct } from '../support/running-product.js';

const ASKER = 'nadine.ostrau@wittenberge.example';
const HELPER = 'annika.broeksiek@doerentrup.example';
const PASSWORD = 'kleine Stadt am Fluss';
const TITLE = 'Wie prüfen wir unsere Formulare nur mit der Tastatur?';
const ANSWER = 'Bei uns hilft ein Rundgang ganz ohne Maus.';

/** More stops than any page has: who has not arrived by then is trapped, or the thing cannot be reached. */
const MOST_STOPS = 150;

/** What is focused, when it shows no sign of it: neither itself nor what surrounds it. */
const UNSEEN = `(() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const ringed = ({ outlineStyle, outlineWidth, boxShadow }) =>
    (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
  // The ring of a card's link lies around the whole card, on what is generated after the link.
  const marked = (element) =>
    !!element && (ringed(getComputedStyle(element)) || ringed(getComputedStyle(element, '::after')));
  const around = [focused, focused.parentElement, focused.parentElement?.parentElement];
  const { top, bottom } = focused.getBoundingClientRect();
  const seen = [...around, ...(focused.parentElement?.children ?? [])].some(marked) && bottom > 0 && top < innerHeight;
  return seen ? null : focused.outerHTML.slice(0, 200);
})()`;

/** Somebody without a mouse. */
class Typist {
  readonly unseen = new Set<string>();

  constructor(
    readonly person: Person,
    readonly page: Page = person.page,
  ) {}

  /** Goes to something by Tab alone. */
  async to(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await this.isAt(target)) return;
      await this.page.keyboard.press(key);
      const unseen = await this.page.evaluate(UNSEEN);
      if (typeof unseen === 'string') this.unseen.add(`${this.page.url()}: ${unseen}`);
    }
    throw new Error(`Not reached by ${key}: ${target.toString()}`);
  }

  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press(key);
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.type(text);
  }

  async isAt(target: Locator): Promise<boolean> {
    return (await target.and(this.page.locator(':focus')).count()) > 0;
  }

  /** Waits until the focus is there; it follows what was pressed a moment later. */
  async arrives(target: Locator): Promise<void> {
    for (let tries = 0; tries < 50; tries++) {
      if (await this.isAt(target)) return;
      await this.page.waitForTimeout(100);
    }
    throw new Error(`The focus did not come to ${target.toString()}`);
  }

  async signIn(email: string): Promise<void> {
    await this.person.goto('/anmelden');
    await this.press(this.page.getByRole('link', { name: 'Passwort' }));
    await this.write(this.page.getByLabel('E-Mail-Adresse'), email);
    await this.write(this.page.getByLabel('Passwort', { exact: true }), PASSWORD);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('link', { name: /^Benachrichtigungen/ }).waitFor();
  }
}

describe('without a mouse', () => {
  let product: RunningProduct;
  let browser: Browser;
  let asker: Typist;
  let helper: Typist;
  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    asker = new Typist(await Person.open(browser, product.url));
    helper = new Typist(await Person.open(browser, product.url));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('somebody skips to the content, signs in, opens menus and leaves them where they were', async () => {
    const { page, person } = asker;
    await person.goto('/anmelden');
    await asker.press(page.getByRole('link', { name: 'Zum Inhalt springen' }));
    await asker.arrives(page.locator('main'));
    await asker.signIn(ASKER);
    for (const menu of ['.header__account > summary', '.header__wide summary']) {
      await asker.person.goto('/');
      await asker.press(page.locator(menu));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await asker.arrives(page.locator(menu));
    }
  }, 60_000);

  it('asks, answers, reports and accepts, and the focus is never lost', async () => {
    const { page } = asker;
    await asker.press(page.getByRole('link', { name: 'Frage stellen' }).first());
    await page.waitForURL('**/fragen/neu');
    await asker.arrives(page.locator('main'));
    await asker.write(page.getByLabel('Ihre Frage in einem Satz'), TITLE);
    await asker.write(page.getByLabel('Worum geht es genau?'), 'Wir suchen Rat und eine Liste zum Abhaken.');
    const topics = page.getByRole('combobox', { name: 'Thema suchen' });
    for (const word of ['Leerstand', 'Nahwärme']) {
      await asker.write(topics, word);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await asker.arrives(page.locator('.topic-picker [data-topic] button').last());
    }
    await page.keyboard.press('Enter');
    await asker.arrives(page.getByRole('button', { name: /^Leerstand.* entfernen$/ }));
    await page.keyboard.press('Enter');
    await asker.arrives(page.locator('.topic-picker'));
    await asker.write(topics, 'Leerstand');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await asker.press(page.getByRole('button', { name: 'Frage veröffentlichen' }));
    await page.waitForURL(/\/fragen\/[0-9a-f-]{36}/);
    await asker.arrives(page.locator('main'));

    await helper.signIn(HELPER);
    await helper.person.goto('/fragen');
    await helper.press(helper.page.getByRole('link', { name: TITLE }));
    await helper.page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    await helper.arrives(helper.page.locator('main'));
    await helper.write(helper.page.getByLabel('Antwort', { exact: true }), ANSWER);
    await helper.press(helper.page.getByRole('button', { name: 'Antwort veröffentlichen' }));
    await helper.arrives(helper.page.locator('#antwort-schreiben'));

    const report = helper.page.getByRole('button', { name: 'Melden' }).first();
    await helper.to(report, 'Shift+Tab');
    await helper.page.keyboard.press('Enter');
    const dialog = helper.page.getByRole('dialog');
    await dialog.waitFor();
    for (let stop = 0; stop < 8; stop++) {
      await helper.page.keyboard.press('Tab');
      expect(await helper.page.evaluate(`!!document.activeElement.closest('[role=dialog]')`)).toBe(true);
    }
    await helper.page.keyboard.press('Escape');
    await helper.arrives(report);

    await page.getByText(ANSWER).waitFor();
    const solution = page.getByRole('button', { name: 'Lösung' }).first();
    await asker.press(solution);
    await helper.page.getByText('Lösung', { exact: true }).first().waitFor();
    await asker.arrives(solution);
    expect([...asker.unseen, ...helper.unseen]).toEqual([]);
    expect([...asker.person.troubles, ...helper.person.troubles]).toEqual([]);
  }, 90_000);
});
