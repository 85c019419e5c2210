import { ApiProperty } from '@nestjs/swagger';
import type { CertificateFields, PrintedCell } from '../interpret/reading';
import { QUALIFIERS, type PrintedStatus, type Qualifier } from '../normalise/finding';
import type { Problem } from '../read/page';
import type { StoredReading } from '../readings/reading.entity';
import type { ReadingRemarks } from '../readings/remarks';
import type { StoredResult } from '../readings/result.entity';
import { PANELS, type Panel } from '../vocabulary/analyte';

const DECIMAL = {
  type: String,
  required: false,
  description: 'A decimal number as text, in the printed unit.',
};

/** One printed result and what it means. */
export class ResultView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Its place in reading order, from 0.' })
  ordinal: number;

  @ApiProperty({ type: 'integer', description: 'The page it stands on, from 1.' })
  page: number;

  @ApiProperty({ enum: PANELS, required: false })
  panel?: Panel;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'Every cell as printed, with its box (x, y, width, height in PDF points from the top left corner of the page); null ' +
      'where there is none: analyte, value, unit, lod, loq, limit, status, uncertainty, method.',
  })
  printed: Record<string, PrintedCell | null>;

  @ApiProperty({ required: false, description: 'Absent when the vocabulary does not know the printed name.' })
  analyteId?: string;

  @ApiProperty({ enum: QUALIFIERS, description: 'Only =, < and > come with a value.' })
  qualifier: Qualifier;

  @ApiProperty(DECIMAL)
  value?: string;

  @ApiProperty({ required: false, description: 'UCUM.' })
  unit?: string;

  @ApiProperty(DECIMAL)
  lod?: string;

  @ApiProperty(DECIMAL)
  loq?: string;

  @ApiProperty(DECIMAL)
  limit?: string;

  @ApiProperty(DECIMAL)
  uncertainty?: string;

  @ApiProperty({ enum: ['pass', 'fail', 'conditional', 'not-assessed'], required: false })
  status?: PrintedStatus;

  @ApiProperty({ enum: ['as-received', 'dry-weight'], required: false })
  basis?: 'as-received' | 'dry-weight';

  @ApiProperty({ minimum: 0, maximum: 1, description: 'From 0.9 up: needs no second look.' })
  confidence: number;

  @ApiProperty({
    type: [String],
    description: 'Why the confidence is not 1, and what could not be understood.',
  })
  doubts: string[];
}

/** One reading: what the certificate says, where it says so, and what could not be read. */
export class ReadingView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  readAt: string;

  @ApiProperty({ description: 'Which code and vocabulary made it.' })
  stamp: string;

  @ApiProperty({ enum: ['lab-report', 'other'] })
  kind: 'lab-report' | 'other';

  @ApiProperty({ required: false, description: 'ISO 639-1.' })
  language?: string;

  @ApiProperty({ type: 'integer' })
  pageCount: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'The certificate’s own fields: laboratory, report number, lot, dates …; null where none was found.',
  })
  fields: CertificateFields;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'Where the fields stand (`fieldEvidence`), words in tables that nothing explains (`unexplained`), what the ' +
      'certificate would be assigned to (`proposal`), the pages and their sizes, missing pages, amendments, watermarks.',
  })
  remarks: ReadingRemarks;

  @ApiProperty({ type: [ResultView] })
  results: ResultView[];

  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['code', 'message'],
      properties: { code: { type: 'string' }, message: { type: 'string' }, page: { type: 'integer' } },
    },
  })
  problems: Problem[];
}

export function readingView(reading: StoredReading, results: StoredResult[]): ReadingView {
  const { id, stamp, kind, language, pageCount, fields, remarks, problems } = reading;
  return {
    id,
    readAt: reading.createdAt.toISOString(),
    stamp,
    kind,
    ...(language && { language }),
    pageCount,
    fields,
    remarks,
    results: results.map(resultView),
    problems,
  };
}

function resultView(result: StoredResult): ResultView {
  const { id, ordinal, page, printed, qualifier, doubts } = result;
  const { panel, analyteId, value, unit, lod, loq, limit, uncertainty, status, basis } = result;
  return {
    ...{ id, ordinal, page, printed: { ...printed }, qualifier, doubts },
    ...present({ panel, analyteId, value, unit, lod, loq, limit, uncertainty, status, basis }),
    confidence: Number(result.confidence),
  };
}

/** Only the members that are there: an absent member says that there is none, and no answer needs null for it. */
function present<Members extends object>(
  members: Members,
): { [Name in keyof Members]?: NonNullable<Members[Name]> } {
  const there = Object.entries(members).filter(([, value]) => value !== null);
  return Object.fromEntries(there) as { [Name in keyof Members]?: NonNullable<Members[Name]> };
}
