import type { PrintedCell, PrintedResult } from '../interpret/reading';
import type { Finding } from '../normalise/finding';
import type { Understanding } from '../understanding/understanding';
import type { Annotations, Mark } from '../read/job';
import type { LookedCell, Page } from '../read/page';
import { DOUBT_WORDS } from '../review/doubt-words';

/** What a cell is taken for, and the colour that says so. */
const ROLES = {
  analyte: '#1f4e9c',
  unit: '#7a3fa0',
  lod: '#8a6d1d',
  loq: '#8a6d1d',
  limit: '#0b7a75',
  status: '#a0286a',
  uncertainty: '#5a6470',
  method: '#5a6470',
} as const;

const WORD = '#b8bec6';
const RULE = '#d9dde2';
const UNEXPLAINED = '#c0392b';
const FIELD = '#444b54';
const AGREES = '#1d7a34';

/** Sure enough to need no second look, worth a look, doubtful. */
const CONFIDENCES = [
  [0.9, '#1d7a34'],
  [0.6, '#c77700'],
  [0, '#c0392b'],
] as const;

/** What the colours of frames mean. */
const LEGEND: Annotations['legend'] = [
  { text: 'analyte', colour: ROLES.analyte },
  { text: 'unit', colour: ROLES.unit },
  { text: 'LOD, LOQ', colour: ROLES.lod },
  { text: 'limit', colour: ROLES.limit },
  { text: "laboratory's verdict", colour: ROLES.status },
  { text: 'uncertainty, method', colour: ROLES.method },
  { text: "certificate's field", colour: FIELD },
  { text: 'value, sure (0.9 and more)', colour: CONFIDENCES[0][1] },
  { text: 'value, worth a look (0.6 and more)', colour: CONFIDENCES[1][1] },
  { text: 'value in doubt', colour: CONFIDENCES[2][1] },
  { text: 'word that nothing explains, or hardly recognised', colour: UNEXPLAINED },
  { text: 'any other word', colour: WORD },
  { text: 'ruling line', colour: RULE },
];

/**
 * Everything that was made of a page, drawn onto it: words, cells by role, values by confidence, and why.
 * @param looked cells that were looked at in the page's picture: each gets a mark of its own
 */
export function explanationOf(
  page: Page,
  { reading, findings }: Understanding,
  looked: readonly LookedCell[] = [],
): Annotations {
  const results = reading.results
    .map((result, index) => ({
      result,
      tag: String(index + 1),
      findings: findings.filter((f) => f.result === index),
    }))
    .filter(({ result }) => result.page === page.number);
  const seen = looked
    .filter((cell) => cell.page === page.number)
    .flatMap((cell) => {
      const box = reading.results[cell.result]?.[cell.cell]?.box;
      return box ? [{ ...cell, box }] : [];
    });
  const unexplained = reading.unexplained.filter((word) => word.page === page.number);
  return {
    marks: [
      ...page.rules.map(({ x1, y1, x2, y2 }) => ({
        box: { x: x1, y: y1, width: x2 - x1, height: y2 - y1 },
        colour: RULE,
      })),
      ...page.words.map(({ box, confidence }) => ({ box, colour: confidence < 0.6 ? UNEXPLAINED : WORD })),
      ...fieldMarks(page, reading.fieldEvidence),
      ...results.flatMap(({ result, tag }) => cellMarks(result, tag)),
      ...unexplained.map(({ word }) => ({ box: word.box, colour: UNEXPLAINED, strong: true })),
      ...seen.map(({ box, agrees }) => ({ box, colour: agrees ? AGREES : UNEXPLAINED, strong: !agrees })),
    ],
    links: results.map(({ result }) => ({
      from: result.analyte.box,
      to: result.value.box,
      colour: colourOf(result.confidence),
    })),
    notes: [
      ...pageNotes(page, reading),
      ...lookNotes(seen),
      ...results.flatMap(({ result, tag, findings }) =>
        findings.map((finding) => resultNote(result, finding, tag)),
      ),
      ...unexplainedNotes(unexplained),
      ...doubtNotes(results.flatMap(({ result }) => result.doubts)),
    ],
    legend: LEGEND,
  };
}

function unexplainedNotes(words: Understanding['reading']['unexplained']): Annotations['notes'] {
  if (words.length === 0) return [];
  const texts = words.map(({ word }) => word.text).join(' ');
  return [{ text: `Nothing explains, in tables: ${texts}`, colour: UNEXPLAINED }];
}

/** What each doubt of the page's results means, once. */
function doubtNotes(doubts: string[]): Annotations['notes'] {
  return [...new Set(doubts)].flatMap((doubt) => {
    const words = DOUBT_WORDS[doubt];
    return words === undefined ? [] : [{ text: `${doubt}: ${words}`, colour: FIELD }];
  });
}

/** How many cells are drawn as the file says, and each that is not. */
function lookNotes(looked: readonly LookedCell[]): Annotations['notes'] {
  if (looked.length === 0) return [];
  const differing = looked.filter(({ agrees }) => !agrees);
  const count = `${looked.length - differing.length} of ${looked.length} cells that were looked at are drawn as the text says`;
  return [
    { text: count, colour: AGREES },
    ...differing.map(({ result, cell, text, seen }) => ({
      text: `${result + 1}  ${cell}: the text says "${text}", the picture "${seen ?? ''}"`,
      colour: UNEXPLAINED,
    })),
  ];
}

function cellMarks(result: PrintedResult, tag: string): Mark[] {
  const roles = Object.entries(ROLES) as [keyof typeof ROLES, string][];
  const marks: Mark[] = roles.flatMap(([role, colour]) => {
    const cell: PrintedCell | null = result[role];
    return cell ? [{ box: cell.box, colour, strong: true }] : [];
  });
  return [...marks, { box: result.value.box, colour: colourOf(result.confidence), strong: true, tag }];
}

function fieldMarks(page: Page, evidence: Understanding['reading']['fieldEvidence']): Mark[] {
  return Object.entries(evidence)
    .filter(([, field]) => field.page === page.number)
    .map(([name, field]) => ({ box: field.box, colour: FIELD, strong: true, tag: name }));
}

function pageNotes(
  page: Page,
  { kind, language, certificate, problems }: Understanding['reading'],
): Annotations['notes'] {
  const source =
    page.source.kind === 'text' ? 'text layer' : `recognised from its picture (${page.source.because})`;
  const lines = [
    `Page ${page.number}: ${kind}, ${language ?? 'language unknown'}, ${page.words.length} words, ${source}`,
  ];
  if (page.number === 1) {
    for (const [name, value] of Object.entries(certificate))
      if (value !== null) lines.push(`${name}: ${value}`);
  }
  return [
    ...lines.map((text) => ({ text, colour: FIELD })),
    ...problems
      .filter((problem) => (problem.page ?? 1) === page.number)
      .map(({ code, message }) => ({ text: `${code}: ${message}`, colour: UNEXPLAINED })),
  ];
}

function resultNote(result: PrintedResult, finding: Finding, tag: string): Annotations['notes'][number] {
  const value = finding.value === null ? finding.qualifier : `${finding.qualifier} ${finding.value}`;
  const beside = [
    result.lod && `LOD ${result.lod.text}`,
    result.loq && `LOQ ${result.loq.text}`,
    result.limit && `limit ${result.limit.text}`,
    finding.status,
    result.basis,
  ].filter(Boolean);
  const doubts = [...result.doubts, ...finding.reasons];
  const text =
    `${tag}  ${result.analyte.text} → ${finding.analyteId ?? 'unknown'}   ${value} ${result.unit?.text ?? ''}` +
    `   ${beside.join(', ')}   ${result.panel ?? ''} ${result.confidence}` +
    (doubts.length > 0 ? `   (${doubts.join(', ')})` : '');
  return { text, colour: colourOf(result.confidence) };
}

function colourOf(confidence: number): string {
  return CONFIDENCES.find(([from]) => confidence >= from)?.[1] ?? UNEXPLAINED;
}
