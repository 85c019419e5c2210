import type { EntityManager } from 'typeorm';
import type { Judged } from '../judgements/judged';
import type { Judgements } from '../judgements/judgements';
import { inForce } from './effective';
import { type Hold, holdsOn } from './holds';
import { openCase, type ReviewCase } from './review-case';

/** A case with what its results show about the rules, and what holds its approval up. */
export interface JudgedCase extends ReviewCase {
  /** Null when there is no reading. */
  judged: Judged | null;
  holds: Hold[];
}

/**
 * Opens a certificate's case with its judgement, both as they are in this transaction.
 * @throws Problem `not-found`
 */
export async function openJudgedCase(
  manager: EntityManager,
  judgements: Judgements,
  certificateId: string,
): Promise<JudgedCase> {
  const opened = await openCase(manager, certificateId);
  const { certificate, reading, effective, corrections, standing } = opened;
  const judged = await judgements.of(manager, opened);
  const holds = holdsOn({
    lot: certificate.lot?.code ?? null,
    reading,
    effective,
    flags: judged?.flags ?? [],
    lostCorrections: inForce(corrections).length - standing.length,
  });
  return { ...opened, judged, holds };
}
