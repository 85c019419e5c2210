import { ApiProperty } from '@nestjs/swagger';
import type { Proof } from './proof';

/** What one has to know to follow the log. */
export class LogView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The checkpoint’s first line; null before it began.',
  })
  origin: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'The Ed25519 key that signs the checkpoints, as NAME+ID+KEY. Keep it: it is whom you believe.',
  })
  verifierKey: string | null;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Leaves.' }) size: number;
  @ApiProperty({ description: 'Where the newest checkpoint is.' }) checkpoint: string;
  @ApiProperty({ description: 'Where the tiles are (C2SP tlog-tiles).' }) tiles: string;
}

/** That a publication stands in the log. `npm run prove -- FILE --key KEY` checks it offline. */
export class ProofView implements Proof {
  @ApiProperty({
    description:
      'What the log says, canonical JSON (RFC 8785): `recordSha256` is over the publication’s `record` in that form.',
  })
  leaf: string;
  @ApiProperty({ type: 'integer', minimum: 0 }) index: number;
  @ApiProperty({ type: 'integer', minimum: 1 }) size: number;
  @ApiProperty({ type: [String], description: 'Hashes in base64, RFC 6962, 2.1.1.' }) path: string[];
  @ApiProperty({ description: 'Signed note (C2SP tlog-checkpoint).' }) checkpoint: string;
  @ApiProperty() verifierKey: string;
  @ApiProperty({ description: 'The same as C2SP tlog-proof.' }) tlogProof: string;
}
