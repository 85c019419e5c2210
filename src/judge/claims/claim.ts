import type { Panel } from '../../vocabulary/analyte';
import type { DecimalText } from '../../vocabulary/qualifier';

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
  /** "Up to" so much: no lot has more, and some lot is near it. */
  | { kind: 'up-to'; analyteId: string; value: DecimalText; unit: string }
  /** The content is so much. */
  | { kind: 'amount'; analyteId: string; value: DecimalText; unit: string }
  /** 7-OH is at most so many percent of the alkaloids. */
  | { kind: 'share-of-alkaloids'; operator: 'max' | 'min'; value: DecimalText; strict: boolean }
  /** There is none of these. */
  | { kind: 'none-of'; analyteIds: readonly string[] }
  /** There is none of what the laboratory looked for in this panel. */
  | { kind: 'none-in-panel'; panel: Panel }
  /** There is none of these, as far as they were looked for. */
  | { kind: 'none-among'; analyteIds: readonly string[] }
  | { kind: 'tested-for'; analyteIds: readonly string[] }
  | { kind: 'panel-tested'; panel: Panel }
  | { kind: 'every-lot-tested' }
  | { kind: 'accredited-laboratory' }
  /** The results themselves are accredited ones: by method and matrix in the scope. */
  | { kind: 'accredited-results' }
  /** The alkaloids are as the leaf has them. */
  | { kind: 'natural-profile' }
  | { kind: 'no-synthetic-alkaloids' }
  /** Nothing but the plant: no adulterant, and the plant identified. */
  | { kind: 'unadulterated' }
  /** The laboratory's report can be had. */
  | { kind: 'report-available' }
  /** The product or report is still good on the day of the claim. */
  | { kind: 'still-valid' }
  | { kind: 'independent-laboratory' }
  /** All limits of these rule sets, or those of one panel. */
  | { kind: 'meets-rules'; ruleSets: readonly string[]; panel?: Panel }
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
  'near-level': 'No result is above the claimed level, and one is near it.',
  'far-below-level': 'No result is above the claimed level, and none is near it.',
  'consistent-with-leaf':
    'The alkaloids are as in leaf: all were measured, mitragynine is the largest, 7-OH is a small part. A proxy.',
  'unlike-leaf': 'The alkaloids are not as in leaf.',
  'origin-not-shown': 'No test on the certificates shows where an alkaloid comes from.',
  'identity-not-tested': 'That it is the plant was not tested.',
  'serving-not-declared': 'The mass of a serving or piece is not declared.',
  'rule-not-verified': 'The limits of the rule are known at second hand only and are switched off.',
  'rule-does-not-apply': 'The rule is not for this product, or was not in force on the day of the test.',
  'intake-not-declared': 'The limit is for a day or a serving, and how much that is is not declared.',
  expired: 'The report was older than a year on the day of the claim; it holds for the day of the analysis.',
  'date-not-shown': 'How long a product keeps is not shown by its results.',
  'report-held': 'The report that the claim shows is the one that is published here, byte for byte.',
  'report-not-compared': 'No copy of the report that the claim speaks of was kept, so it was not compared.',
  'report-differs': 'The copy that was kept is none of the reports published for the lot.',
  'accreditation-not-verified': 'The report prints an accreditation; nobody has checked it with the body.',
  'accreditation-unknown': 'Nothing is known of an accreditation.',
  'accreditation-number-differs': 'The report prints another number than the recorded accreditation has.',
  'accreditation-body-unknown': 'The body is not known to have signed the ILAC arrangement.',
  'outside-scope': 'Results are outside the recorded scope of the accreditation.',
  'scope-not-recorded': 'What the accreditation covers is not recorded.',
  'accreditation-lapsed': 'The accreditation did not cover the day of the test.',
  'laboratory-unknown': 'The laboratory is not named.',
  'laboratory-is-the-vendor': 'The laboratory bears the name of the vendor.',
  'lots-unknown': 'How many lots are on sale is not known.',
  'lots-missing': 'Not every lot on sale has a certificate.',
  'no-certificate': 'No certificate of this lot is published.',
  vague: 'It names nothing that a result could show.',
  'not-a-laboratory-matter': 'Laboratory results cannot show it.',
  'health-claim': 'Claims about health are not judged here.',
} as const;
export type ClaimReason = keyof typeof CLAIM_REASONS;

/** A result that a verdict rests on; `result` is null where it rests on a certificate as a whole. */
export interface ClaimEvidence {
  certificate: string;
  result: number | null;
}

export interface ClaimVerdict {
  word: ClaimWord;
  reason: ClaimReason;
  evidence: ClaimEvidence[];
  /** For whole panels, the substances that were looked for; for presence tests, the tested mass. */
  detail: string | null;
  /** What bears on it beside the reason, in sentences. */
  notes: string[];
}

const GRAVEST_FIRST: readonly ClaimWord[] = ['contradicted', 'inconclusive', 'not-covered', 'supported'];

/** The verdict of a whole from its parts' verdicts: the gravest decides; evidence is that of all with its word. */
export function together(verdicts: readonly ClaimVerdict[]): ClaimVerdict {
  const word = GRAVEST_FIRST.find((each) => verdicts.some((verdict) => verdict.word === each));
  const [first, ...more] = verdicts.filter((verdict) => verdict.word === word);
  if (!first) return { word: 'not-covered', reason: 'not-tested', evidence: [], detail: null, notes: [] };
  const all = [first, ...more];
  return {
    ...first,
    evidence: all.flatMap(({ evidence }) => evidence),
    notes: [...new Set(all.flatMap(({ notes }) => notes))],
  };
}
