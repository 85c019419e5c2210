import { splitUnit } from './cell-values';
import type { Lexicon, Role } from './lexicon';
import { cellOf, piecesOf, textOf, type Line, type Piece } from './lines';
import { ownNotes, type Notes } from './notes';
import type { PrintedCell, PrintedResult } from './reading';

/** A limit of detection or quantification that is printed once for the whole table. */
export function limitNote(
  role: Extract<Role, 'lod' | 'loq'>,
  notes: Notes,
  panel: PrintedResult['panel'],
  lexicon: Lexicon,
): PrintedCell | null {
  // What stands under a table may be the title of the next.
  const isOwn = (line: Line) => [null, panel].includes(lexicon.panel(textOf(line.words)));
  for (const line of [...ownNotes(notes, panel, lexicon), ...notes.below.filter(isOwn)]) {
    const value =
      besideLabel(role, piecesOf(line), lexicon) ??
      afterEquals(role, line, lexicon) ??
      inBracketsOfTitle(role, line, lexicon) ??
      inClause(role, line, panel, lexicon);
    if (value) return value;
  }
  return null;
}

function besideLabel(role: Role, pieces: Piece[], lexicon: Lexicon): PrintedCell | null {
  for (const [i, label] of pieces.entries()) {
    const after = pieces[i + 1];
    if (after && says(label.text, role, lexicon) && isQuantity(after.text, lexicon))
      return number(after, lexicon);
    // "Limit of Detection 0.27 mg/g", with no more than a space between.
    for (let cut = label.words.length - 1; cut > 0; cut--) {
      const [name, value] = [label.words.slice(0, cut), label.words.slice(cut)];
      const text = value.map((w) => w.text).join(' ');
      if (isQuantity(text, lexicon) && says(name.map((w) => w.text).join(' '), role, lexicon))
        return { ...cellOf(value), text: splitUnit(text, lexicon).rest };
    }
  }
  return null;
}

function says(label: string, role: Role, lexicon: Lexicon): boolean {
  return lexicon.heading(label.replace(/:\s*$/, ''))?.roles[0] === role;
}

/** "LOQ (limit of quantification) for heavy metals = 0.5 mg/kg". */
function afterEquals(role: Role, line: Line, lexicon: Lexicon): PrintedCell | null {
  const text = line.words.map((w) => w.text).join(' ');
  const match = /^(\S+)\s.*[=:]\s*([<]?\d.*)$/.exec(text);
  const [, label, value] = match ?? [];
  if (
    label === undefined ||
    value === undefined ||
    !says(label, role, lexicon) ||
    !isQuantity(value, lexicon)
  )
    return null;
  return { ...cellOf(line.words), text: splitUnit(value, lexicon).rest };
}

/** "Terpenes — mg/g (GC-MS, LOQ 0.20)", "(LQ : 0,02 % m/m)": what the brackets of a panel's title say once for its rows. */
function inBracketsOfTitle(role: Role, line: Line, lexicon: Lexicon): PrintedCell | null {
  const text = textOf(line.words);
  const brackets = [...text.matchAll(/\(([^()]*)\)/g)].flatMap((m) => (m[1] ?? '').split(/[;,]\s+/));
  for (const part of brackets) {
    const [, label = '', value = ''] = /^(\p{L}{2,4})\s*[:=]?\s*(\d.*)$/u.exec(part) ?? [];
    const number = splitUnit(value, lexicon).rest;
    if (says(label, role, lexicon) && lexicon.kind(number) === 'number' && lexicon.panel(text) !== null)
      return { ...cellOf(line.words), text: number };
  }
  return null;
}

/**
 * "nd = not detected; LOQ = 0.02 %. Results are …", "LOQ terpenes 0.2 mg/g": a clause of running text that gives the limit
 * with its unit, to all rows or to those of the panel that it names.
 */
function inClause(
  role: Role,
  line: Line,
  panel: PrintedResult['panel'],
  lexicon: Lexicon,
): PrintedCell | null {
  for (const clause of textOf(line.words).split(/(?<=[;.])\s+/)) {
    const [, label = '', value = ''] = /^([^\d=:]+?)\s*[=:]?\s*(<?\s?\d[^=:]*?)[.;]?$/u.exec(clause) ?? [];
    if (!isQuantity(value, lexicon)) continue;
    const [first = '', ...rest] = label.split(' ');
    const named = rest.length > 0 ? lexicon.panel(rest.join(' ')) : null;
    const labels = [label, label.replace(/\s*\([^()]*\)/g, ''), label.replace(OF_ALL, '')].some((text) =>
      says(text, role, lexicon),
    );
    if (labels || (named !== null && named === panel && says(first, role, lexicon)))
      return { ...cellOf(line.words), text: value };
  }
  return null;
}

/** "LOQ for all cannabinoids is", "LOD of each compound:": whose limit it is, where it is that of all. */
const OF_ALL = /\s+(?:for|of)\s+(?:all|each|every|the)\s+\p{L}+(?:\s+(?:is|are|was|were))?$|\s+(?:is|was)$/u;

function isQuantity(text: string, lexicon: Lexicon): boolean {
  return splitUnit(text, lexicon).unit !== null && lexicon.kind(text) === 'number';
}

function number(piece: Piece, lexicon: Lexicon): PrintedCell {
  return { ...cellOf(piece.words), text: splitUnit(piece.text, lexicon).rest };
}
