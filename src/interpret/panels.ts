import type { Panel } from '../vocabulary/analyte';
import type { Lexicon } from './lexicon';
import type { Notes } from './notes';
import { piecesOf } from './lines';

export interface TablePanel {
  panel: Panel | null;
  /** Whether a title over the table says so. */
  titled: boolean;
  /** Whether rows that the vocabulary does not know belong to it: not where the known ones are of several kinds. */
  ofAll: boolean;
}

/**
 * The panel of a table: what its own title says, else what most of its analytes belong to, else null. A title further up
 * or a method's name may belong to another table; the analytes decide against it.
 */
export function panelOf(notes: Notes, nameHeading: string, names: string[], lexicon: Lexicon): TablePanel {
  const counts = new Map<Panel, number>();
  for (const panel of names.flatMap((name) => lexicon.analyte(name)?.panel ?? []))
    counts.set(panel, (counts.get(panel) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const said = titlePanels(notes, nameHeading, lexicon);
  if (most && said.includes(most[0])) return { panel: most[0], titled: true, ofAll: true };
  const known = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const untitled = { titled: false, ofAll: most !== undefined && most[1] === known };
  if (most && most[1] * 2 > names.length && most[1] > 2) return { panel: most[0], ...untitled };
  const [title] = said;
  return title ? { panel: title, titled: true, ofAll: true } : { panel: most?.[0] ?? null, ...untitled };
}

function titlePanels(notes: Notes, nameHeading: string, lexicon: Lexicon): Panel[] {
  const titles = [
    nameHeading,
    ...[...notes.above].reverse().flatMap((line) =>
      titlesOn(
        piecesOf(line).map((p) => p.text),
        lexicon,
      ),
    ),
  ];
  return titles.flatMap((title) => panelsIn(title, lexicon));
}

/** "Mycotoxins (ELISA) & Heavy Metals (ICP-MS)" over tables beside each other names the panel of each. */
function panelsIn(title: string, lexicon: Lexicon): Panel[] {
  return [title, ...title.split(/\s*[&+]\s*/)].flatMap((part) => lexicon.panel(part) ?? []);
}

/** A line with a number in a cell of its own is a row of something, and no title. */
function titlesOn(texts: string[], lexicon: Lexicon): string[] {
  return texts.length > 1 && texts.slice(1).some((text) => lexicon.kind(text) === 'number') ? [] : texts;
}
