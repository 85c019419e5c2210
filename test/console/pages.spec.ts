import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults } from '../harness/accessibility';
import { openBrowser } from '../harness/browser';
import { type Scene, stage } from './scenes';

/** `npm run screens` names a folder here; every scene is then also kept as a picture. */
const PICTURES = process.env.ASSAYBOOK_SCREENS;

let url: string;
let scenes: Scene[];
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  ({ url, scenes } = await stage());
});

const SIZES = [
  ['desktop', 1280, 800, 'light'],
  ['desktop', 1280, 800, 'dark'],
  ['tablet', 820, 1180, 'light'],
  ['tablet', 820, 1180, 'dark'],
] as const;

/** Without being asked for pictures, each width and each scheme is looked at once. */
const LOOKED_AT = SIZES.filter(
  ([device, , , scheme]) => PICTURES || (device === 'desktop') === (scheme === 'light'),
);

describe.each(LOOKED_AT)('On a %s of %i by %i, %s', (device, width, height, colorScheme) => {
  it('every page and every state of it meets WCAG 2.2 AA and fits the screen', async () => {
    const faults: Record<string, unknown> = {};
    for (const scene of scenes) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true });
      const page = await open(scene, context);
      const found = await accessibilityFaults(page);
      const overflow = (await page.evaluate<number>('document.documentElement.scrollWidth')) - width;
      if (found.length > 0 || overflow > 0) faults[scene.name] = { found, overflow };
      await keep(page, `${scene.name}-${device}-${colorScheme}`);
      await context.close();
    }
    expect(faults).toEqual({});
  }, 600_000);
});

async function open({ who, path: address, prepare }: Scene, context: BrowserContext): Promise<Page> {
  const [name, value] = (who.headers.cookie ?? '').split('=');
  if (name && value) await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  await page.goto(new URL(`/console${address}`, url).href);
  await prepare(page);
  return page;
}

async function keep(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  fs.mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}
