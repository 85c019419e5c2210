import type { GlyphWidths } from './glyph-widths';
import type { Matrix, TextContent, TextItem, Viewport } from './pdf-document';

/**
 * A run of letters without white space, placed on its own writing line: `start` and `end` are measured along the
 * direction of writing and `across` downward from it, in points, so that turned text is handled like upright text.
 */
export interface Fragment {
  text: string;
  font: string;
  /** Type size in points. */
  size: number;
  /** Degrees clockwise from upright, 0 to 359. */
  rotation: number;
  start: number;
  end: number;
  across: number;
  /** The document itself puts a space after it. */
  spaced: boolean;
}

/** Runs of text as fragments: page space turned to points from the top left, runs cut at spaces. */
export function fragmentsOf(content: TextContent, viewport: Viewport, widths: GlyphWidths): Fragment[] {
  for (const item of content.items) learnFrom(item, widths);
  for (const item of content.items) learnFrom(item, widths);
  const fragments: Fragment[] = [];
  for (const item of content.items) {
    if (item.str.trim() === '') {
      const last = fragments.at(-1);
      if (last && item.str !== '') last.spaced = true;
    } else {
      fragments.push(...cut(item, viewport, widths, content.styles[item.fontName]?.vertical ?? false));
    }
  }
  return fragments;
}

const SPACES = /\s+/;

function learnFrom(item: TextItem, widths: GlyphWidths): void {
  const scale = Math.hypot(item.transform[0], item.transform[1]);
  if (item.str === '' || scale === 0 || item.width === 0 || SPACES.test(item.str)) return;
  widths.learn(item.fontName, item.str, item.width / scale);
}

function cut(item: TextItem, viewport: Viewport, widths: GlyphWidths, vertical: boolean): Fragment[] {
  const place = multiply(viewport.transform, item.transform);
  const [dx, dy] = vertical ? [-place[2], -place[3]] : [place[0], place[1]];
  const scale = Math.hypot(dx, dy);
  const size = Math.hypot(place[2], place[3]);
  if (!(scale > 0 && size > 0)) return [];
  const rotation = (Math.round((Math.atan2(dy, dx) * 180) / Math.PI) + 360) % 360;
  const [ux, uy] = direction(rotation);
  const origin = place[4] * ux + place[5] * uy;
  const across = place[5] * ux - place[4] * uy;
  const length = vertical ? item.height : item.width;
  return pieces(item, length, scale, widths).map(({ text, from, to, spaced }) => ({
    text: text.replace(LIGATURES, (ligature) => ligature.normalize('NFKC')),
    font: item.fontName,
    size,
    rotation,
    start: origin + from,
    end: origin + to,
    across,
    spaced,
  }));
}

/** The way that letters turned by so many degrees (clockwise) run, as a vector of length 1; y points down. */
export function direction(rotation: number): [number, number] {
  const angle = (rotation * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
}

/** ff, fi, fl, ffi, ffl, long st, st: one glyph, several letters. */
const LIGATURES = /[\uFB00-\uFB06]/g;

interface Piece {
  text: string;
  from: number;
  to: number;
  spaced: boolean;
}

/** pdf.js puts spaces of 0.102 to 0.6 of the type size inside a run; anything else found means the letters' widths are off. */
const NARROWEST_SPACE = 0.1;
const WIDEST_SPACE = 0.6;
const USUAL_SPACE = 0.25;

/** Cuts a run at its spaces. What the letters leave of the run's length is shared among the spaces. */
function pieces(item: TextItem, length: number, scale: number, widths: GlyphWidths): Piece[] {
  const parts = item.str.split(/(\s+)/);
  const isSpace = (index: number) => index % 2 === 1;
  const inner = parts.filter(
    (_, index) => isSpace(index) && index < parts.length - 1 && parts[0] !== '',
  ).length;
  if (inner === 0) return [{ text: item.str.trim(), from: 0, to: length, spaced: /\s$/.test(item.str) }];

  const lengths = parts.map((part, index) => (isSpace(index) ? 0 : widths.of(item.fontName, part) * scale));
  const letters = lengths.reduce((sum, each) => sum + each, 0);
  const left = (length - letters) / inner / scale;
  const space =
    left >= NARROWEST_SPACE && left <= WIDEST_SPACE
      ? left
      : Math.min(USUAL_SPACE, (0.5 * length) / inner / scale);
  const stretch = (length - space * scale * inner) / letters;

  const result: Piece[] = [];
  let at = 0;
  parts.forEach((text, index) => {
    const to = at + (isSpace(index) ? space * scale : (lengths[index] ?? 0) * stretch);
    if (!isSpace(index) && text !== '') result.push({ text, from: at, to, spaced: index < parts.length - 1 });
    at = to;
  });
  return result;
}

/** The matrix that applies `second` first and then `first`, as in PDF (ISO 32000-1, 8.3.4). */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
