import { ApiProperty } from '@nestjs/swagger';
import { Problem } from '../http/problem';
import type { ProblemCode } from '../http/problems';
import { type Hold, openHolds } from './holds';
import type { JudgedCase } from './judged-case';
import type { LeaseView } from './leases';
import type { CaseLooks } from './looks';
import { readingBy, type SecondReview } from './second-review';

/** Something that stands between a person and an approval. */
export class ObstacleView {
  @ApiProperty({ description: 'The code of the problem that an approval would be answered with.' })
  code: ProblemCode;
  @ApiProperty({ description: 'For people.' }) message: string;
}

export interface Obstacle extends ObstacleView {
  /** What the problem tells beside. */
  members?: Record<string, unknown>;
}

export interface ApprovalContext {
  opened: JudgedCase;
  accountId: string;
  lease: LeaseView | null;
  looks: CaseLooks;
  second: SecondReview | null;
  /** The holds that the person acknowledges; null while they have not been asked: then only what cannot be is told. */
  acknowledged: readonly string[] | null;
}

/** Where a certificate can be approved. */
const APPROVABLE = ['in-review', 'second-review'];

/**
 * Everything that keeps this person from approving, the first to be put right first. The review tells it beforehand and
 * the decision enforces it: one list for both.
 */
export function obstaclesTo(context: ApprovalContext): Obstacle[] {
  const { opened, accountId, lease, looks, second, acknowledged } = context;
  const { certificate, holds } = opened;
  const open = acknowledged
    ? openHolds(holds, acknowledged)
    : holds.filter(({ acknowledgeable }) => !acknowledgeable);
  if (!APPROVABLE.includes(certificate.state))
    return [obstacle('wrong-state', `The certificate is ${certificate.state}: it waits for no approval.`)];
  if (certificate.uploadedById === accountId)
    return [obstacle('own-upload', 'You uploaded this certificate: another reviewer has to decide on it.')];
  return [
    ...(lease && lease.by.id !== accountId
      ? [
          obstacle('claimed-by-another', `${lease.by.name} has this certificate until ${lease.until}.`, {
            lease,
          }),
        ]
      : []),
    ...(second ? inSecondReview(second, opened, accountId) : []),
    ...blocked(open),
    ...notLookedAt(looks, opened, accountId),
  ];
}

/** @throws Problem the first obstacle, if there is one */
export function refuseObstacles(obstacles: readonly Obstacle[]): void {
  const [first] = obstacles;
  if (!first) return;
  throw new Problem({ code: first.code, detail: first.message, members: first.members });
}

/** The problem of holds that stand in the way of an approval. */
export function blocked(holds: readonly Hold[]): Obstacle[] {
  const [first] = holds;
  if (!first) return [];
  const many = holds.length === 1 ? 'One thing holds' : `${holds.length} things hold`;
  return [obstacle('approval-held-up', `${many} the approval up: ${first.message}`, { holds })];
}

function inSecondReview(second: SecondReview, { standing }: JudgedCase, accountId: string): Obstacle[] {
  if (second.first.madeById === accountId)
    return [obstacle('first-approver', 'You approved it first: another reviewer has to look at it.')];
  if (standing.length > 0 && standing.every(({ madeById }) => madeById === accountId))
    return [
      obstacle(
        'own-correction',
        'Every correction of this certificate is yours: another reviewer has to look at it.',
      ),
    ];
  if (second.atIssue.length > 0 && !readingBy(second, accountId))
    return [
      obstacle(
        'second-reading-required',
        `Read ${second.atIssue.length === 1 ? 'one value' : `${second.atIssue.length} values`} for yourself first.`,
      ),
    ];
  return [];
}

function notLookedAt(looks: CaseLooks, opened: JudgedCase, accountId: string): Obstacle[] {
  const unseen = looks.unseenBy(accountId, opened);
  const parts = [
    unseen.results.length > 0 &&
      counted(unseen.results.length, 'value that decides a verdict', 'values that decide a verdict'),
    unseen.words.length > 0 && counted(unseen.words.length, 'unexplained word', 'unexplained words'),
  ].filter((part) => part !== false);
  if (parts.length === 0) return [];
  return [obstacle('not-looked-at', `You have not opened ${parts.join(' and ')}.`, { unseen })];
}

const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;

function obstacle(code: ProblemCode, message: string, members?: Record<string, unknown>): Obstacle {
  return { code, message, ...(members && { members }) };
}
