import type { EntityManager } from 'typeorm';
import type { Judgements } from '../judgements/judgements';
import { Decision } from './decision.entity';
import { openJudgedCase, type JudgedCase } from './judged-case';
import { leaseOn, type LeaseView } from './leases';
import { type CaseLooks, looksAt } from './looks';
import { SecondReading } from './second-reading.entity';
import { decidedWhenRead, hiddenFrom, type SecondReview, secondReviewOf } from './second-review';
import { type TwoPeople, twoPeopleFor } from './two-people';

/** A case as it lies before one person. */
export interface Desk {
  opened: JudgedCase;
  accountId: string;
  /** Oldest first. */
  decisions: Decision[];
  lease: LeaseView | null;
  looks: CaseLooks;
  /** The second review that it is in. */
  second: SecondReview | null;
  /** Of all second reviews that there were, oldest first. */
  secondReadings: SecondReading[];
  /** Whether this person's approval would need another's. */
  needs: TwoPeople;
  /** The results that are kept from this person. */
  hidden: ReadonlySet<string>;
}

/**
 * Everything that lies before a reviewer, as it is in this transaction.
 * @throws Problem `not-found`
 */
export async function openDesk(
  manager: EntityManager,
  judgements: Judgements,
  certificateId: string,
  accountId: string,
): Promise<Desk> {
  const opened = await openJudgedCase(manager, judgements, certificateId);
  const ofCertificate = {
    where: { certificateId },
    order: { createdAt: 'ASC', id: 'ASC' },
    relations: { madeBy: true },
  } as const;
  const second = await secondReviewOf(manager, opened);
  return {
    ...{ opened, accountId, second },
    decisions: await manager.find(Decision, ofCertificate),
    lease: await leaseOn(manager, certificateId),
    looks: await looksAt(manager, opened),
    secondReadings: await manager.find(SecondReading, ofCertificate),
    needs: twoPeopleFor(opened, await decidedWhenRead(manager, opened), accountId),
    hidden: hiddenFrom(second, accountId),
  };
}
