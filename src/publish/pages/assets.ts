import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shapeRules } from './number-shape';

/** The files that pages need beside their HTML. Their addresses hold a hash of their bytes, so they can be cached for good. */
export interface Asset {
  path: string;
  type: string;
  bytes: Buffer;
}

const FONT_TYPE = 'font/woff2';

function asset(name: string, type: string, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const [stem, extension] = name.split('.');
  return { path: `/assets/${stem}.${hash}.${extension}`, type, bytes };
}

/** Public Sans (OFL-1.1), all weights in one file each for Latin and Latin Extended; it has tabular figures. */
function font(subset: 'latin' | 'latin-ext'): Asset {
  const file = `@fontsource-variable/public-sans/files/public-sans-${subset}-wght-normal.woff2`;
  return asset(`public-sans-${subset}.woff2`, FONT_TYPE, readFileSync(require.resolve(file)));
}

const latin = font('latin');
const latinExtended = font('latin-ext');
/** One weight of Latin Extended, at half the size: for the citation in a page's first sentence. */
const cited = asset(
  'public-sans-cited.woff2',
  FONT_TYPE,
  readFileSync(require.resolve('@fontsource/public-sans/files/public-sans-latin-ext-600-normal.woff2')),
);

const sheet = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

/** Parts of the one style sheet, in the order in which they are laid over each other. */
const PARTS = [
  'base',
  'frame',
  'search',
  'answers',
  'certificate',
  'verdicts',
  'forms',
  'narrow',
  'paper',
] as const;

/** The style sheet names the fonts by their addresses. */
const style = asset(
  'style.css',
  'text/css; charset=utf-8',
  Buffer.from(
    [sheet('tokens.css'), ...PARTS.map((part) => sheet(join('style', `${part}.css`)))]
      .join('\n')
      .replaceAll('public-sans-latin.woff2', latin.path)
      .replaceAll('public-sans-latin-ext.woff2', latinExtended.path)
      .replaceAll('public-sans-cited.woff2', cited.path)
      .concat('\n', shapeRules(), '\n'),
  ),
);

/** Suggestions under the search boxes; the pages work without it. */
const script = asset(
  'suggest.js',
  'text/javascript; charset=utf-8',
  readFileSync(join(__dirname, 'suggest.js')),
);

export const SCRIPT_PATH = script.path;
export const STYLE_PATH = style.path;
export const FONT_PATH = latin.path;

/** Every asset by its address. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map(
  [style, script, latin, latinExtended, cited].map((each) => [each.path, each]),
);
