import { spawnSync } from 'node:child_process';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/**
 * What can be pressed or filled in and is not React's yet: the parts of a page become so one after the other. What is
 * clicked before that is lost.
 */
const NOT_TAKEN_OVER = `[...document.querySelectorAll('button, input, select, textarea')]
  .filter((element) => !Object.keys(element).some((key) => key.startsWith('__reactProps')))
  .map((element) => element.outerHTML.slice(0, 200))`;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Starts the Chromium of this machine. Without its own background chatter, and without a sandbox where root runs it. */
export function startBrowser(): Promise<Browser> {
  const name = NAMES.find((candidate) => spawnSync(candidate, ['--version']).status === 0);
  if (!name) throw new Error('No Chromium was found');
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
  return chromium.launch({
    executablePath: found,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A person at a browser of their own; what goes wrong in the page is kept for the test to look at. */
export class Person {
  readonly troubles: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly base: string,
    private readonly javaScript: boolean,
  ) {
    page.on('pageerror', (error) => this.troubles.push(`error in the page: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== 'data:' && protocol !== 'blob:' && origin !== base)
        this.troubles.push(`request to another host: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.troubles.push(`${response.status()} from ${response.url()}`);
    });
  }

  static async open(
    browser: Browser,
    base: string,
    options: { width?: number; javaScript?: boolean; dark?: boolean } = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
      javaScriptEnabled: options.javaScript ?? true,
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    return new Person(context, await context.newPage(), base, options.javaScript ?? true);
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(`${this.base}${path}`, { waitUntil: 'load' });
    await this.page.waitForLoadState('networkidle');
    if (this.javaScript) await this.isTakenOver();
  }

  private async isTakenOver(): Promise<void> {
    let waiting: unknown[] = [];
    for (let tries = 0; tries < 150; tries++) {
      waiting = await this.page.evaluate<unknown[]>(NOT_TAKEN_OVER);
      if (waiting.length === 0) return;
      await this.page.waitForTimeout(100);
    }
    throw new Error(`Not taken over on ${this.page.url()}: ${waiting.join(', ')}`);
  }

  /** Signs in with the password of the demo, without clicking through the form each time. */
  async signIn(email: string): Promise<void> {
    const query =
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }';
    const answer = await this.context.request.post(`${this.base}/graphql`, {
      headers: { origin: this.base },
      data: { query, variables: { email, password: 'kleine Stadt am Fluss' } },
    });
    const text = await answer.text();
    if (text.includes('"errors"')) throw new Error(text);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
