import { ApiProperty } from '@nestjs/swagger';
import { Problem } from '../http/problem';
import { PublishedRecord } from '../publish/published-record';
import { recordOf } from '../publish/publisher';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { approvedOf } from './approved';
import type { Desk } from './desk';
import { blocked, refuseObstacles } from './obstacles';

/** What the public would see, were the certificate approved as it stands. */
export class PreviewView {
  @ApiProperty({ type: 'integer', description: 'The revision of the certificate that it is made of.' })
  revision: number;
  @ApiProperty({ type: PublishedRecord }) record: PublishedRecord;
}

/** No decision has been taken: what it would be called is not known, and it stands in no record. */
const NOT_TAKEN = '';

/**
 * The record that an approval at this moment would make public.
 * @throws Problem `approval-held-up` when something has to be put right first; `second-reading-required` for somebody
 *   from whom a part is kept
 */
export function previewOf({ opened, hidden }: Desk, vocabulary: Vocabulary): PublishedRecord {
  if (hidden.size > 0)
    throw new Problem({
      code: 'second-reading-required',
      detail: 'Read the values at issue for yourself first: the preview would show them.',
    });
  refuseObstacles(blocked(opened.holds.filter(({ acknowledgeable }) => !acknowledgeable)));
  const acknowledged = opened.holds.map(({ id, code, message }) => ({ id, code, message }));
  const decision = { id: NOT_TAKEN, createdAt: new Date(), acknowledged };
  return recordOf(approvedOf(opened, decision, vocabulary));
}
