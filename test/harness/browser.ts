import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

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
    args: ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: home ? { ...process.env, ...libraries(home) } : undefined,
  });
  opened.push(browser);
  return browser;
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
