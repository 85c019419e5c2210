import { availableParallelism, loadavg } from 'node:os';
import { madeReading, type MadeRow } from '../test/certificates/made-reading';
import type { Reading } from '../src/interpret/reading';
import { judgeLot } from '../src/judge/judge';
import { NOTHING_DECLARED, type LotDossier } from '../src/judge/lot';
import type { Finding } from '../src/normalise/finding';
import { normalise } from '../src/normalise/normalise';
import { loadRuleBook, loadVocabulary } from '../src/vocabulary/load';
import type { Analyte } from '../src/vocabulary/analyte';

/**
 * `npm run bench -- judge`: how long 100,000 results take to normalise and to judge by all verified rule sets, as ratios
 * to reading their JSON back in the same run, so that they mean the same on any machine. Each time is the best of
 * several rounds: noise only ever adds.
 */
const RESULTS = 100_000;
const ROWS = 70;
const ROUNDS = 3;

const vocabulary = loadVocabulary();
const book = loadRuleBook(vocabulary);

function main(): void {
  const lines = Array.from({ length: Math.ceil(RESULTS / ROWS) }, (_, index) =>
    JSON.stringify(certificate(index)),
  );
  const megabytes = lines.reduce((bytes, line) => bytes + line.length, 0) / 1e6;
  const best = { json: Infinity, normalise: Infinity, judge: Infinity };
  let verdicts = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const readings = timed(() => lines.map((line) => JSON.parse(line) as Reading));
    const findings = timed(() => readings.made.map((reading) => normalise(reading, vocabulary)));
    const judged = timed(() =>
      readings.made.map((reading, index) =>
        judgeLot(lotOf(reading, findings.made[index] ?? [], index), book, vocabulary),
      ),
    );
    best.json = Math.min(best.json, readings.milliseconds);
    best.normalise = Math.min(best.normalise, findings.milliseconds);
    best.judge = Math.min(best.judge, judged.milliseconds);
    verdicts = judged.made.reduce((count, judgement) => count + judgement.verdicts.length, 0);
  }
  const load = loadavg()[0]?.toFixed(1);
  print(
    `${RESULTS} results in ${lines.length} certificates, ${megabytes.toFixed(0)} MB of JSON; ${availableParallelism()} cores, load ${load}`,
  );
  print(`reading JSON back  ${best.json.toFixed(0)} ms`);
  print(`normalising        ${ratio(best.normalise, best.json)}`);
  print(
    `judging            ${ratio(best.judge, best.json)}, ${verdicts} verdicts by ${book.ruleSets.filter(({ verified }) => verified).length} verified rule sets`,
  );
  print(`both               ${ratio(best.normalise + best.judge, best.json)}`);
}

function ratio(milliseconds: number, reference: number): string {
  return `${milliseconds.toFixed(0)} ms, ${(milliseconds / reference).toFixed(2)} times reading the JSON back`;
}

function timed<Made>(make: () => Made): { made: Made; milliseconds: number } {
  const start = performance.now();
  const made = make();
  return { made, milliseconds: performance.now() - start };
}

const UNITS: Readonly<Record<string, string>> = {
  '%': '% hm.',
  'mg/kg': 'µg/g',
  'ug/kg': 'ppb',
  '[CFU]/g': 'CFU/g',
  '{presence}': 'in 25 g',
};
/** Substances that certificates report, so that rules meet them. */
const REPORTED = [...vocabulary.analytes.values()].filter(({ panel }) =>
  ['alkaloids', 'heavy-metals', 'microbiology', 'mycotoxins', 'pahs', 'pesticides'].includes(panel),
);

/** A certificate of varied rows: numbers, bounds and words in the shares that real ones print. The same each time. */
function certificate(index: number): Reading {
  const rows = Array.from({ length: ROWS }, (_, row) => rowOf(index * ROWS + row));
  const day = `2026-0${1 + (index % 9)}-15`;
  return madeReading(
    rows,
    { lot: `L${index}`, matrix: index % 3 === 0 ? 'Capsules' : 'Kratom powder', tested: day },
    'en',
  );
}

function rowOf(seed: number): MadeRow {
  const analyte = REPORTED[(seed * 7919) % REPORTED.length] as Analyte;
  const number = ((seed * 48_271) % 99_991) / 1000;
  const printed = [
    `${number}`,
    'ND',
    '<LOQ',
    `<${(number / 10).toFixed(3)}`,
    `${number.toFixed(2)} ± ${(number / 8).toFixed(2)}`,
  ];
  const value = analyte.unit === '{presence}' ? 'Not Detected' : (printed[seed % printed.length] ?? 'ND');
  return {
    analyte: analyte.name,
    panel: analyte.panel,
    value,
    unit: UNITS[analyte.unit] ?? '%',
    lod: '0.01',
    loq: '0.03',
    limit: '1.2',
    status: 'Pass',
  };
}

function lotOf(reading: Reading, findings: readonly Finding[], index: number): LotDossier {
  return {
    certificates: [{ id: `certificate ${index}`, reading, findings, document: null }],
    commodity: 'kratom',
    form: index % 3 === 0 ? 'capsule' : 'leaf-powder',
    declared: NOTHING_DECLARED,
    lotCode: null,
    product: null,
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main();
