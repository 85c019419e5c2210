import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const PLACE = fileURLToPath(new URL('../node_modules/.cache/assaybook/signs.woff2', import.meta.url));
const SOURCES = fileURLToPath(new URL('src', import.meta.url));

/** Arrows, mathematical and technical signs, geometric shapes, dingbats. */
const SIGN = /[\u2190-\u2bff]/gu;

/**
 * The signs that the console writes (○ ◐ ▲ …) as a typeface of their own, a few kilobytes: not every machine has them,
 * and a box in their place would tell one state from another by nothing but its words.
 *
 * @returns the path of the file, made anew from what stands in the console's sources
 */
export async function signsTypeface() {
  const whole = fs.readFileSync(
    createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  );
  const subset = await subsetFont(whole, signsInUse().join(''), { targetFormat: 'woff2' });
  fs.mkdirSync(path.dirname(PLACE), { recursive: true });
  fs.writeFileSync(PLACE, subset);
  return PLACE;
}

function signsInUse() {
  const signs = new Set();
  for (const entry of fs.readdirSync(SOURCES, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      for (const [sign] of fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8').matchAll(SIGN))
        signs.add(sign);
  return [...signs].sort();
}
