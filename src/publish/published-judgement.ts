import { ApiProperty } from '@nestjs/swagger';

const TEXT = { type: String, nullable: true } as const;
const DAY = { type: String, nullable: true, format: 'date' } as const;
const DECIMAL = { type: String, nullable: true, description: 'A decimal number as text.' } as const;

export const VERDICT_WORDS = ['within', 'exceeds', 'conditional', 'inconclusive', 'not-covered'] as const;
export type PublishedVerdictWord = (typeof VERDICT_WORDS)[number];

/** A result that a statement rests on. */
export class PublishedBasis {
  @ApiProperty({ format: 'uuid' }) certificateId: string;
  @ApiProperty({ format: 'uuid', description: 'The id of the result in the certificate’s record.' })
  resultId: string;
}

/** A stable code for programs with its sentence for people. */
export class PublishedNote {
  @ApiProperty() code: string;
  @ApiProperty() sentence: string;
}

/** One number of one authority, as it was applied. */
export class PublishedLimit {
  @ApiProperty({ enum: ['max', 'min', 'absent-in'] }) operator: 'max' | 'min' | 'absent-in';
  @ApiProperty({ ...DECIMAL, description: 'As applied, interpretation factor included; null for absence.' })
  value: string | null;
  @ApiProperty({ description: 'The limit itself does not conform.' }) strict: boolean;
  @ApiProperty({ description: 'UCUM.' }) unit: string;
  @ApiProperty({ description: 'The unit as people write it.' }) unitText: string;
  @ApiProperty({ ...DECIMAL, description: 'Grams in which nothing may be found; null for any amount.' })
  sampleMass: string | null;
  @ApiProperty({
    enum: ['concentration', 'fraction-of-alkaloids', 'per-day', 'per-serving', 'per-package'],
    description: 'What it is a share of.',
  })
  basis: string;
  @ApiProperty({ ...TEXT, description: 'For whom it holds, where the rule has several.' }) for: string | null;
  @ApiProperty({ description: 'Whether a person saw the text that it is from.' }) verified: boolean;
  @ApiProperty({ description: 'For people: "at most 1.2 mg/kg".' }) text: string;
}

/** The numbers that were compared, in the limit’s unit. */
export class PublishedComparison {
  @ApiProperty({ ...DECIMAL, description: 'What the result shows: from here …' }) low: string | null;
  @ApiProperty({ ...DECIMAL, description: '… to here; null where nothing bounds it from above.' })
  high: string | null;
  @ApiProperty({ description: 'UCUM.' }) unit: string;
  @ApiProperty({ ...DECIMAL, description: 'Grams that were tested, of a presence test.' })
  testedMass: string | null;
  @ApiProperty({ description: 'For people: "0.64 mg/kg", "0 to 11 µg/kg".' }) text: string;
}

/** What a result shows about a limit. Complete in itself: nothing else is needed to read it. */
export class PublishedVerdict {
  @ApiProperty({ description: 'The rule set: see the summary with this id.' }) ruleSet: string;
  @ApiProperty() authority: string;
  @ApiProperty({ description: 'ISO 3166 code, `EU` or `international`.' }) jurisdiction: string;
  @ApiProperty() citation: string;
  @ApiProperty({ description: 'Where the text can be read.' }) address: string;
  @ApiProperty() analyteId: string;
  @ApiProperty() analyteName: string;
  @ApiProperty({ ...TEXT, description: 'The panel of the analyte.' }) panel: string | null;
  @ApiProperty({
    enum: VERDICT_WORDS,
    description:
      '`within` and `exceeds` are shown by the numbers; `conditional`: the uncertainty spans the limit; `inconclusive`: ' +
      'there is evidence and it cannot decide; `not-covered`: there is none.',
  })
  word: PublishedVerdictWord;
  @ApiProperty({ type: PublishedNote, description: 'Why.' }) reason: PublishedNote;
  @ApiProperty({
    enum: ['limit', 'warning-required', 'benchmark-only'],
    description: 'Exceeding it forbids the product, asks for a warning, or is a comparison only.',
  })
  meaning: string;
  @ApiProperty({
    enum: ['simple-acceptance', 'guard-band'],
    nullable: true,
    description:
      'ILAC-G8:09/2019, 4.2.1 or 4.2.3 with the expanded uncertainty as guard band; null where no number was compared.',
  })
  decisionRule: string | null;
  @ApiProperty({ type: PublishedLimit }) limit: PublishedLimit;
  @ApiProperty({ type: PublishedComparison, nullable: true }) compared: PublishedComparison | null;
  @ApiProperty({ type: [PublishedBasis] }) evidence: PublishedBasis[];
  @ApiProperty({ type: [PublishedNote], description: 'What bears on it beside the reason.' })
  notes: PublishedNote[];
  @ApiProperty({ ...DECIMAL, description: 'Of a limit a day: the most grams a day that would conform.' })
  mostGramsADay: string | null;
  @ApiProperty({
    example: 'Lead: 0.64 mg/kg; the limit is at most 1.2 mg/kg. The content is at or below the limit.',
  })
  sentence: string;
}

/** Something a rule set asks for that no certificate of the lot has. */
export class PublishedUntested {
  @ApiProperty() analyteId: string;
  @ApiProperty() analyteName: string;
  @ApiProperty(TEXT) panel: string | null;
  @ApiProperty({ description: 'The limit for people: "at most 0.2 mg/kg".' }) limit: string;
}

/** How one rule set stands for the lot: what it asks for, and what of that was tested. */
export class PublishedSummary {
  @ApiProperty() ruleSet: string;
  @ApiProperty({ description: 'SHA-256 of the rule set’s file, hexadecimal.' }) version: string;
  @ApiProperty() title: string;
  @ApiProperty() authority: string;
  @ApiProperty() jurisdiction: string;
  @ApiProperty({ example: 'regulation' }) kind: string;
  @ApiProperty() citation: string;
  @ApiProperty() address: string;
  @ApiProperty(DAY) effectiveFrom: string | null;
  @ApiProperty(DAY) effectiveTo: string | null;
  @ApiProperty({ description: 'What the rule says it is about.' }) appliesTo: string;
  @ApiProperty({ description: 'Whether a person saw the text itself.' }) verified: boolean;
  @ApiProperty({
    enum: VERDICT_WORDS,
    description:
      'The gravest verdict: exceeds, then conditional, inconclusive, not-covered, within. Never within while anything ' +
      'that the rule asks for was not tested.',
  })
  word: PublishedVerdictWord;
  @ApiProperty({ type: 'integer', description: 'Limits of the rule set.' }) asked: number;
  @ApiProperty({ type: 'integer', description: 'Limits with any evidence.' }) tested: number;
  @ApiProperty({ type: [PublishedUntested], description: 'Asked for and not tested.' })
  notTested: PublishedUntested[];
  @ApiProperty({ type: [String], description: 'Duties that no laboratory result can show.' })
  alsoRequires: string[];
}

/** A quantity that follows from printed results, between the bounds that they allow. */
export class PublishedDerived {
  @ApiProperty({ example: '7-oh-share' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'How it is worked out, and by whose definition.' }) definition: string;
  @ApiProperty({ ...TEXT, description: 'The rule set whose definition it is; null for a general one.' })
  ruleSet: string | null;
  @ApiProperty({ format: 'uuid' }) certificateId: string;
  @ApiProperty({ description: 'A decimal number as text.' }) low: string;
  @ApiProperty({ ...DECIMAL, description: 'Null where nothing bounds it from above.' }) high: string | null;
  @ApiProperty({ description: 'UCUM.' }) unit: string;
  @ApiProperty({ description: 'For people: "0.41 to 0.44 %".' }) text: string;
  @ApiProperty({ type: [String], description: 'Members by name that were not measured.' })
  notMeasured: string[];
  @ApiProperty({ type: [PublishedBasis] }) evidence: PublishedBasis[];
}

/** A question that the evidence raises and that belongs to its public part: never an accusation. */
export class PublishedFlag {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['high', 'medium', 'low', 'information'] }) severity: string;
  @ApiProperty({ description: 'The question, in one sentence.' }) asks: string;
  @ApiProperty({ description: 'What was seen, with the numbers.' }) saw: string;
  @ApiProperty({ description: 'When an honest certificate shows the same.' }) falsePositives: string;
  @ApiProperty({ type: [PublishedBasis] }) evidence: PublishedBasis[];
  @ApiProperty({ type: [String], format: 'uuid' }) certificates: string[];
}

/** What the vendor declares of the product, as decimal text in grams; null where it does not. */
export class PublishedDeclared {
  @ApiProperty(DECIMAL) servingGrams: string | null;
  @ApiProperty(DECIMAL) dailyGrams: string | null;
  @ApiProperty(DECIMAL) packageGrams: string | null;
  @ApiProperty({ ...DECIMAL, description: 'Of one capsule, tablet or piece.' }) unitGrams: string | null;
}

export class JudgedPublication {
  @ApiProperty({ format: 'uuid' }) publicationId: string;
  @ApiProperty({ format: 'uuid' }) certificateId: string;
  @ApiProperty({ type: 'integer' }) version: number;
}

/**
 * All that the published certificates of a lot show together, against every rule set that speaks of it. Every certificate
 * that counts on the day is in it, never only the best. A change of shape gets a new `format`.
 */
export class PublishedJudgement {
  @ApiProperty({ enum: [1] }) format: 1;
  @ApiProperty({ type: [JudgedPublication], description: 'Which records it speaks of.' })
  publications: JudgedPublication[];
  @ApiProperty({ ...TEXT, example: 'kratom' }) commodity: string | null;
  @ApiProperty({ ...TEXT, description: 'The form by which rules were chosen.', example: 'leaf-powder' })
  form: string | null;
  @ApiProperty({ type: PublishedDeclared }) declared: PublishedDeclared;
  @ApiProperty({
    type: [String],
    description: 'Rule sets whose unverified limits an administrator had switched on.',
  })
  unverifiedRuleSets: string[];
  @ApiProperty({ type: [PublishedVerdict], description: 'What was not tested stands in the summaries.' })
  verdicts: PublishedVerdict[];
  @ApiProperty({ type: [PublishedSummary] }) summaries: PublishedSummary[];
  @ApiProperty({ type: [PublishedDerived] }) derived: PublishedDerived[];
  @ApiProperty({ type: [PublishedFlag] }) flags: PublishedFlag[];
}
