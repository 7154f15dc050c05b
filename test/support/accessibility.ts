import axe, { type Result, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 up to level AA, which the BITV 2.0 asks of public bodies, and what axe-core recommends beyond it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Violations of accessibility on the page as it stands, one line each. Our pages have no frames, so the rules run
 * right in the page, and their code is brought along once for each page that is loaded.
 */
export function accessibilityViolations(page: Page): Promise<string[]> {
  return violations(page, { type: 'tag', values: RULES });
}

/** As {@link accessibilityViolations}, but for contrast alone: what a change of theme can break. */
export function contrastViolations(page: Page): Promise<string[]> {
  return violations(page, { type: 'rule', values: ['color-contrast'] });
}

async function violations(page: Page, runOnly: RunOptions['runOnly']): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const found = await page.evaluate<Result[]>(`axe.run(${options}).then(({ violations }) => violations)`);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
