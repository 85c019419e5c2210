import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import type { PrintedResult } from '../interpret/reading';
import { QUALIFIERS, type DecimalText, type PrintedStatus, type Qualifier } from '../normalise/finding';
import type { Panel } from '../vocabulary/analyte';
import { StoredReading } from './reading.entity';

/**
 * One printed result of one reading, with its meaning beside it. `printed` is what the page says, cell by cell with
 * boxes; the typed columns are what it means. Only =, < and > carry a number: the database refuses any other.
 */
@Entity({ name: 'result' })
@Unique(['readingId', 'ordinal'])
@Check(
  'result_qualifier_check',
  `qualifier IN (${QUALIFIERS.map((qualifier) => `'${qualifier}'`).join(', ')})`,
)
@Check('result_number_check', `(value IS NOT NULL) = (qualifier IN ('=', '<', '>'))`)
@Check('result_confidence_check', `confidence BETWEEN 0 AND 1`)
export class StoredResult {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  readingId: string;

  @ManyToOne(() => StoredReading)
  @JoinColumn()
  reading?: Relation<StoredReading>;

  /** 0 for the first result in reading order. */
  @Column({ type: 'integer' })
  ordinal: number;

  @Column({ type: 'integer' })
  page: number;

  @Column({ type: 'text', nullable: true })
  panel: Panel | null;

  /** Every cell as printed with its box in PDF points: see `PrintedResult`. */
  @Column({ type: 'jsonb' })
  printed: Pick<
    PrintedResult,
    'analyte' | 'value' | 'unit' | 'lod' | 'loq' | 'limit' | 'status' | 'uncertainty' | 'method' | 'sample'
  >;

  @Column({ type: 'text', nullable: true })
  analyteId: string | null;

  @Column({ type: 'text' })
  qualifier: Qualifier;

  @Column({ type: 'numeric', nullable: true })
  value: DecimalText | null;

  /** UCUM. */
  @Column({ type: 'text', nullable: true })
  unit: string | null;

  @Column({ type: 'numeric', nullable: true })
  lod: DecimalText | null;

  @Column({ type: 'numeric', nullable: true })
  loq: DecimalText | null;

  @Column({ type: 'numeric', nullable: true })
  limit: DecimalText | null;

  @Column({ type: 'numeric', nullable: true })
  uncertainty: DecimalText | null;

  @Column({ type: 'text', nullable: true })
  status: PrintedStatus | null;

  @Column({ type: 'text', nullable: true })
  basis: 'as-received' | 'dry-weight' | null;

  @Column({ type: 'numeric', precision: 4, scale: 3 })
  confidence: DecimalText;

  @Column({ type: 'text', array: true })
  doubts: string[];
}
