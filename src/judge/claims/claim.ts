import type { Panel } from '../../vocabulary/analyte';
import type { DecimalText } from '../../vocabulary/qualifier';
import type { Evidence } from '../verdict';

/** A sentence that a vendor prints on a pack, a page or an advert, as recorded. */
export interface Claim {
  text: string;
  /** Where it was seen: an address, a photo. */
  source: string;
  /** yyyy-mm-dd. */
  recordedOn: string;
}

/** What a clause of a claim says, in a form that results can be held against. "Tested for", "passes" and "free of" are three. */
export type Predicate =
  /** The content is at most or at least so much. */
  | {
      kind: 'limit';
      analyteId: string;
      operator: 'max' | 'min';
      value: DecimalText;
      unit: string;
      strict: boolean;
    }
  /** The content is so much. */
  | { kind: 'amount'; analyteId: string; value: DecimalText; unit: string }
  /** 7-OH is at most so many percent of the alkaloids. */
  | { kind: 'share-of-alkaloids'; operator: 'max' | 'min'; value: DecimalText; strict: boolean }
  /** There is none of these. */
  | { kind: 'none-of'; analyteIds: readonly string[] }
  /** There is none of what the laboratory looked for in this panel. */
  | { kind: 'none-in-panel'; panel: Panel }
  | { kind: 'tested-for'; analyteIds: readonly string[] }
  | { kind: 'panel-tested'; panel: Panel }
  | { kind: 'every-lot-tested' }
  | { kind: 'accredited-laboratory' }
  | { kind: 'independent-laboratory' }
  | { kind: 'meets-rules'; ruleSets: readonly string[] }
  /** Nothing that results can show. */
  | { kind: 'opaque'; because: 'vague' | 'not-a-laboratory-matter' | 'health-claim' };

/** What the evidence shows about a claim. Grades nobody: absence of a report is never evidence of fault. */
export type ClaimWord = 'supported' | 'contradicted' | 'not-covered' | 'inconclusive';

/** Why, in a plain sentence for people. The codes are stable. */
export const CLAIM_REASONS = {
  shown: 'The results show it.',
  'shown-for-listed': 'The results show it for the substances that the laboratory lists, and for no others.',
  incompatible: 'A result is incompatible with it.',
  straddles: 'The measurement uncertainty spans the claimed level.',
  'bound-above-level': 'The method cannot see as little as the claim needs.',
  'not-comparable':
    'The results cannot be compared with the claimed level: unit, basis or bound are not known.',
  'not-tested': 'No certificate has a result for it.',
  'close-without-uncertainty': 'The result is near the claimed level, and its uncertainty is not stated.',
  'accreditation-not-verified': 'The report prints an accreditation; nobody has checked it with the body.',
  'accreditation-lapsed': 'The accreditation did not cover the day of the test.',
  'laboratory-unknown': 'The laboratory is not named.',
  'laboratory-is-the-vendor': 'The laboratory bears the name of the vendor.',
  'lots-unknown': 'How many lots are on sale is not known.',
  'lots-missing': 'Not every lot on sale has a certificate.',
  vague: 'It names nothing that a result could show.',
  'not-a-laboratory-matter': 'Laboratory results cannot show it.',
  'health-claim': 'Claims about health are not judged here.',
} as const;
export type ClaimReason = keyof typeof CLAIM_REASONS;

export interface ClaimVerdict {
  word: ClaimWord;
  reason: ClaimReason;
  evidence: Evidence[];
  /** For whole panels, the substances that were looked for; for presence tests, the tested mass. */
  detail: string | null;
}

const GRAVEST_FIRST: readonly ClaimWord[] = ['contradicted', 'inconclusive', 'not-covered', 'supported'];

/** The verdict of a whole from its parts' verdicts: the gravest decides; evidence is that of all with its word. */
export function together(verdicts: readonly ClaimVerdict[]): ClaimVerdict {
  const word = GRAVEST_FIRST.find((each) => verdicts.some((verdict) => verdict.word === each));
  const [first, ...more] = verdicts.filter((verdict) => verdict.word === word);
  if (!first) return { word: 'not-covered', reason: 'not-tested', evidence: [], detail: null };
  return { ...first, evidence: [first, ...more].flatMap(({ evidence }) => evidence) };
}
