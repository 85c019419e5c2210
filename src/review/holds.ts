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
    ...lotHolds(lot, [effective.fields.lot, ...lotsOfSamples(reading.remarks)]),
    ...(lostCorrections > 0 ? [lost(lostCorrections)] : []),
    ...sampleHolds(reading.remarks, results),
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
