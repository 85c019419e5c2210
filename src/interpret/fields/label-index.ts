import type { LabelLanguage, LabelledField } from '../../vocabulary/labels';
import { LABELLED_FIELDS } from '../../vocabulary/labels';
import { tokensOf, type Token } from './folding';

/** What a label announces: a field of the certificate, a name in a block, or nothing that is asked here. */
export type Meaning =
  { kind: 'field'; field: LabelledField; group: number } | { kind: 'name' } | { kind: 'other' };

/** A phrase found in tokens: from the first to (not including) the last of them. */
export interface PhraseMatch {
  meanings: Meaning[];
  from: number;
  to: number;
}

/** Stands for any number word, so that "Lot No.", "Lot #" and "Lot ID" are one label. */
const NUMBER = '#';
/** Marks that may stand inside a label: "Lot/Batch No.", "E-mail", "d'analyse". */
const MARKS_INSIDE = new Set(['/', '-', '‐', '–', '.', '&', '(', ')', "'", '’', '°', 'º']);
/** No label in the vocabulary has more words. */
const LONGEST_LABEL = 8;
const NUMBERED: ReadonlySet<LabelledField> = new Set(['sampleId', 'lot', 'reportNumber', 'accreditation']);

/** The labels of some languages, ready to be looked up. */
export class LabelIndex {
  private readonly meanings = new Map<string, Meaning[]>();
  private readonly numberWords: string[][];

  constructor(languages: LabelLanguage[]) {
    this.numberWords = languages
      .flatMap((language) => language.numberWords.map((word) => words(tokensOf(word))))
      .filter((word) => word.length > 0)
      .sort((a, b) => b.length - a.length);
    for (const language of languages) this.addLanguage(language);
  }

  /** The longest label that starts at a token, or null. */
  match(tokens: Token[], from: number): PhraseMatch | null {
    if (!tokens[from] || !isLabelWord(tokens[from])) return null;
    let best: PhraseMatch | null = null;
    let count = 0;
    for (let to = from; to < tokens.length && count < LONGEST_LABEL; to++) {
      const token = tokens[to];
      if (!token || !(isLabelWord(token) || MARKS_INSIDE.has(token.text))) break;
      if (!isLabelWord(token)) continue;
      count++;
      const meanings = this.meanings.get(this.key(tokens.slice(from, to + 1)));
      if (meanings) best = { meanings, from, to: to + 1 };
    }
    return best;
  }

  /** What a whole phrase means as a label; empty when it is none. */
  meaningsOf(phrase: string): Meaning[] {
    return this.meanings.get(this.key(tokensOf(phrase))) ?? [];
  }

  /** Whether a word stands for a number ("No", "ID", "#"). */
  isNumberWord(token: Token | undefined): boolean {
    return (
      token !== undefined &&
      (token.text === NUMBER || this.numberWords.some((word) => word.length === 1 && word[0] === token.text))
    );
  }

  private addLanguage(language: LabelLanguage): void {
    for (const field of LABELLED_FIELDS) {
      for (const [group, phrases] of (language.fields[field] ?? []).entries()) {
        for (const phrase of phrases) this.add(phrase, { kind: 'field', field, group });
      }
    }
    for (const phrase of language.nameLabels) this.add(phrase, { kind: 'name' });
    for (const phrase of language.others) this.add(phrase, { kind: 'other' });
  }

  private add(phrase: string, meaning: Meaning): void {
    const key = this.key(tokensOf(phrase));
    if (key === '' || key === NUMBER) return;
    this.put(key, meaning);
    const numbered = meaning.kind === 'field' && NUMBERED.has(meaning.field);
    if (numbered && !key.includes(NUMBER)) this.put(`${key} ${NUMBER}`, meaning);
  }

  private put(key: string, meaning: Meaning): void {
    const known = this.meanings.get(key) ?? [];
    if (known.some((other) => sameMeaning(other, meaning))) return;
    this.meanings.set(key, [...known, meaning]);
  }

  /** Words with every number word, alone or in a row, as one mark. */
  private key(tokens: Token[]): string {
    const folded = words(tokens);
    const key: string[] = [];
    for (let at = 0; at < folded.length;) {
      const number = this.numberWords.find((word) =>
        word.every((part, offset) => folded[at + offset] === part),
      );
      const isNumber = number !== undefined || folded[at] === NUMBER;
      if (!isNumber) key.push(folded[at] ?? '');
      else if (key.at(-1) !== NUMBER) key.push(NUMBER);
      at += number?.length ?? 1;
    }
    return key.join(' ');
  }
}

function words(tokens: Token[]): string[] {
  return tokens.filter(isLabelWord).map((token) => token.text);
}

function isLabelWord(token: Token): boolean {
  return token.isWord || token.text === NUMBER;
}

function sameMeaning(one: Meaning, other: Meaning): boolean {
  if (one.kind !== 'field' || other.kind !== 'field') return one.kind === other.kind;
  return one.field === other.field;
}
