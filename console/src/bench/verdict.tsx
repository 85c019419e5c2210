import type { ReactNode } from 'react';
import type { Schemas } from '../api/client';

type Word = Schemas['VerdictInShort']['word'];

const MARKS: Record<Word, string> = {
  within: '●',
  conditional: '◐',
  exceeds: '▲',
  inconclusive: '?',
  'not-covered': '–',
};
const NAMES: Record<Word, string> = {
  within: 'within',
  conditional: 'conditional',
  exceeds: 'exceeds',
  inconclusive: 'inconclusive',
  'not-covered': 'not covered',
};

/** A verdict: a shape and a word before it is a colour. */
export function Verdict({ word }: { word: Word }): ReactNode {
  return (
    <span className={`verdict ${word}`}>
      <span aria-hidden="true">{MARKS[word]}</span> {NAMES[word]}
    </span>
  );
}

/** The gravest of several first: what one has to know when there is room for one. */
const GRAVEST: readonly Word[] = ['exceeds', 'conditional', 'inconclusive', 'within', 'not-covered'];

/** The gravest verdict of some, or null of none. */
export function gravest(verdicts: readonly { word: Word }[]): Word | null {
  return GRAVEST.find((word) => verdicts.some((verdict) => verdict.word === word)) ?? null;
}
