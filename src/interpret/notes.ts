import { overlap } from './box';
import type { TableHeading } from './heading-bands';
import type { Lexicon } from './lexicon';
import { cellOf, piecesOf, type Line } from './lines';
import type { PrintedCell, PrintedResult } from './reading';
import type { Panel } from '../vocabulary/analyte';

/** What stands around a table and holds for all of its rows. */
export interface Notes {
  /** Lines above its headings, up to the table before, the nearest last. */
  above: Line[];
  /** A few lines under its last row. */
  below: Line[];
  /** Whether another table ends above: what stands over this one's title may speak of that one. */
  afterTable: boolean;
  /** Where the headings of the next table begin below. */
  next: number;
}

/** How far a note may stand from its table, in type sizes. */
const REACH = { above: 16, below: 9 };

export function notesOf(
  heading: TableHeading,
  lastRow: number,
  lines: Line[],
  before: number,
  next: number,
): Notes {
  const beside = lines.filter((line) => piecesOf(line).some((p) => overlap(p, heading) > 0));
  return {
    above: beside.filter(
      (l) =>
        l.baseline > before &&
        l.baseline < heading.top &&
        heading.top - l.baseline < REACH.above * heading.size,
    ),
    below: beside.filter((l) => l.baseline > lastRow && l.baseline - lastRow < REACH.below * heading.size),
    afterTable: before > -Infinity,
    next,
  };
}

/**
 * The unit that a note gives for all results: "Unit of measurement: ... (mg/g)", "Results in mg/kg", "[cfu/g]", and the
 * title of a panel: "Heavy metals by ICP-MS (mg/kg)", "Alkaloids, % (w/w), dry weight".
 */
export function unitNote(notes: Notes, lexicon: Lexicon): PrintedCell | null {
  for (const [i, line] of [...notes.above].reverse().entries()) {
    const text = line.words.map((w) => w.text).join(' ');
    const said = statedUnit(text, lexicon) ?? (i === 0 ? unitInTitle(text, lexicon) : null);
    if (said !== null) return { ...cellOf(line.words), text: said };
  }
  return null;
}

/**
 * The basis on which the results of a table are stated, by its title ("Alkaloids, % (w/w), dry weight"), by a note that
 * gives its unit ("Units: mg/kg as received") or by a sentence ("Results are on a dry weight basis"). The nearest counts;
 * one that names another panel speaks of that one. Null where nothing says.
 */
export function basisNote(notes: Notes, panel: Panel | null, lexicon: Lexicon): PrintedResult['basis'] {
  for (const line of [...ownNotes(notes, panel, lexicon), ...notes.below]) {
    const text = line.words.map((w) => w.text).join(' ');
    const named = lexicon.panel(text);
    if (named !== null && panel !== null && named !== panel) continue;
    const basis =
      lexicon.basisNote(text) ?? (isTitleOrUnit(text, named, lexicon) ? lexicon.basis(text) : null);
    if (basis !== null) return basis;
  }
  return null;
}

const LONGEST_TITLE = 8;

/** The lines above, nearest first; under another table no further than the title that begins this one. */
export function ownNotes({ above, afterTable }: Notes, panel: Panel | null, lexicon: Lexicon): Line[] {
  const nearest = [...above].reverse();
  const title = nearest.findIndex((line) =>
    piecesOf(line).some(
      ({ words, text }) => words.length <= LONGEST_TITLE && panel !== null && lexicon.panel(text) === panel,
    ),
  );
  return afterTable && title >= 0 ? nearest.slice(0, title + 1) : nearest;
}

function isTitleOrUnit(text: string, named: Panel | null, lexicon: Lexicon): boolean {
  return statedUnit(text, lexicon) !== null || (named !== null && text.split(' ').length <= LONGEST_TITLE);
}

function statedUnit(text: string, lexicon: Lexicon): string | null {
  const bracket = [...text.matchAll(/[([]([^()[\]]+)[)\]]/g)]
    .map((m) => m[1]?.trim() ?? '')
    .find((u) => lexicon.unit(u) !== null);
  const label = /^([^:]+):/.exec(text)?.[1] ?? '';
  const titled = lexicon.panel(text) !== null;
  const names = titled || lexicon.headingRoles(label).includes('unit') || /\[[^\]]+\]\s*$/.test(text);
  if (bracket !== undefined && names) return bracket;
  const plain = text.replace(/(?<=\p{L})\s\([^()]{4,}\)/gu, '');
  const clause = titled ? plain.split(/,\s+|\s[-–—|]\s/).find((part) => isAmount(part, lexicon)) : undefined;
  if (clause !== undefined) return clause;
  const after = /(?<!\p{L})(?:in|as|v|ve|en|units?:?)\s+([^\s,;.]+(?:\s[^\s,;.]+)?)/giu;
  for (const match of text.matchAll(after))
    for (const candidate of [match[1] ?? '', (match[1] ?? '').split(' ')[0] ?? ''])
      if (isAmount(candidate, lexicon)) return candidate;
  return null;
}

/**
 * "Pyrrolizidinalkaloide (µg/kg) – LC-MS/MS": right over the headings a title has its unit in brackets, whatever it names;
 * or a line under it begins with the unit: "CFU per gram, 3M Petrifilm".
 */
function unitInTitle(text: string, lexicon: Lexicon): string | null {
  const [first = '', ...others] = text.split(/,\s+|\s[-–—|·]\s/);
  if (others.length > 0 && /\p{L}/u.test(first) && /[/%]/.test(lexicon.unit(first) ?? '')) return first;
  const [, title = '', unit = ''] = /^([^\d:;()]+)\(([^()]+)\)(?:\s*[-–—,|].*)?$/u.exec(text) ?? [];
  return title.trim().split(' ').length <= 5 && isAmount(unit.trim(), lexicon) ? unit.trim() : null;
}

/** A unit that nothing but a unit is: with a stroke, a per cent sign, or of parts. */
function isAmount(text: string, lexicon: Lexicon): boolean {
  return /[/%]|^pp[mb]$/i.test(text) && lexicon.unit(text) !== null;
}
