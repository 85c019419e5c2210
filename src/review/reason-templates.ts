import { ApiProperty } from '@nestjs/swagger';
import { DECISION_KINDS, type DecisionKind } from './decision.entity';

/** A reason as reviewers often give it: a beginning that they complete, never a decision by itself. */
export class ReasonTemplate {
  @ApiProperty({ description: 'Stable, for programs.' }) id: string;
  @ApiProperty({ enum: DECISION_KINDS }) kind: DecisionKind;
  @ApiProperty({ description: 'A few words to choose it by.' }) label: string;
  @ApiProperty({ description: 'What is filled in. Words in square brackets are to be replaced.' })
  text: string;
}

/** In the order in which they are offered. Add one where the same reason is typed again and again. */
export const REASON_TEMPLATES: readonly ReasonTemplate[] = [
  {
    id: 'approve-as-read',
    kind: 'approve',
    label: 'Everything stands as read',
    text: 'Every value stands on the page as read.',
  },
  {
    id: 'approve-corrected',
    kind: 'approve',
    label: 'Stands as corrected',
    text: 'Every value stands on the page as read or as corrected; the corrections say why.',
  },
  {
    id: 'return-wrong-lot',
    kind: 'return',
    label: 'Another lot is printed',
    text: 'The certificate prints the lot [lot]; it was sent for [lot]. Send the report of this lot, or correct what it is filed under.',
  },
  {
    id: 'return-pages-missing',
    kind: 'return',
    label: 'Pages are missing',
    text: 'The certificate says that it has [number] pages; [number] came. Send the whole report.',
  },
  {
    id: 'return-illegible',
    kind: 'return',
    label: 'Not legible',
    text: 'Page [number] cannot be read with certainty. Send the PDF as the laboratory issued it, not a scan or a photo.',
  },
  {
    id: 'return-altered',
    kind: 'return',
    label: 'Changed after it was issued',
    text: 'The document was changed after the laboratory issued it: [what was seen]. Send the PDF as the laboratory issued it.',
  },
  {
    id: 'return-no-lot',
    kind: 'return',
    label: 'No lot is printed',
    text: 'The certificate names no lot. Ask the laboratory for a report that does.',
  },
  {
    id: 'reject-not-a-report',
    kind: 'reject',
    label: 'No laboratory’s report',
    text: 'The document is no laboratory’s report of results.',
  },
  {
    id: 'reject-another-product',
    kind: 'reject',
    label: 'Of another product',
    text: 'The report is about [product], which is not in this registry.',
  },
  {
    id: 'send-back-look-again',
    kind: 'send-back',
    label: 'Look again',
    text: 'Look again at [result] on page [number]: [what was seen].',
  },
  {
    id: 'withdraw-laboratory',
    kind: 'withdraw',
    label: 'The laboratory took it back',
    text: 'The laboratory has withdrawn this report on [day].',
  },
  {
    id: 'withdraw-misread',
    kind: 'withdraw',
    label: 'A value was published wrongly',
    text: 'The value of [result] was published as [value]; the page says [value].',
  },
];
