import { PANELS, type Panel } from './analyte';
import type { Entry } from './faults';
import { foldHeading } from './fold';

/** What a column of a results table holds. `panel`: a panel's name that stands over the names of its analytes. */
export const HEADING_ROLES = [
  'analyte',
  'panel',
  'result',
  'unit',
  'lod',
  'loq',
  'lod-loq',
  'loq-lod',
  'limit',
  'limit-min',
  'limit-max',
  'status',
  'uncertainty',
  'method',
  'ignored',
  'quality-control',
] as const;
export type HeadingRole = (typeof HEADING_ROLES)[number];

/** The languages whose headings are known, as files in `vocabulary/headings/`. */
export const HEADING_LANGUAGES = ['en', 'cs', 'de', 'es', 'fr', 'el'] as const;

/** What stands over tables, in every language at once, by `foldHeading`'s key. */
export interface HeadingPhrases {
  /** The roles a phrase can stand for, in the order of `HEADING_ROLES` within each language's file. */
  roles: ReadonlyMap<string, readonly HeadingRole[]>;
  panels: ReadonlyMap<string, Panel>;
  /** Every word of the phrases that have roles, by the same key. */
  words: ReadonlySet<string>;
}

/** Reads the files of headings, one a language. A phrase may stand for several roles, but for one panel only. */
export function readHeadings(files: readonly Entry[]): HeadingPhrases {
  const roles = new Map<string, HeadingRole[]>();
  const panels = new Map<string, Panel>();
  const words = new Set<string>();
  for (const file of files) {
    file.allowOnly('language', 'roles', 'panels');
    for (const [role, phrases] of file.at('roles').entries()) {
      if (!isRole(role)) phrases.fault(`"${role}" is none of ${HEADING_ROLES.join(', ')}`);
      else
        for (const phrase of phrases.items()) {
          addRole(roles, phrase, role);
          for (const word of phrase.text().split(/[\s/&-]+/)) words.add(foldHeading(word));
        }
    }
    for (const [panel, phrases] of file.at('panels').entries()) {
      if (!isPanel(panel)) phrases.fault(`"${panel}" is none of ${PANELS.join(', ')}`);
      else for (const phrase of phrases.items()) claimPanel(panels, phrase, panel);
    }
  }
  return { roles, panels, words };
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
