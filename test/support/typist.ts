import type { Locator, Page } from 'playwright-core';
import type { Person } from './browser.js';

const PASSWORD = 'kleine Stadt am Fluss';

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
  const inView = bottom > 0 && top < innerHeight;
  if (inView && [...around, ...(focused.parentElement?.children ?? [])].some(marked)) return null;
  const why = inView ? 'without a ring' : 'at ' + Math.round(top) + ' of ' + innerHeight + ' px';
  return why + ': ' + focused.outerHTML.slice(0, 200);
})()`;

/** Somebody without a mouse. */
export class Typist {
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
      let unseen = await this.page.evaluate(UNSEEN);
      // What others do live may have moved it away just now.
      if (typeof unseen === 'string') {
        await this.page.waitForTimeout(200);
        unseen = await this.page.evaluate(UNSEEN);
      }
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
    const at = await this.page.evaluate(`document.activeElement?.outerHTML.slice(0, 200)`);
    throw new Error(`The focus did not come to ${target.toString()} but to ${String(at)}`);
  }

  async signIn(email: string): Promise<void> {
    await this.person.goto('/anmelden');
    await this.press(this.page.getByRole('link', { name: 'Passwort' }));
    await this.write(this.page.getByLabel('E-Mail-Adresse'), email);
    await this.write(this.page.getByLabel('Passwort', { exact: true }), PASSWORD);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('link', { name: /^Benachrichtigungen/ }).waitFor();
    // The page is a new one; its content has the focus, not nothing.
    await this.arrives(this.page.locator('main'));
  }

  /** Chooses in a list of choices, by the arrows alone. */
  async choose(target: Locator, value: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press('Home');
    for (let steps = 0; steps < MOST_STOPS && (await target.inputValue()) !== value; steps++)
      await this.page.keyboard.press('ArrowDown');
    if ((await target.inputValue()) !== value) throw new Error(`${value} cannot be chosen`);
  }

  /** What was pressed may be gone, but the focus is somewhere. */
  async keepsFocus(): Promise<void> {
    for (let tries = 0; tries < 30; tries++) {
      await this.page.waitForTimeout(100);
      if (tries >= 4 && (await this.page.evaluate('document.activeElement !== document.body'))) return;
    }
    throw new Error(`The focus was lost on ${this.page.url()}`);
  }
}
