import { type AccreditationBodies, findBody, numberKey } from '../vocabulary/accreditation-body';
import type { Panel } from '../vocabulary/analyte';
import { wordKey } from '../vocabulary/product-form';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { dayOfAnalysis, type JudgedCertificate } from './lot';

/** What an accreditation covers, as far as it was recorded; an empty list says nothing. */
export interface AccreditationScope {
  panels: readonly Panel[];
  methods: readonly string[];
  matrices: readonly string[];
}

/** An accreditation of a laboratory as somebody recorded it from the body's register. Days as yyyy-mm-dd, the last one included. */
export interface RecordedAccreditation {
  /** Id in `accreditation-bodies.yaml`, or the body's name where that does not list it. */
  body: string;
  number: string;
  /** In the body's own words. */
  scopeText: string | null;
  scope: AccreditationScope;
  validFrom: string;
  /** Null for one without an end. */
  validUntil: string | null;
  /** Why it ended before its time: from that day on it did not hold. */
  ended: { on: string; because: 'suspended' | 'withdrawn' | 'given-up' } | null;
  /** Address where it was seen. */
  source: string;
}

/** What the registry knows of the laboratory that issued a certificate. */
export interface KnownLaboratory {
  name: string;
  accreditations: readonly RecordedAccreditation[];
}

export const ACCREDITATION_STATES = [
  'accredited',
  'not-on-that-day',
  'day-unknown',
  'not-recorded',
  'laboratory-unknown',
] as const;
/**
 * What is known of a laboratory's accreditation on the day of a test. `not-on-that-day`: accreditations are recorded and
 * none held on it. `not-recorded` and `laboratory-unknown` say what nobody looked up, which is no fault.
 */
export type AccreditationState = (typeof ACCREDITATION_STATES)[number];

/** Results that no accreditation of that day covers, by what leaves them out. */
export interface OutsideScope {
  by: 'panel' | 'method' | 'matrix';
  /** The panel's id, or the method or matrix as printed. */
  what: string;
  /** Indexes into the reading's results. */
  results: number[];
}

export interface AccreditationStanding {
  state: AccreditationState;
  day: string | null;
  /** Those that held on the day; where none did, the one that came nearest. */
  recorded: readonly RecordedAccreditation[];
  /** As the certificate prints it. */
  printedNumber: string | null;
  /** A number is printed, and it is none of the recorded ones. */
  numberDiffers: boolean;
  outside: OutsideScope[];
}

/** Holds what the registry recorded of a laboratory against one of its certificates, on the day of the test. */
export function accreditationOf(
  certificate: Pick<JudgedCertificate, 'reading' | 'findings'>,
  laboratory: KnownLaboratory | null,
  vocabulary: Pick<Vocabulary, 'analytes'>,
): AccreditationStanding {
  const fields = certificate.reading.certificate;
  const day = dayOfAnalysis(fields);
  const known = { day, printedNumber: fields.accreditation, numberDiffers: false, outside: [] };
  if (laboratory === null) return { state: 'laboratory-unknown', recorded: [], ...known };
  const all = laboratory.accreditations;
  if (all.length === 0) return { state: 'not-recorded', recorded: [], ...known };
  const numberDiffers = isNoneOf(fields.accreditation, all);
  if (day === null) return { state: 'day-unknown', recorded: all, ...known, numberDiffers };
  const held = all.filter((each) => heldOn(each, day));
  if (held.length === 0) return { state: 'not-on-that-day', recorded: nearest(all), ...known, numberDiffers };
  const outside = outsideScope(certificate, held, vocabulary);
  return {
    state: 'accredited',
    recorded: printedFirst(held, fields.accreditation),
    ...known,
    numberDiffers,
    outside,
  };
}

/** Whether an accreditation held on a day: within its dates, and before it was ended. */
export function heldOn({ validFrom, validUntil, ended }: RecordedAccreditation, day: string): boolean {
  const last = validUntil ?? '9999';
  return validFrom <= day && day <= last && (ended === null || day < ended.on);
}

/** Several numbers may be printed: "4074.01 & 4074.02". */
function printedNumbers(printed: string | null): string[] {
  return (printed ?? '')
    .split(/\s*(?:[&,;]|\s(?:and|und|a|y|et)\s)\s*/u)
    .map(numberKey)
    .filter((number) => number !== '');
}

function isNoneOf(printed: string | null, recorded: readonly RecordedAccreditation[]): boolean {
  const numbers = printedNumbers(printed);
  const known = new Set(recorded.map(({ number }) => numberKey(number)));
  return numbers.length > 0 && !numbers.some((number) => known.has(number));
}

/** Those whose number the certificate prints go first. */
function printedFirst(
  held: readonly RecordedAccreditation[],
  printed: string | null,
): readonly RecordedAccreditation[] {
  const numbers = printedNumbers(printed);
  const isPrinted = ({ number }: RecordedAccreditation) => numbers.includes(numberKey(number));
  return [...held.filter(isPrinted), ...held.filter((each) => !isPrinted(each))];
}

/** The one that ended last. */
function nearest(all: readonly RecordedAccreditation[]): readonly RecordedAccreditation[] {
  const end = ({ validUntil, ended }: RecordedAccreditation) => ended?.on ?? validUntil ?? '9999';
  return [...all].sort((a, b) => (end(a) < end(b) ? 1 : -1)).slice(0, 1);
}

interface Row {
  result: number;
  panel: Panel | null;
  method: string | null;
  matrix: string | null;
}

/** A row is covered when one accreditation covers panel, method and matrix; what is not printed or not recorded is not held against it. */
function outsideScope(
  { reading, findings }: Pick<JudgedCertificate, 'reading' | 'findings'>,
  held: readonly RecordedAccreditation[],
  { analytes }: Pick<Vocabulary, 'analytes'>,
): OutsideScope[] {
  const groups = new Map<string, OutsideScope>();
  for (const finding of findings) {
    const printed = reading.results[finding.result];
    const panel = analytes.get(finding.analyteId ?? '')?.panel ?? printed?.panel ?? null;
    const row: Row = {
      result: finding.result,
      panel,
      method: printed?.method?.text ?? null,
      matrix: reading.certificate.matrix,
    };
    const reasons = held.map((each) => leftOutBy(each.scope, row));
    const [reason] = reasons;
    if (!reason || reasons.some((each) => each === null)) continue;
    const key = `${reason.by} ${reason.what}`;
    const group = groups.get(key) ?? { ...reason, results: [] };
    group.results.push(row.result);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function leftOutBy(
  scope: AccreditationScope,
  { panel, method, matrix }: Row,
): Omit<OutsideScope, 'results'> | null {
  if (panel !== null && scope.panels.length > 0 && !scope.panels.includes(panel))
    return { by: 'panel', what: panel };
  if (method !== null && isOutside(method, scope.methods)) return { by: 'method', what: method };
  if (matrix !== null && isOutside(matrix, scope.matrices)) return { by: 'matrix', what: matrix };
  return null;
}

/** Neither holds the other's words: "EN 15763 (ICP-MS)" is covered by "EN 15763". */
function isOutside(printed: string, covered: readonly string[]): boolean {
  const key = ` ${wordKey(printed)} `;
  return (
    covered.length > 0 &&
    !covered.some((each) => {
      const scope = ` ${wordKey(each)} `;
      return key.includes(scope) || scope.includes(key);
    })
  );
}

/** The standing in sentences for everybody: what is recorded, or what is not known. */
export function accreditationSentence(
  { state, day, recorded, printedNumber, numberDiffers, outside }: AccreditationStanding,
  bodies: AccreditationBodies,
): string {
  const [first] = recorded;
  const prints =
    printedNumber === null
      ? 'The certificate prints no number of one'
      : `The certificate prints no. ${printedNumber}`;
  if (state === 'laboratory-unknown')
    return `Whether the laboratory was accredited is not known: it is not registered here. ${prints}.`;
  if (state === 'not-recorded' || !first)
    return `Whether the laboratory was accredited is not known: nobody has recorded an accreditation of it. ${prints}.`;
  const differs = numberDiffers ? ` ${prints}, which is none of the recorded ones.` : '';
  if (state === 'day-unknown')
    return `Whether the laboratory was accredited on the day of the test is not known: the certificate prints no day.${differs}`;
  const named = `${bodyName(first.body, bodies)}, no. ${first.number}`;
  if (state === 'not-on-that-day')
    return `No recorded accreditation of the laboratory held on ${day}; the nearest one is by ${named}, ${validity(first)}.${differs}`;
  const rest = outside.map(({ by, what, results }) => `${by} ${what} (${results.length})`).join(', ');
  const beyond = outside.length > 0 ? ` Results outside that scope: ${rest}.` : '';
  return `Accredited on ${day} by ${named}${scopeSaid(first)}.${beyond}${differs}`;
}

/** The name of a body, also of one that no list has. */
export function bodyName(body: string, bodies: AccreditationBodies): string {
  return findBody(bodies, body)?.name ?? body;
}

function scopeSaid({ scopeText, scope }: RecordedAccreditation): string {
  const listed = [...scope.panels, ...scope.methods, ...scope.matrices].join(', ');
  const said = scopeText ?? (listed === '' ? null : listed);
  return said === null ? '; its scope is not recorded' : `, scope: ${said.replace(/\.$/, '')}`;
}

function validity({ validFrom, validUntil, ended }: RecordedAccreditation): string {
  const because = { suspended: 'suspended', withdrawn: 'withdrawn', 'given-up': 'given up' } as const;
  if (ended) return `valid from ${validFrom} and ${because[ended.because]} on ${ended.on}`;
  return validUntil === null ? `valid from ${validFrom}` : `valid from ${validFrom} until ${validUntil}`;
}
