import { ApiProperty } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { OutstandingLook } from '../intake/outstanding-look.entity';
import { CellLook } from '../readings/cell-look.entity';
import type { StoredResult } from '../readings/result.entity';

/** How far looking at a reading's cells is: still to come, done, or nobody was asked to look. */
export type OpenedLook = { state: 'outstanding' | 'none' } | { state: 'done'; look: CellLook };

/** @param readingId null while nothing was read */
export async function openLook(manager: EntityManager, readingId: string | null): Promise<OpenedLook> {
  if (readingId === null) return { state: 'none' };
  const look = await manager.findOneBy(CellLook, { readingId });
  if (look) return { state: 'done', look };
  const waits = await manager.existsBy(OutstandingLook, { readingId });
  return { state: waits ? 'outstanding' : 'none' };
}

export class LookedCellView {
  @ApiProperty({ format: 'uuid' }) resultId: string;
  @ApiProperty({ enum: ['value', 'limit', 'status'] }) cell: string;
  @ApiProperty({ type: 'integer' }) page: number;
  @ApiProperty({ description: 'What the file says.' }) text: string;
  @ApiProperty({ type: String, nullable: true, description: 'What a recogniser saw in the picture.' })
  seen: string | null;
  @ApiProperty({ description: 'Letters that no recogniser tells apart count as the same; digits do not.' })
  agrees: boolean;
}

export class NotLookedAtView {
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty({ description: 'In words that follow “because”.' }) why: string;
}

export class CellLookView {
  @ApiProperty({
    enum: ['outstanding', 'done', 'none'],
    description: 'While it is outstanding, nothing can be approved. None: looking was switched off.',
  })
  state: OpenedLook['state'];
  @ApiProperty({ type: [LookedCellView] }) looked: LookedCellView[];
  @ApiProperty({ type: [NotLookedAtView], description: 'Cells that should have been looked at.' })
  notLookedAt: NotLookedAtView[];
}

/** @param results of the reading, in its order */
export function cellLookView(opened: OpenedLook, results: readonly StoredResult[]): CellLookView {
  if (opened.state !== 'done') return { state: opened.state, looked: [], notLookedAt: [] };
  const { looked, notLookedAt } = opened.look;
  return {
    state: 'done',
    looked: looked.map(({ result, ...cell }) => ({ resultId: results[result]!.id, ...cell })),
    notLookedAt,
  };
}
