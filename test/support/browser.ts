import { spawnSync } from 'node:child_process';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

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
    return new Person(context, await context.newPage(), base);
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(`${this.base}${path}`, { waitUntil: 'load' });
    // React takes over the page from the server; what is clicked before that is lost.
    await this.page.waitForLoadState('networkidle');
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
