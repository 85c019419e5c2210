import type { EntityManager } from 'typeorm';
import type { Judged } from '../judgements/judged';
import type { Judgements } from '../judgements/judgements';
import { inForce } from './effective';
import { type Hold, holdsOn } from './holds';
import { type OpenedLook, openLook } from './opened-look';
import { openCase, type ReviewCase } from './review-case';

/** A case with what its results show about the rules, and what holds its approval up. */
export interface JudgedCase extends ReviewCase {
  /** Null when there is no reading. */
  judged: Judged | null;
  look: OpenedLook;
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
  const look = await openLook(manager, reading?.id ?? null);
  const holds = holdsOn({
    lot: certificate.lot?.code ?? null,
    reading,
    effective,
    lookOutstanding: look.state === 'outstanding',
    flags: judged?.flags ?? [],
    lostCorrections: inForce(corrections).length - standing.length,
  });
  return { ...opened, judged, look, holds };
}
