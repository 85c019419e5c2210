import { keyOf } from '../../src/interpret/fields/folding';
import type { ReadDocument } from '../../src/read/page';
import type { Labels } from '../../src/vocabulary/labels';
import type { Vocabulary } from '../../src/vocabulary/vocabulary';

/** The parts of the vocabulary that a reading looks words up in. */
const INDEXES = [
  'analyteNames',
  'ambiguousNames',
  'unitSpellings',
  'qualifierWords',
  'statusWords',
  'limitWords',
] as const;

/** Which entries of the vocabulary a document's reading met: `roles result`, `analyteNames lead`, `labels lot no`. */
export type WordsInUse = ReadonlySet<string>;

/** A vocabulary that notes which of its entries are found while a document is read with it. */
export function recordingVocabulary(vocabulary: Vocabulary): { vocabulary: Vocabulary; used: Set<string> } {
  const used = new Set<string>();
  const recording = <Entry>(kind: string, map: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> =>
    new RecordingMap(kind, map, used);
  const { roles, panels, bases, basisNotes } = vocabulary.headings;
  return {
    used,
    vocabulary: withIndexes(vocabulary, recording, {
      ...vocabulary.headings,
      roles: recording('roles', roles),
      panels: recording('panels', panels),
      bases: recording('bases', bases),
      basisNotes: recording('basisNotes', basisNotes),
    }),
  };
}

class RecordingMap<Entry> extends Map<string, Entry> {
  constructor(
    private readonly kind: string,
    entries: ReadonlyMap<string, Entry>,
    private readonly used: Set<string>,
  ) {
    super(entries);
  }

  override get(key: string): Entry | undefined {
    const entry = super.get(key);
    if (entry !== undefined) this.used.add(`${this.kind} ${key}`);
    return entry;
  }
}

function withIndexes(
  vocabulary: Vocabulary,
  change: <Entry>(kind: string, map: ReadonlyMap<string, Entry>) => ReadonlyMap<string, Entry>,
  headings: Vocabulary['headings'],
): Vocabulary {
  const indexes = Object.fromEntries(
    INDEXES.map((kind) => [kind, change(kind, vocabulary[kind] as ReadonlyMap<string, unknown>)]),
  ) as Pick<Vocabulary, (typeof INDEXES)[number]>;
  return { ...vocabulary, ...indexes, headings };
}

/** The wordings of labels that stand in a document. */
export function labelsIn(document: ReadDocument, labels: Labels): WordsInUse {
  const text = keyOf(document.pages.flatMap((page) => page.words.map((word) => word.text)).join(' '));
  const standing = phrasesOf(labels.languages).filter((phrase) => text.includes(keyOf(phrase)));
  return new Set(standing.map((phrase) => `labels ${phrase}`));
}

/** The vocabulary without some of its entries. */
export function vocabularyWithout(vocabulary: Vocabulary, gone: WordsInUse): Vocabulary {
  const left = <Entry>(kind: string, map: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> =>
    new Map([...map].filter(([key]) => !gone.has(`${kind} ${key}`)));
  const { roles, panels, bases, basisNotes } = vocabulary.headings;
  const headings = {
    ...vocabulary.headings,
    roles: left('roles', roles),
    panels: left('panels', panels),
    bases: left('bases', bases),
    basisNotes: left('basisNotes', basisNotes),
  };
  const labels = {
    ...vocabulary.labels,
    languages: vocabulary.labels.languages.map((language) => pruned(language, gone)),
  };
  return { ...withIndexes(vocabulary, left, headings), labels };
}

/** What is no wording of a label: words that tell languages, and words that stand for "number". */
const KEPT = ['stopWords', 'numberWords'];

function phrasesOf(thing: unknown): string[] {
  if (Array.isArray(thing))
    return thing.flatMap((item) => (typeof item === 'string' ? [item] : phrasesOf(item)));
  if (thing === null || typeof thing !== 'object') return [];
  return Object.entries(thing).flatMap(([key, part]) => (KEPT.includes(key) ? [] : phrasesOf(part)));
}

function pruned<Thing>(thing: Thing, gone: WordsInUse): Thing {
  if (Array.isArray(thing))
    return thing
      .filter((item) => typeof item !== 'string' || !gone.has(`labels ${item}`))
      .map((item) => pruned(item as unknown, gone)) as Thing;
  if (thing === null || typeof thing !== 'object') return thing;
  const parts = Object.entries(thing).map(([key, part]) => [
    key,
    KEPT.includes(key) ? (part as unknown) : pruned(part as unknown, gone),
  ]);
  return Object.fromEntries(parts) as Thing;
}
