import type { Page, Rule, Word } from '../read/page';
import type { PlacedWord } from './lines';
import { joinSuperscripts } from './superscripts';

/**
 * The words of a page that can be part of a table: upright ones, raised digits joined to what they belong to, bars of
 * charts left out. Each knows the nearest upright line drawn left of it, so that cells of a ruled table stay apart
 * however narrow they are.
 */
export function wordsOfPage(page: Page): PlacedWord[] {
  const words = joinSuperscripts(page.words.filter((w) => w.rotation === 0 && !isDrawing(w.text)));
  const upright = page.rules.filter((r) => Math.abs(r.x1 - r.x2) < 1 && Math.abs(r.y1 - r.y2) > 4);
  if (upright.length === 0) return words;
  const across = upright.sort((a, b) => a.x1 - b.x1);
  return words.map((word) => ({ ...word, ruleLeft: ruleLeftOf(word, across) }));
}

/** Bars of charts and icons that are set as letters, and lines that are drawn with hyphens, dots or equals signs. */
function isDrawing(text: string): boolean {
  return /^[\u2500-\u25ff\ue000-\uf8ff]+$|^[-_=~.·…–—]{5,}$/.test(text);
}

/** A line may touch the word that stands right of it by this much, in type sizes. */
const TOUCH = 0.15;

function ruleLeftOf(word: Word, across: Rule[]): number | null {
  const height = word.baseline - 0.3 * word.size;
  let nearest: number | null = null;
  for (const rule of across) {
    if (rule.x1 > word.box.x + TOUCH * word.size) break;
    if (Math.min(rule.y1, rule.y2) <= height && Math.max(rule.y1, rule.y2) >= height) nearest = rule.x1;
  }
  return nearest;
}
