import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
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

/** What changes between them is a matter of the style sheet alone: a page that is open is as one opened anew. */
const LOOKS = [
  ['desktop', 1280, 800, 'light'],
  ['desktop', 1280, 800, 'dark'],
  ['tablet', 820, 1180, 'light'],
  ['tablet', 820, 1180, 'dark'],
] as const;

/** Without being asked for pictures, each width and each scheme is looked at once. */
const LOOKED_AT = LOOKS.filter(
  ([device, , , scheme]) => PICTURES || (device === 'desktop') === (scheme === 'light'),
);

it('Every page and every state of it meets WCAG 2.2 AA and fits the screen, on a desktop and a tablet, light and dark', async () => {
  const faults: Record<string, unknown> = {};
  const ahead = [...scenes];
  const look = async (): Promise<void> => {
    for (let scene = ahead.shift(); scene; scene = ahead.shift())
      Object.assign(faults, await faultsOf(scene));
  };
  // A page waits about half of its time for answers and for what is drawn.
  await Promise.all([look(), look()]);
  expect(faults).toEqual({});
}, 1_200_000);

async function faultsOf(scene: Scene): Promise<Record<string, unknown>> {
  const faults: Record<string, unknown> = {};
  const page = await open(scene);
  for (const [device, width, height, colorScheme] of LOOKED_AT) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    const found = await accessibilityFaults(page);
    const overflow = (await page.evaluate<number>('document.documentElement.scrollWidth')) - width;
    const look = `${scene.name}-${device}-${colorScheme}`;
    if (found.length > 0 || overflow > 0) faults[look] = { found, overflow };
    await keep(page, look);
  }
  await page.context().close();
  return faults;
}

async function open({ who, path: address, prepare }: Scene): Promise<Page> {
  const [, width, height, colorScheme] = LOOKED_AT[0]!;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true });
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
