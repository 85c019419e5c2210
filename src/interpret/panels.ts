import type { Panel } from '../vocabulary/analyte';
import type { Lexicon } from './lexicon';
import type { Notes } from './notes';
import { piecesOf } from './lines';

export interface TablePanel {
  panel: Panel | null;
  /** Whether a title over the table says so. */
  titled: boolean;
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
  if (most && said.includes(most[0])) return { panel: most[0], titled: true };
  if (most && most[1] * 2 > names.length && most[1] > 2) return { panel: most[0], titled: false };
  const [title] = said;
  return title ? { panel: title, titled: true } : { panel: most?.[0] ?? null, titled: false };
}

function titlePanels(notes: Notes, nameHeading: string, lexicon: Lexicon): Panel[] {
  const titles = [
    nameHeading,
    ...[...notes.above].reverse().flatMap((line) => piecesOf(line).map((p) => p.text)),
  ];
  return titles.flatMap((title) => lexicon.panel(title) ?? []);
}
