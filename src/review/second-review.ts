import type { EntityManager } from 'typeorm';
import { Judgement } from '../judgements/judgement.entity';
import { Decision } from './decision.entity';
import type { EffectiveResult } from './effective-result';
import type { JudgedCase } from './judged-case';
import { SecondReading } from './second-reading.entity';
import { decidingIn } from './things';
import { twoPeopleFor } from './two-people';

/** A certificate that one person has approved and another looks at. */
export interface SecondReview {
  /** The first person's approval. */
  first: Decision;
  reasons: { code: string; message: string }[];
  /** What the second person reads before the first's work is shown to them. */
  atIssue: EffectiveResult[];
  /** By whom it was read since the approval. */
  readings: SecondReading[];
}

/** The second review that a case is in; null when it is in none. */
export async function secondReviewOf(
  manager: EntityManager,
  opened: JudgedCase,
): Promise<SecondReview | null> {
  const { id: certificateId, state } = opened.certificate;
  if (state !== 'second-review') return null;
  const first = await manager.findOneOrFail(Decision, {
    where: { certificateId, kind: 'approve' },
    order: { createdAt: 'DESC', id: 'DESC' },
    relations: { madeBy: true },
  });
  const readings = await manager.find(SecondReading, {
    where: { decisionId: first.id },
    relations: { madeBy: true },
  });
  const decided = await decidedWhenRead(manager, opened);
  return { first, readings, ...twoPeopleFor(opened, decided, first.madeById) };
}

/** The results on which a verdict rested when the certificate was read; null when that was not kept. */
export async function decidedWhenRead(
  manager: EntityManager,
  { reading }: Pick<JudgedCase, 'reading'>,
): Promise<Set<string> | null> {
  if (!reading) return null;
  const judgement = await manager.findOne(Judgement, {
    where: { readingId: reading.id },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return judgement && decidingIn(judgement.judged);
}

/** The second person's own reading of the values at issue, once there is one. */
export function readingBy(second: SecondReview, accountId: string): SecondReading | undefined {
  return second.readings.find(({ madeById }) => madeById === accountId);
}

/**
 * The results that are kept from somebody: of a second review those at issue, until they have read them for themselves.
 * The first person knows them.
 */
export function hiddenFrom(second: SecondReview | null, accountId: string): Set<string> {
  if (!second || second.first.madeById === accountId || readingBy(second, accountId)) return new Set();
  return new Set(second.atIssue.map(({ id }) => id));
}
