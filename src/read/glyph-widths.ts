/**
 * How wide each letter of each typeface is, learned from the runs of text themselves.
 *
 * pdf.js tells the length of a whole run only; its glyph widths come with the operator list, which costs four times as
 * much. But a page holds hundreds of runs of known length, and each is an equation in the widths of its letters: starting
 * from Helvetica's proportions and moving a little towards each run's true length (Kaczmarz's method) comes within a few
 * hundredths of the type size, which is what cutting a run into words needs.
 */
export class GlyphWidths {
  private readonly fonts = new Map<string, Map<string, number>>();

  /** Learns from one run without spaces: `length` is its length in units of the type size. */
  learn(font: string, letters: string, length: number): void {
    const characters = [...letters];
    const gap = (length - this.of(font, letters)) / characters.length;
    const widths = this.widthsOf(font);
    for (const character of characters) {
      widths.set(character, clamp(this.widthOf(widths, character) + gap));
    }
  }

  /** The length of some letters set in a typeface, in units of the type size. */
  of(font: string, letters: string): number {
    const widths = this.widthsOf(font);
    let sum = 0;
    for (const character of letters) sum += this.widthOf(widths, character);
    return sum;
  }

  private widthsOf(font: string): Map<string, number> {
    let widths = this.fonts.get(font);
    if (!widths) this.fonts.set(font, (widths = new Map<string, number>()));
    return widths;
  }

  private widthOf(widths: Map<string, number>, character: string): number {
    return widths.get(character) ?? firstGuess(character);
  }
}

const NARROWEST = 0.05;
const WIDEST = 1.5;

function clamp(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, width));
}

/** Helvetica's advance widths for U+0020 to U+007E in thousandths of the type size (Adobe Core 14 AFM files). */
const HELVETICA = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

function firstGuess(character: string): number {
  const base = character.normalize('NFD').charCodeAt(0);
  return (HELVETICA[base - 0x20] ?? 600) / 1000;
}
