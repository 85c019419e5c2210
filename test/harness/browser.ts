import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page, Request } from 'playwright-core';
import { PATIENCE_MS } from './certificates';

const ROOT = path.join(__dirname, '..', '..');
const PACKAGE = path.join(ROOT, 'node_modules', '@sparticuz', 'chromium');

/**
 * A Chromium for tests that look at pages, closed when the test file ends. It comes inside a package of ours, with the
 * few libraries and the typeface that a bare Linux lacks, so that nothing has to be installed on the machine; where
 * that one does not run (it is for Linux on x64), CHROMIUM_PATH names another.
 * @throws when none starts: a page that nobody looked at is no passed test
 */
export async function openBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  const home = given ? undefined : unpacked();
  const browser = await chromium.launch({
    executablePath: given ?? path.join(home!, 'chromium'),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: home ? { ...process.env, ...libraries(home) } : undefined,
  });
  opened.push(browser);
  return patient(browser);
}

/** How many times slower than it is the pages' processor shall be: to find tests that pass on a quick machine only. */
const SLOWDOWN = Number(process.env.CHROMIUM_SLOWDOWN ?? 1);

/** Playwright gives every step half a minute unless told otherwise; a busy machine may need more. */
function patient(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    if (SLOWDOWN > 1) context.on('page', (page) => void slow(page));
    return context;
  };
  return browser;
}

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** How many bytes a page takes, with all that it asks for by itself, in a browser that has nothing of it yet. */
export async function transferredAtFirst(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  await page.goto(address);
  // Typefaces are asked for when something is set in them.
  await page.evaluate('document.fonts.ready');
  // Each is told when its answer has come whole.
  const sizes = await Promise.all(asked.map((request) => request.sizes()));
  await context.close();
  return sizes.reduce(
    (sum, { responseHeadersSize, responseBodySize }) => sum + responseHeadersSize + responseBodySize,
    0,
  );
}

const opened: Browser[] = [];

afterAll(async () => {
  await Promise.all(opened.splice(0).map((browser) => browser.close()));
});

function libraries(home: string): Record<string, string> {
  return { LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib'), FONTCONFIG_FILE: typefaces(home) };
}

/** The package's own settings look for its typeface where a cloud would unpack it; Chromium dies of finding none. */
function typefaces(home: string): string {
  const fonts = path.join(home, 'fonts');
  const settings = path.join(fonts, 'here.conf');
  // Renamed into place: test files run side by side.
  fs.writeFileSync(
    `${settings}.${process.pid}`,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
     <fontconfig><dir>${fonts}</dir><cachedir>${path.join(fonts, 'cache')}</cachedir></fontconfig>`,
  );
  fs.renameSync(`${settings}.${process.pid}`, settings);
  return settings;
}

/** Unpacks the package's Chromium once per version (200 MB, some seconds) and keeps it beside the other packages. */
function unpacked(): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = path.join(ROOT, 'node_modules', '.cache', `chromium-${version}`);
  if (fs.existsSync(home)) return home;
  fs.mkdirSync(path.dirname(home), { recursive: true });
  const growing = fs.mkdtempSync(`${home}.`);
  // The package unpacks into the folder for temporary files, and its libraries only where it believes to be at home.
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-e', 'require("@sparticuz/chromium").executablePath()'],
    {
      cwd: ROOT,
      env: { PATH: process.env.PATH, TMPDIR: growing, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The Chromium in ${PACKAGE} could not be unpacked: ${stderr}`);
  try {
    fs.renameSync(growing, home);
  } catch {
    // Another test file was quicker.
    fs.rmSync(growing, { recursive: true, force: true });
  }
  return home;
}
