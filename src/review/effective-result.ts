import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { QUALIFIERS, type DecimalText, type PrintedStatus, type Qualifier } from '../normalise/finding';
import { PANELS, type Panel } from '../vocabulary/analyte';
import { PlaceBox } from './place-box';

const TEXT = { type: String, nullable: true } as const;
const DECIMAL = { ...TEXT, description: 'A decimal number as text, in the unit.' } as const;

/** The cells of a result as the certificate prints them; null where it has none. */
export class PrintedTexts {
  @ApiProperty() analyte: string;
  @ApiProperty() value: string;
  @ApiProperty(TEXT) unit: string | null;
  @ApiProperty(TEXT) lod: string | null;
  @ApiProperty(TEXT) loq: string | null;
  @ApiProperty(TEXT) limit: string | null;
  @ApiProperty(TEXT) status: string | null;
  @ApiProperty(TEXT) uncertainty: string | null;
  @ApiProperty(TEXT) method: string | null;
  @ApiPropertyOptional({
    ...TEXT,
    description:
      'Whose result it is, where a table holds those of several samples: what heads its column or row.',
  })
  sample?: string | null;
}

/** What a result says, by reading or by correction. Only =, < and > carry a value. */
export class ResultContent {
  @ApiProperty({ type: 'integer', minimum: 1 }) page: number;
  @ApiProperty({ type: PlaceBox, description: 'Where its value stands.' }) box: PlaceBox;
  @ApiProperty({ enum: PANELS, nullable: true }) panel: Panel | null;
  @ApiProperty({ type: PrintedTexts }) printed: PrintedTexts;
  @ApiProperty({ ...TEXT, description: 'Null when the vocabulary does not know the printed name.' })
  analyteId: string | null;
  @ApiProperty({ enum: QUALIFIERS }) qualifier: Qualifier;
  @ApiProperty(DECIMAL) value: DecimalText | null;
  @ApiProperty({ ...TEXT, description: 'UCUM.' }) unit: string | null;
  @ApiProperty(DECIMAL) lod: DecimalText | null;
  @ApiProperty(DECIMAL) loq: DecimalText | null;
  @ApiProperty(DECIMAL) limit: DecimalText | null;
  @ApiProperty(DECIMAL) uncertainty: DecimalText | null;
  @ApiProperty({ enum: ['pass', 'fail', 'conditional', 'not-assessed'], nullable: true })
  status: PrintedStatus | null;
  @ApiProperty({ enum: ['as-received', 'dry-weight'], nullable: true })
  basis: 'as-received' | 'dry-weight' | null;
}

/** A result as it would be published, with where it comes from. */
export class EffectiveResult extends ResultContent {
  @ApiProperty({ format: 'uuid', description: 'The reading’s result, or the correction that added it.' })
  id: string;
  @ApiProperty({ enum: ['read', 'added'] }) origin: 'read' | 'added';
  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 1,
    description: 'Of the reading; null for a result that a person added. From 0.9 up: needs no second look.',
  })
  confidence: number | null;
  @ApiProperty({ type: [String] }) doubts: string[];
  @ApiProperty({ type: [String], description: 'The corrections in force that changed it, oldest first.' })
  corrections: string[];
  @ApiProperty({ ...TEXT, format: 'uuid', description: 'The correction that says it is no result.' })
  removedBy: string | null;
}
