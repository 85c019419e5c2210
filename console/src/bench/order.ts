import { panelName, panelRank } from '../../../src/publish/pages/words';
import type { Result, Review } from './case';

/** What is opened on the bench: a result, a word that nothing explains, or a question about no single result. */
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
    ...holds.filter(({ resultId }) => resultId === undefined).map(({ id }): Opened => ({ kind: 'hold', id })),
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

/** What stands between a reviewer and an approval: what was not opened, and the questions that were not answered. */
export interface ToDo {
  results: readonly string[];
  words: readonly string[];
  holds: readonly string[];
}

/** What a reviewer has yet to do, as far as opening and answering do it. A question about a result is answered at the result. */
export function toDoIn(
  { unseen, holds }: Pick<Review, 'unseen' | 'holds'>,
  accepted: ReadonlySet<string>,
): ToDo {
  const open = holds.filter(({ id, acknowledgeable }) => acknowledgeable && !accepted.has(id));
  return {
    results: [...unseen.results, ...open.flatMap(({ resultId }) => resultId ?? [])],
    words: unseen.words,
    holds: open.filter(({ resultId }) => resultId === undefined).map(({ id }) => id),
  };
}

/** The questions that are answered where this is opened. */
export function questionsAt(opened: Opened | null, holds: Review['holds']): Review['holds'] {
  if (opened?.kind === 'hold') return holds.filter(({ id }) => id === opened.id);
  if (opened?.kind === 'result') return holds.filter(({ resultId }) => resultId === opened.id);
  return [];
}

/** The next thing that is to be done before an approval, after what is opened now and in a ring; null when nothing is left. */
export function nextToDo(all: readonly Opened[], from: Opened | null, toDo: ToDo): Opened | null {
  const wanted = all.filter((each) => toDo[`${each.kind}s`].includes(each.id));
  const at = all.findIndex((each) => same(from, each));
  return wanted.find((each) => all.indexOf(each) > at) ?? wanted[0] ?? null;
}
