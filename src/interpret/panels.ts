import type { Panel } from '../vocabulary/analyte';
import type { Lexicon } from './lexicon';
import type { Notes } from './notes';
import { piecesOf } from './lines';

/**
 * The panel of a table: what its own title says, else what most of its analytes belong to, else null. A title further up
 * or a method's name may belong to another table; the analytes decide against it.
 */
export function panelOf(notes: Notes, nameHeading: string, names: string[], lexicon: Lexicon): Panel | null {
  const known = names.flatMap((name) => lexicon.analyte(name)?.panel ?? []);
  const counts = new Map<Panel, number>();
  for (const panel of known) counts.set(panel, (counts.get(panel) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const said = titlePanels(notes, nameHeading, lexicon);
  if (most && most[1] * 2 > names.length && (said.length === 0 || !said.includes(most[0]) || most[1] > 2))
    return most[0];
  return said[0] ?? most?.[0] ?? null;
}

function titlePanels(notes: Notes, nameHeading: string, lexicon: Lexicon): Panel[] {
  const titles = [
    nameHeading,
    ...[...notes.above].reverse().flatMap((line) => piecesOf(line).map((p) => p.text)),
  ];
  return titles.flatMap((title) => lexicon.panel(title) ?? []);
}
