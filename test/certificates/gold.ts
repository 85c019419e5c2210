import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import type { ResultLine } from '../../src/commands/reading-line';
import type { CertificateFields } from '../../src/interpret/reading';
import { findAnalyte } from '../../src/vocabulary/find-analyte';
import { findUnit } from '../../src/vocabulary/find-unit';
import { foldName } from '../../src/vocabulary/fold';
import { loadVocabulary } from '../../src/vocabulary/load';

/**
 * What a person read from a certificate. The environment variable `ASSAYBOOK_CERTIFICATES` names a folder with
 * `pdf/NAME.pdf` and beside it `gold/NAME.json`; such certificates are not part of the project.
 */
export interface GoldValue {
  raw: string;
  qualifier: string;
  value: number | null;
  unit: string | null;
}
export interface Gold {
  file: string;
  kind: 'lab-report' | 'other';
  certificate: Partial<CertificateFields>;
  results: { page: number; analyte: string; values: GoldValue[] }[];
}

const vocabulary = loadVocabulary();

/** Every certificate of the folder that has its PDF, in the order of their names. */
export function goldIn(folder: string): { gold: Gold; path: string }[] {
  return readdirSync(join(folder, 'gold'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8')) as Gold)
    .map((gold) => ({ gold, path: join(folder, 'pdf', gold.file) }))
    .filter(({ path }) => existsSync(path));
}

/** Whose certificate it is; a document without a laboratory stands for itself. */
export function laboratoryOf(gold: Gold): string {
  return gold.certificate.laboratory ?? gold.file;
}

/** A row that says no more than passed or not tested claims nothing that could be wrong by much. */
export function isClaim(result: ResultLine): boolean {
  return !['pass', 'fail', 'nt'].includes(result.qualifier);
}

/** Whether a result says what a person read: name, value and unit. */
export function isSame(got: ResultLine, want: Gold['results'][number]): boolean {
  return (
    nameKey(got.analyte) === nameKey(want.analyte) &&
    want.values.some((v) => isSameUnit(got.unit, v.unit) && isSameValue(got, v))
  );
}

function nameKey(name: string): string {
  return findAnalyte(vocabulary, name)?.analyte.id ?? foldName(name);
}

function isSameUnit(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [one, other] = [findUnit(vocabulary, a), findUnit(vocabulary, b)];
  if (!one || !other) return foldName(a) === foldName(b);
  return one.unit.dimension === other.unit.dimension && one.unit.factor === other.unit.factor;
}

const NOT_FOUND = ['nd', 'absent'];

function isSameValue(got: ResultLine, want: GoldValue): boolean {
  if (want.value !== null)
    return got.qualifier === want.qualifier && got.value !== null && isRounding(got, want.value);
  if (got.qualifier === want.qualifier) return true;
  return NOT_FOUND.includes(got.qualifier) && NOT_FOUND.includes(want.qualifier);
}

/** A summary prints fewer digits of the same number. */
function isRounding(got: ResultLine, want: number): boolean {
  const digits = /[.,](\d+)/.exec(got.raw)?.[1]?.length ?? 0;
  return new Decimal(got.value ?? 0)
    .minus(want)
    .abs()
    .times(2)
    .lte(new Decimal(10).pow(-digits).plus('1e-9'));
}
