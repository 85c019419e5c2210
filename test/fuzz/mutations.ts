import { certificatePdf, letterPdf, wordlessPdf } from '../certificates/certificate-pdf';
import { plainPdf } from '../certificates/plain-pdf';
import { englishCertificate, germanCertificate, narrowCertificate } from '../certificates/samples';
import type { Chance } from '../harness/chance';
import { ACTIVE, FOREIGN, GREEDY, LOCKED, type Make, randomBytes, TWISTED } from './hostile';
import { onePage } from './raw-pdf';
import { TEXTS } from './texts';

/** One file for the reader, and what it is. */
export interface Input {
  kind: string;
  bytes: Buffer;
}

/** One greedy input among so many: each takes seconds. */
export const GREEDY_EVERY = 150;

/** Whole certificates from which mutations begin: packed as laboratories send them, and with their objects readable. */
export async function seeds(): Promise<Buffer[]> {
  const line = (y: number) => `BT /Sans 9 Tf 72 ${y} Td (Lead 0.64 mg/kg PASS) Tj ET`;
  const draws = Array.from({ length: 30 }, (_, row) => line(60 + row * 24)).join('\n');
  const laidOut = await Promise.all([
    certificatePdf(englishCertificate('fuzz')),
    certificatePdf(germanCertificate('fuzz'), { ruled: false }),
    certificatePdf(narrowCertificate('fuzz'), { tables: 'side-by-side' }),
    certificatePdf(englishCertificate('pages'), { tables: 'page-each' }),
    letterPdf(['Dear customer,', 'Yours']),
    wordlessPdf(),
  ]);
  return [
    ...laidOut,
    plainPdf({ pages: [{ draws }, { draws, rotate: 90 }], info: { Title: '(Certificate of Analysis)' } }),
    onePage(),
  ];
}

/** The inputs of a run, each told by its number: the same seed makes the same files. */
export async function inputOf(number: number, chance: Chance, wholes: Buffer[]): Promise<Input> {
  const greedy = Object.entries(GREEDY);
  if (number % GREEDY_EVERY === GREEDY_EVERY - 1) {
    const [kind, make] = greedy[Math.floor(number / GREEDY_EVERY) % greedy.length]!;
    return { kind: `greedy: ${kind}`, bytes: await make(chance) };
  }
  const dice = chance.next();
  if (dice < 0.35) return { kind: 'bytes', bytes: mutatedBytes(chance.of(wholes), chance) };
  if (dice < 0.65) return { kind: 'structure', bytes: mutatedStructure(chance.of(wholes), chance) };
  for (const [below, name, makes] of [
    [0.72, 'text', TEXTS],
    [0.85, 'twisted', TWISTED],
    [0.92, 'active', ACTIVE],
    [0.97, 'foreign', FOREIGN],
    [1, 'locked', LOCKED],
  ] as [number, string, Record<string, Make>][]) {
    if (dice >= below) continue;
    const [kind, make] = chance.of(Object.entries(makes));
    const bytes = await make(chance);
    // Every third is damaged besides.
    return { kind: `${name}: ${kind}`, bytes: chance.next() < 0.33 ? mutatedBytes(bytes, chance) : bytes };
  }
  throw new Error('Chance is below one.');
}

/** Bits flipped, pieces taken out, doubled, moved, blanked or cut off. */
function mutatedBytes(whole: Buffer, chance: Chance): Buffer {
  let bytes = Buffer.from(whole);
  for (let times = 1 + chance.below(8); times > 0 && bytes.length > 2; times -= 1) {
    const at = chance.below(bytes.length);
    const end = Math.min(bytes.length, at + 1 + chance.below(200));
    const piece = bytes.subarray(at, end);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(end)];
    const [one, rest] = [chance.below(8), [before, after]];
    if (one <= 2) bytes[at]! ^= 1 << chance.below(8);
    else if (one === 3) bytes = Buffer.concat(rest);
    else if (one === 4) bytes = Buffer.concat([before, piece, piece, after]);
    else if (one === 5) bytes = Buffer.concat([before, randomBytes(chance, 1 + chance.below(50)), after]);
    else if (one === 6) bytes.fill(chance.below(256), at, end);
    else if (chance.next() < 0.3) bytes = Buffer.from(before);
  }
  return bytes;
}

const NUMBERS = [
  '0',
  '-1',
  '65536',
  '2147483647',
  '4294967295',
  '99999999999999',
  '0.000000001',
  '--5',
  '1e9',
  '.',
];
const NAMES = [
  '/Pages',
  '/Page',
  '/Font',
  '/XObject',
  '/Type3',
  '/ObjStm',
  '/XRef',
  '/Type0',
  '/Form',
  '/FlateDecode',
];
const DELIMITERS = ['<<', '>>', '[', ']', '(', ')', '<', '>', 'endobj', 'endstream', 'stream', 'null', 'R'];

/** What a PDF is made of, changed one by one: numbers, references, names, brackets, the words between objects. */
function mutatedStructure(whole: Buffer, chance: Chance): Buffer {
  let text = whole.toString('latin1');
  for (let times = 1 + chance.below(6); times > 0; times -= 1) {
    const one = chance.below(6);
    if (one === 0) text = replaced(text, /\b\d+\b/g, () => chance.of(NUMBERS), chance);
    else if (one === 1) text = replaced(text, /\d+ 0 R/g, () => `${chance.below(20)} 0 R`, chance);
    else if (one === 2) text = replaced(text, /\/[A-Z][A-Za-z0-9]+/g, () => chance.of(NAMES), chance);
    else if (one === 3)
      text = replaced(text, /<<|>>|\[|\]|endobj|endstream|stream/g, () => chance.of(DELIMITERS), chance);
    else if (one === 4) text = replaced(text, /\d+ 0 obj[^]*?endobj/g, (object) => object + object, chance);
    else text = replaced(text, /(trailer|startxref|xref|%%EOF)/g, () => chance.of(DELIMITERS), chance);
  }
  return Buffer.from(text, 'latin1');
}

/** A text with one of the matches of a pattern, whichever it is, replaced. */
function replaced(text: string, pattern: RegExp, by: (found: string) => string, chance: Chance): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const { index, 0: found } = chance.of(matches);
  return text.slice(0, index) + by(found) + text.slice(index + found.length);
}
