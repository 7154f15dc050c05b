import { spawnSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import type pg from 'pg';
import { median } from './load.js';

/** Seconds until the largest part of a public page is painted, median of the visits. */
export interface Lcp {
  readonly start: number;
  readonly questions: number;
  readonly question: number;
  readonly town: number;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const VISITS = 3;

/** Slow 4G as in the lab tools: 1.6 Mbit/s, 150 ms there and back; a phone computes a quarter as fast. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CPU = 4;

const WATCH = `
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.lcpMs = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });`;

/** The public pages a stranger opens first, visited with an empty cache. Null where there is no Chromium. */
export async function measureLcp(client: pg.Client, url: string): Promise<Lcp | null> {
  const name = NAMES.find((candidate) => spawnSync(candidate, ['--version']).status === 0);
  if (!name) return null;
  const executablePath = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
  const one = async (sql: string): Promise<string> =>
    ((await client.query(sql)).rows[0] as { value: string }).value;
  const question = await one(
    "select id as value from question where answer_count >= 3 and visibility = 'PUBLIC' order by id desc limit 1",
  );
  const town = await one(
    "select slug as value from municipality where id = (select municipality_id from question where visibility = 'PUBLIC' order by id desc limit 1)",
  );
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    return {
      start: await secondsOf(browser, `${url}/`),
      questions: await secondsOf(browser, `${url}/fragen`),
      question: await secondsOf(browser, `${url}/fragen/${question}`),
      town: await secondsOf(browser, `${url}/kommunen/${town}`),
    };
  } finally {
    await browser.close();
  }
}

async function secondsOf(browser: Browser, address: string): Promise<number> {
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) times.push(await visitOnce(browser, address));
  return median(times);
}

async function visitOnce(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    locale: 'de-DE',
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
    await page.addInitScript(WATCH);
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(500);
    return Number(await page.evaluate('globalThis.lcpMs')) / 1_000;
  } finally {
    await context.close();
  }
}
