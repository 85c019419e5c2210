import { ApiProperty, PickType } from '@nestjs/swagger';
import type { Judged } from '../judgements/judged';
import {
  PublishedDerived,
  PublishedFlag,
  PublishedSummary,
  PublishedVerdict,
} from '../publish/published-judgement';
import { PublishedQuantity } from '../publish/published-record';

/** What the results of a certificate show about the rules, as the API gives it to reviewers. */

export class FlagView extends PublishedFlag {
  @ApiProperty({ description: 'Names this very sight: the same check that sees something else has another.' })
  key: string;
  @ApiProperty({ enum: ['document', 'laboratory', 'sample', 'dates', 'results', 'sign-off', 'several'] })
  group: string;
  @ApiProperty({ description: 'Whether it holds an approval up until a reviewer acknowledges it.' })
  holdsUp: boolean;
  @ApiProperty({ description: 'Whether it is published with the lot: a plain fact about the evidence.' })
  isPublic: boolean;
}

export class QuantityView {
  @ApiProperty({ format: 'uuid' }) resultId: string;
  @ApiProperty({
    type: PublishedQuantity,
    nullable: true,
    description: 'Null where the print cannot honestly be brought to the unit of its analyte.',
  })
  quantity: PublishedQuantity | null;
  @ApiProperty({ type: String, nullable: true, description: 'Grams in which a presence test looked.' })
  sampleMass: string | null;
}

export class JudgementView {
  @ApiProperty({
    type: [PublishedVerdict],
    description: 'Of this certificate’s results. What was not tested stands in the summaries.',
  })
  verdicts: PublishedVerdict[];
  @ApiProperty({
    type: [PublishedSummary],
    description: 'Of the lot as it would be with this certificate, by rule set.',
  })
  summaries: PublishedSummary[];
  @ApiProperty({ type: [PublishedDerived] }) derived: PublishedDerived[];
  @ApiProperty({ type: [QuantityView] }) quantities: QuantityView[];
  @ApiProperty({ type: [FlagView], description: 'The gravest first.' }) flags: FlagView[];
  @ApiProperty({
    type: [String],
    description: 'Checks that could not be made: what they need was not at hand.',
  })
  notChecked: string[];
  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'The lot’s published certificates that were judged with this one.',
  })
  together: string[];
  @ApiProperty({ type: String, nullable: true, example: 'kratom' }) commodity: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'leaf-powder' }) form: string | null;
  @ApiProperty({ type: [String], description: 'Rule sets whose unverified limits were switched on.' })
  unverifiedRuleSets: string[];
}

/** A verdict on one result, in short; the whole of it stands in the judgement. */
export class VerdictInShort extends PickType(PublishedVerdict, [
  'ruleSet',
  'jurisdiction',
  'citation',
  'word',
  'meaning',
  'sentence',
] as const) {}

const GRAVEST_FIRST: readonly string[] = ['high', 'medium', 'low', 'information'];

export function judgementView({ flags, ...judged }: Judged): JudgementView {
  const rank = (flag: FlagView): number => GRAVEST_FIRST.indexOf(flag.severity);
  return { ...judged, flags: [...flags].sort((a, b) => rank(a) - rank(b)) };
}

/** The verdicts that rest on a result. */
export function verdictsOn(resultId: string, judged: Judged | null): VerdictInShort[] {
  const mine = judged?.verdicts.filter(({ evidence }) => evidence.some((one) => one.resultId === resultId));
  return (mine ?? []).map(({ ruleSet, jurisdiction, citation, word, meaning, sentence }) => ({
    ...{ ruleSet, jurisdiction, citation, word, meaning, sentence },
  }));
}
