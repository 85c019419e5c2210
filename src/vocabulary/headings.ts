import { PANELS, type Panel } from './analyte';
import type { Entry } from './faults';
import { foldHeading } from './fold';

/** What bounds a result: what can be seen or told of it at least, and what is allowed. */
export const BOUND_ROLES = ['lod', 'loq', 'lod-loq', 'loq-lod', 'limit', 'limit-min', 'limit-max'] as const;

/**
 * What a column of a results table holds. `panel`: a panel's name that stands over the names of its analytes;
 * `qualifier`: the laboratory's marks on the result beside them; `spread`: how far repeated measurements lie apart.
 */
export const HEADING_ROLES = [
  'analyte',
  'panel',
  'result',
  'unit',
  ...BOUND_ROLES,
  'status',
  'uncertainty',
  'spread',
  'method',
  'qualifier',
  'ignored',
  'quality-control',
] as const;
export type HeadingRole = (typeof HEADING_ROLES)[number];

/** On what a result is stated: the sample as it came, or without its water. */
export const PRINTED_BASES = ['as-received', 'dry-weight'] as const;
export type PrintedBasis = (typeof PRINTED_BASES)[number];

/** What stands over tables, in every language at once, by `foldHeading`'s key. */
export interface HeadingPhrases {
  /** The roles a phrase can stand for, in the order of `HEADING_ROLES` within each language's file. */
  roles: ReadonlyMap<string, readonly HeadingRole[]>;
  panels: ReadonlyMap<string, Panel>;
  /** What titles call tables of the laboratory's own control samples. */
  controlTitles: ReadonlySet<string>;
  /** Every word of the phrases that have roles, by the same key. */
  words: ReadonlySet<string>;
  /** What says on what results are stated: in headings, units and titles. */
  bases: ReadonlyMap<string, PrintedBasis>;
  /** The same in running text. */
  basisNotes: ReadonlyMap<string, PrintedBasis>;
  /** What says in running text that it holds for all results, or for all but those where another thing is said. */
  forAllResults: ReadonlySet<string>;
  /** Techniques by which is measured, as titles name them: HPLC, ICP-MS. */
  techniques: ReadonlySet<string>;
  /** What stands in titles before a laboratory's own number of a method: in-house. */
  methodWords: ReadonlySet<string>;
  /** What stability studies count their points of time in: months, "M", weeks. */
  spansOfTime: ReadonlySet<string>;
  /** What they call the first of these: initial, time zero. */
  startsOfTime: ReadonlySet<string>;
}

/** Reads the files of headings, one a language. A phrase may stand for several roles, but for one panel only. */
export function readHeadings(files: readonly Entry[]): HeadingPhrases {
  const roles = new Map<string, HeadingRole[]>();
  const panels = new Map<string, Panel>();
  const [words, controlTitles] = [new Set<string>(), new Set<string>()];
  const [forAllResults, techniques, methodWords] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const [spansOfTime, startsOfTime] = [new Set<string>(), new Set<string>()];
  const [bases, basisNotes] = [new Map<string, PrintedBasis>(), new Map<string, PrintedBasis>()];
  for (const file of files) {
    file.allowOnly(
      'language',
      'roles',
      'control-titles',
      'panels',
      'basis',
      'basis-notes',
      'for-all-results',
      'techniques',
      'method-words',
      'spans-of-time',
      'starts-of-time',
    );
    for (const [role, phrases] of file.at('roles').entries()) {
      if (!isRole(role)) phrases.fault(`"${role}" is none of ${HEADING_ROLES.join(', ')}`);
      else
        for (const phrase of phrases.items()) {
          addRole(roles, phrase, role);
          addWords(words, phrase);
        }
    }
    for (const [panel, phrases] of file.at('panels').entries()) {
      if (!isPanel(panel)) phrases.fault(`"${panel}" is none of ${PANELS.join(', ')}`);
      else for (const phrase of phrases.items()) claimPanel(panels, phrase, panel);
    }
    addKeys(controlTitles, file.at('control-titles'));
    for (const phrase of addBases(bases, file.at('basis'))) addWords(words, phrase);
    addBases(basisNotes, file.at('basis-notes'));
    addKeys(forAllResults, file.at('for-all-results'));
    addKeys(techniques, file.at('techniques'));
    addKeys(methodWords, file.at('method-words'));
    addKeys(spansOfTime, file.at('spans-of-time'));
    addKeys(startsOfTime, file.at('starts-of-time'));
  }
  const ofMethods = { techniques, methodWords };
  const ofTime = { spansOfTime, startsOfTime };
  return { roles, panels, controlTitles, words, bases, basisNotes, forAllResults, ...ofMethods, ...ofTime };
}

function addKeys(keys: Set<string>, list: Entry): void {
  for (const phrase of list.items()) keys.add(foldHeading(phrase.text()));
}

function addWords(words: Set<string>, phrase: Entry): void {
  for (const word of phrase.text().split(/[\s/&-]+/)) words.add(foldHeading(word));
}

/** Adds what a part of a file says of bases; gives its phrases. */
function addBases(bases: Map<string, PrintedBasis>, part: Entry): Entry[] {
  return part.entries().flatMap(([basis, phrases]) => {
    if (!isBasis(basis)) {
      phrases.fault(`"${basis}" is none of ${PRINTED_BASES.join(', ')}`);
      return [];
    }
    return phrases.items().map((phrase) => {
      const key = foldHeading(phrase.text());
      const other = bases.get(key);
      if (other && other !== basis) phrase.fault(`"${phrase.text()}" stands for ${other} and for ${basis}`);
      bases.set(key, basis);
      return phrase;
    });
  });
}

function addRole(roles: Map<string, HeadingRole[]>, phrase: Entry, role: HeadingRole): void {
  const key = foldHeading(phrase.text());
  if (key === '') return phrase.fault('nothing is left of this phrase to find it by');
  const known = roles.get(key);
  if (!known) roles.set(key, [role]);
  else if (!known.includes(role)) known.push(role);
}

function claimPanel(panels: Map<string, Panel>, phrase: Entry, panel: Panel): void {
  const key = foldHeading(phrase.text());
  const other = panels.get(key);
  if (other && other !== panel) phrase.fault(`"${phrase.text()}" is the title of ${other} and of ${panel}`);
  panels.set(key, panel);
}

function isRole(text: string): text is HeadingRole {
  return (HEADING_ROLES as readonly string[]).includes(text);
}

function isPanel(text: string): text is Panel {
  return (PANELS as readonly string[]).includes(text);
}

function isBasis(text: string): text is PrintedBasis {
  return (PRINTED_BASES as readonly string[]).includes(text);
}
