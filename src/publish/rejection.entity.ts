import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a document which was filed under a vendor was rejected. Of its content nothing becomes public. Append-only. */
@Entity({ schema: 'published', name: 'rejection' })
@Index(['vendorId', 'day'])
export class Rejection {
  @PrimaryColumn({ type: 'uuid' })
  decisionId: string;

  /** The registry's id; the vendor need not have anything published. */
  @Column({ type: 'uuid' })
  vendorId: string;

  /** ISO 8601, UTC. */
  @Column({ type: 'date' })
  day: string;
}
