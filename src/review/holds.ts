import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Problem } from '../read/page';
import type { JudgedFlag } from '../judgements/judged';
import type { ReadingRemarks } from '../readings/remarks';
import { lotKey } from '../vocabulary/lot-key';
import { doubtInWords } from './doubt-words';
import { type EffectiveCertificate, standingResults } from './effective';
import type { EffectiveResult } from './effective-result';

/**
 * Something that holds an approval up. What is acknowledgeable may be approved by whoever has seen it and says so with its
 * id; the rest has to be put right first.
 */
export class Hold {
  @ApiProperty({ description: 'Stays the same as long as the thing itself does.' }) id: string;
  @ApiProperty({ description: 'Stable, for programs.', example: 'low-confidence' }) code: string;
  @ApiProperty({ description: 'For people.' }) message: string;
  @ApiProperty({ description: 'Whether it may be accepted as it is; else it has to be put right.' })
  acknowledgeable: boolean;
  @ApiPropertyOptional({ format: 'uuid', description: 'The result that it is about.' }) resultId?: string;
  @ApiPropertyOptional({ type: 'integer' }) page?: number;
}

/** What a reviewer decides on. */
export interface HoldSubject {
  /** The code of the lot that the certificate is filed under; null while none is assigned. */
  lot: string | null;
  /** The newest reading; null when there is none. */
  reading: { problems: Problem[]; remarks: Partial<ReadingRemarks> } | null;
  /** Null when there is no reading. */
  effective: EffectiveCertificate | null;
  /** Whether the cells that matter are still to be looked at in the page's picture. */
  lookOutstanding: boolean;
  /** What the judgement asks. */
  flags: readonly JudgedFlag[];
  /** Corrections in force that were made to an earlier reading and say nothing about this one. */
  lostCorrections: number;
}

/** From this confidence up a result needs no second look. */
const CONFIDENT = 0.9;

/** How many unexplained words a message names. */
const WORDS_NAMED = 12;

/** Everything that holds the approval of a certificate up, what cannot be acknowledged first. */
export function holdsOn(subject: HoldSubject): Hold[] {
  const { lot, reading, effective, lookOutstanding, flags, lostCorrections } = subject;
  if (!reading || !effective) return [block('no-reading', 'Nobody and nothing has read the document yet.')];
  const results = standingResults(effective);
  return [
    ...(lot === null ? [block('no-lot', 'The certificate is filed under no lot yet.')] : []),
    ...(results.length === 0 ? [block('nothing-read', 'There is no result to publish.')] : []),
    ...(lookOutstanding ? [block('look-outstanding', LOOK_OUTSTANDING)] : []),
    ...lotHolds(lot, [
      effective.fields.lot,
      ...lotsOfSamples(reading.remarks),
      ...lotsInTables(lot, effective.results),
    ]),
    ...(lostCorrections > 0 ? [lost(lostCorrections)] : []),
    ...sampleHolds(reading.remarks, results),
    ...tableSampleHolds(lot, effective.results, results),
    ...remarkHolds(reading.remarks),
    ...reading.problems.map(problemHold),
    ...results.flatMap(resultHolds),
    ...flags.filter(({ id, holdsUp }) => holdsUp && !ASKED_ELSEWHERE.includes(id)).map(flagHold),
  ];
}

/** The holds that an approval with these acknowledgements would still meet. */
export function openHolds(holds: readonly Hold[], acknowledged: readonly string[]): Hold[] {
  return holds.filter(({ id, acknowledgeable }) => !acknowledgeable || !acknowledged.includes(id));
}

const block = (code: string, message: string): Hold => ({ id: code, code, message, acknowledgeable: false });

const question = (code: string, message: string, more: Partial<Hold> = {}): Hold => ({
  id: code,
  code,
  message,
  acknowledgeable: true,
  ...more,
});

const LOOK_OUTSTANDING =
  'What the file says is still being compared with what its pages show. It takes some seconds; then approve.';

/** The lots that a document with several samples prints for each. */
function lotsOfSamples({ samples = [] }: Partial<ReadingRemarks>): (string | null)[] {
  return samples.map(({ certificate }) => certificate?.lot ?? null);
}

/** The lot that the certificate is filed under, where it stands among what heads a sample's results in a table. */
function lotsInTables(assigned: string | null, results: EffectiveResult[]): string[] {
  return results.some(({ printed }) => namesLot(printed.sample, assigned)) && assigned !== null
    ? [assigned]
    : [];
}

/** Whether what heads a sample's results names this lot: "SB-317-1 Red Borneo L-2201". */
function namesLot(sample: string | null | undefined, lot: string | null): boolean {
  return (sample ?? '').split(' ').some((word) => lot !== null && lotKey(word) === lotKey(lot));
}

function lotHolds(assigned: string | null, lots: (string | null)[]): Hold[] {
  if (assigned === null) return [];
  const printed = [...new Set(lots.filter((lot) => lot !== null))];
  if (printed.length === 0) {
    return [
      question('lot-not-printed', `No lot was read on the certificate; it is filed under ${assigned}.`),
    ];
  }
  if (printed.some((lot) => lotKey(lot) === lotKey(assigned))) return [];
  const message = `The certificate prints the lot “${printed.join('”, “')}”; it is filed under ${assigned}.`;
  return [question('lot-differs', message)];
}

const lost = (corrections: number): Hold =>
  question(
    'corrections-of-earlier-reading',
    `${corrections} ${corrections === 1 ? 'correction was' : 'corrections were'} made to an earlier reading and ` +
      'not to this one. Make again what still applies.',
  );

/**
 * A certificate is filed under one lot. While results of more than one sample stand, an approval would give the lot
 * another one's results.
 */
function sampleHolds({ samples = [] }: Partial<ReadingRemarks>, results: EffectiveResult[]): Hold[] {
  if (samples.length < 2) return [];
  const list = samples.map(
    ({ sampleId, pages }) => `${sampleId ?? 'without number'} on pages ${pages.join(', ')}`,
  );
  const message = `The document reports ${samples.length} samples: ${list.join('; ')}.`;
  const own = samples.map(({ pages }) =>
    pages.filter((page) => !samples.every((other) => other.pages.includes(page))),
  );
  const standing = own.filter((pages) => results.some(({ page }) => pages.includes(page)));
  return standing.length > 1
    ? [block('several-samples', `${message} Remove the results that are not of this lot.`)]
    : [question('several-samples', message)];
}

/**
 * A table with a column or row for each sample: while results of several stand, it cannot be approved. What stands at last
 * should be of the lot, where the table names the lot at all.
 */
function tableSampleHolds(lot: string | null, all: EffectiveResult[], standing: EffectiveResult[]): Hold[] {
  const samples = samplesOf(standing);
  if (samples.length > 1) {
    const message = `A table holds the results of ${samples.length} samples: ${samples.join('; ')}. Keep those of this lot alone.`;
    return [block('several-samples-in-table', message)];
  }
  const [sample] = samples;
  const ofLot = samplesOf(all).filter((one) => namesLot(one, lot));
  if (sample === undefined || ofLot.length === 0 || ofLot.includes(sample)) return [];
  const message = `The results that stand are those of “${sample}”; the lot ${lot} is named with “${ofLot.join('”, “')}”.`;
  return [question('sample-of-another-lot', message)];
}

function samplesOf(results: EffectiveResult[]): string[] {
  return [...new Set(results.flatMap(({ printed }) => printed.sample ?? []))];
}

/** What the interpreter said beside the results. Readings of earlier versions may lack some of it. */
function remarkHolds(remarks: Partial<ReadingRemarks>): Hold[] {
  const { unexplained = [], watermarks = [], amendments = [], pageSet } = remarks;
  const holds: Hold[] = [];
  if (unexplained.length > 0) holds.push(unexplainedWords(unexplained));
  if (pageSet?.complete === false) {
    const missing = pageSet.missing.length > 0 ? `: ${pageSet.missing.join(', ')}` : '';
    holds.push(
      question('pages-missing', `The certificate says that it has pages which are not here${missing}.`),
    );
  }
  watermarks.forEach(({ text, page }, index) =>
    holds.push(
      question('watermark', `“${text}” stands across page ${page}.`, { id: `watermark:${index}`, page }),
    ),
  );
  amendments.forEach(({ text, page }, index) =>
    holds.push(
      question('amendment', `“${text}” on page ${page}: the report changes or replaces another.`, {
        id: `amendment:${index}`,
        page,
      }),
    ),
  );
  return holds;
}

function unexplainedWords(unexplained: ReadingRemarks['unexplained']): Hold {
  const named = unexplained.slice(0, WORDS_NAMED).map(({ word, page }) => `“${word.text}” (page ${page})`);
  const more = unexplained.length - named.length;
  const message = `Words inside tables that are part of no result: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
  return question('unexplained-words', message);
}

function problemHold({ code, message, page }: Problem, index: number): Hold {
  return question('reading-problem', message, { id: `reading-problem:${index}:${code}`, page });
}

/** Flags that say what a hold of the reading says already. */
const ASKED_ELSEWHERE = ['lot-missing', 'lot-differs', 'watermark', 'not-a-report'];

/** A question that the judgement raises: answered by whoever approves all the same. */
function flagHold({ id, key, asks, saw, evidence }: JudgedFlag): Hold {
  const [first, ...more] = evidence;
  const about = first && more.length === 0 ? { resultId: first.resultId } : {};
  return question(`flag-${id}`, `${asks} ${capital(saw)}.`, { id: `flag:${id}:${key}`, ...about });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is doubtful about one result. A correction of it is a person's answer to a low confidence. */
function resultHolds(result: EffectiveResult): Hold[] {
  const { id: resultId, page, analyteId, confidence, doubts, corrections, printed } = result;
  const holds: Hold[] = [];
  const name = `“${[printed.analyte, printed.value, printed.unit].filter(Boolean).join(' ')}” on page ${page}`;
  if (analyteId === null) {
    const message = `The analyte of ${name} is not in the vocabulary; it would be published as printed.`;
    holds.push(question('unknown-analyte', message, { id: `unknown-analyte:${resultId}`, resultId, page }));
  }
  if (confidence !== null && confidence < CONFIDENT && corrections.length === 0) {
    const why = doubts.length > 0 ? ` (${doubts.map(doubtInWords).join('; ')})` : '';
    const message = `${name} was read with a confidence of ${confidence}${why}.`;
    holds.push(question('low-confidence', message, { id: `low-confidence:${resultId}`, resultId, page }));
  }
  return holds;
}
