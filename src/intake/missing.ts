import { ApiProperty } from '@nestjs/swagger';
import type { CertificateFields } from '../interpret/reading';
import { lotKey } from '../vocabulary/lot-key';
import type { Panel } from '../vocabulary/analyte';
import type { Certificate } from './certificate.entity';

/** Something that a certificate lacks, for whoever sent it. */
export class MissingView {
  @ApiProperty({ description: 'Stable, for programs.', example: 'no-lot' }) code: string;
  @ApiProperty({ description: 'For people.' }) message: string;
}

/** What is known of a certificate once it was read. */
export interface Sent {
  vendor: string | null;
  product: string | null;
  /** The code of the lot that it is filed under. */
  lot: string | null;
  fields: CertificateFields;
  panels: readonly (Panel | null)[];
}

/**
 * What readers of a lot's page ask for first: what is in it, and the two kinds of contaminants that every authority in
 * vocabulary/rulesets has limits for. Which limits a product must keep is for the rule sets to say, not for this list.
 */
const ASKED_FIRST: readonly { panel: Panel; name: string }[] = [
  { panel: 'alkaloids', name: 'alkaloids' },
  { panel: 'heavy-metals', name: 'heavy metals' },
  { panel: 'microbiology', name: 'microbiology' },
];

/** From this age on readers will ask whether it still speaks of what is sold. */
const OLD_MONTHS = 12;

/**
 * What a certificate lacks before somebody reviews it. Nothing of it stops the review: a lot may really not have been
 * tested for something.
 * @param today yyyy-mm-dd
 */
export function missingFrom({ vendor, product, lot, fields, panels }: Sent, today: string): MissingView[] {
  const day = fields.reported ?? fields.tested;
  const lacks: (MissingView | false)[] = [
    vendor === null && { code: 'no-vendor', message: 'It is not said whose product this is.' },
    vendor !== null && product === null && { code: 'no-product', message: 'It is not said which product.' },
    lot === null && { code: 'no-lot', message: 'It is filed under no lot yet.' },
    fields.lot === null && { code: 'lot-not-printed', message: 'No lot was read on it.' },
    lot !== null &&
      fields.lot !== null &&
      lotKey(lot) !== lotKey(fields.lot) && {
        code: 'lot-differs',
        message: `It prints the lot “${fields.lot}”; it is filed under ${lot}.`,
      },
    day === null && {
      code: 'no-date',
      message: 'Neither a day of testing nor of the report was read on it.',
    },
    day !== null &&
      day < monthsBefore(today, OLD_MONTHS) && {
        code: 'older-than-a-year',
        message: `It is from ${day}, more than ${OLD_MONTHS} months ago.`,
      },
    ...ASKED_FIRST.map(
      ({ panel, name }) =>
        !panels.includes(panel) && { code: `no-${panel}`, message: `No results for ${name} were read.` },
    ),
  ];
  return lacks.filter((missing) => missing !== false);
}

/** What a certificate that is filed so lacks today, by what was read of it. */
export function missingIn(
  { vendor, product, lot }: Pick<Certificate, 'vendor' | 'product' | 'lot'>,
  read: Pick<Sent, 'fields' | 'panels'>,
): MissingView[] {
  const filed = { vendor: vendor?.slug ?? null, product: product?.slug ?? null, lot: lot?.code ?? null };
  return missingFrom({ ...filed, ...read }, new Date().toISOString().slice(0, 10));
}

/** Why a certificate waits for its sender: null when it lacks nothing. */
export function incomplete(missing: readonly MissingView[]): { code: string; message: string } | null {
  if (missing.length === 0) return null;
  const lacks = missing.map(({ message }) => message).join(' ');
  return { code: 'incomplete', message: `Nobody has reviewed it yet. ${lacks}` };
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
