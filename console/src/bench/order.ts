import { panelName, panelRank } from '../../../src/publish/pages/words';
import type { Result, Review } from './case';

/** What is opened on the bench: a result, a word that nothing explains, or a question. */
export interface Opened {
  kind: 'result' | 'word' | 'hold';
  id: string;
}

export interface PanelGroup {
  panel: string | null;
  name: string;
  results: Result[];
}

/** The results by panel, as the public pages order them; within a panel as the certificate does. */
export function byPanel(results: readonly Result[]): PanelGroup[] {
  const groups = new Map<string, PanelGroup>();
  for (const result of results) {
    const name = panelName(result.panel);
    const group = groups.get(name) ?? { panel: result.panel, name, results: [] };
    group.results.push(result);
    groups.set(name, group);
  }
  return [...groups.values()].sort((a, b) => panelRank(a.panel) - panelRank(b.panel));
}

/** Everything that can be opened, in the order in which the keys go through it. */
export function allOf({
  results,
  unexplained,
  holds,
}: Pick<Review, 'results' | 'unexplained' | 'holds'>): Opened[] {
  return [
    ...byPanel(results).flatMap((group) => group.results.map(({ id }): Opened => ({ kind: 'result', id }))),
    ...unexplained.map(({ id }): Opened => ({ kind: 'word', id })),
    ...holds.map(({ id }): Opened => ({ kind: 'hold', id })),
  ];
}

const same = (a: Opened | null, b: Opened): boolean => a?.kind === b.kind && a.id === b.id;

/** The next or previous one of a list, which goes round; the first one when nothing is opened. */
export function stepTo(all: readonly Opened[], from: Opened | null, by: 1 | -1): Opened | null {
  if (all.length === 0) return null;
  const at = all.findIndex((each) => same(from, each));
  if (at < 0) return all[by === 1 ? 0 : all.length - 1]!;
  return all[(at + by + all.length) % all.length]!;
}

/** The next thing that has to be opened before an approval, after what is opened now. */
export function nextUnseen(
  all: readonly Opened[],
  from: Opened | null,
  unseen: Review['unseen'],
): Opened | null {
  const wanted = all.filter(
    ({ kind, id }) =>
      (kind === 'result' && unseen.results.includes(id)) || (kind === 'word' && unseen.words.includes(id)),
  );
  const at = all.findIndex((each) => same(from, each));
  return wanted.find((each) => all.indexOf(each) > at) ?? wanted[0] ?? null;
}
