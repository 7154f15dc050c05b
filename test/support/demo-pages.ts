import type { Browser } from 'playwright-core';
import { contrastViolations, accessibilityViolations } from './accessibility.js';
import { Person, startBrowser } from './browser.js';
import { RunningProduct } from './running-product.js';

/** Views in which every page must hold: office screen and phone at its narrowest, light and dark. */
export const VIEWS = [
  { width: 1280, dark: false },
  { width: 320, dark: true },
] as const;
export type View = (typeof VIEWS)[number];

/** Somebody of the demo who has asked, and belongs to a town. */
export const OWNER = { name: 'Nadine Ostrau', email: 'nadine.ostrau@wittenberge.example' };

/** The running product and a browser, for a walk along its pages. */
export class DemoPages {
  private constructor(
    private readonly product: RunningProduct,
    readonly browser: Browser,
    /** A question with several answers that is not {@link OWNER}'s. */
    readonly questionPath: string,
    /** A question of {@link OWNER}. */
    readonly ownPath: string,
  ) {}

  static async start(): Promise<DemoPages> {
    const product = await RunningProduct.start();
    const browser = await startBrowser();
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ questions(first: 40) { nodes { id answerCount author { name } } } }',
      }),
    });
    const { data } = (await answer.json()) as {
      data: { questions: { nodes: { id: string; answerCount: number; author: { name: string } }[] } };
    };
    const { nodes } = data.questions;
    const of = (wanted: (question: (typeof nodes)[number]) => boolean) => `/fragen/${nodes.find(wanted)!.id}`;
    return new DemoPages(
      product,
      browser,
      of(({ answerCount, author }) => answerCount > 1 && author.name !== OWNER.name),
      of(({ author }) => author.name === OWNER.name),
    );
  }

  get url(): string {
    return this.product.url;
  }

  /** @param email of a person of the demo, who is signed in; without it a visitor comes */
  async person(email?: string | null, options: Parameters<typeof Person.open>[2] = {}): Promise<Person> {
    const person = await Person.open(this.browser, this.url, options);
    if (email) await person.signIn(email);
    return person;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.product.stop();
  }
}

/** What is wrong with a page in one view: accessibility, width, errors. */
export async function faultsOf(person: Person, path: string, { width, dark }: View): Promise<string[]> {
  await person.goto(path);
  const where = `${path} at ${width}`;
  const found = (await accessibilityViolations(person.page)).map((violation) => `${where}: ${violation}`);
  // Colours do not depend on the width: the other theme is looked at without loading the page again.
  await person.page.emulateMedia({ colorScheme: dark ? 'light' : 'dark' });
  for (const violation of await contrastViolations(person.page))
    found.push(`${where} in the other theme: ${violation}`);
  await person.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  const overflow = await person.page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  if (Number(overflow) > 0) found.push(`${where}: ${String(overflow)} px too wide`);
  if ((await person.page.locator('h1').count()) !== 1) found.push(`${where}: not exactly one h1`);
  for (const nav of await person.page.locator('nav').all())
    if ((await nav.locator('a[aria-current=page]').count()) > 1)
      found.push(`${where}: several links of one navigation lead to this page`);
  return found;
}
