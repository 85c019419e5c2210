import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { Notice } from '../parts/notice';
import { StateName } from '../parts/state-name';
import type { Review, useLease } from './case';

interface BenchHeadProps {
  review: Review;
  /** Whether the certificate lies before whoever looks. */
  mine: boolean;
  lease: ReturnType<typeof useLease>;
  drawing: boolean;
  whyNoCorrection: string | null;
  onDraw: () => void;
  /** What has to be known before everything else. */
  children: ReactNode;
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const WAITING = ['in-review', 'second-review', 'unreadable', 'not-a-report'];

/** What it is, where it stands, and before whom it lies. */
export function BenchHead(props: BenchHeadProps): ReactNode {
  const { review, drawing, whyNoCorrection, onDraw } = props;
  const { id, vendor, product, lot, state } = review;
  return (
    <header className="bench-head">
      <div>
        <h1>{lot ? `Lot ${lot}` : 'A certificate without a lot'}</h1>
        <p className="soft">
          {[product?.name, vendor?.name].filter(Boolean).join(' · ') ||
            'Nobody has said whose product it is.'}{' '}
          <StateName state={state} /> <Link to={`/certificates/${id}`}>As its uploader sees it</Link>
        </p>
      </div>
      <div className="row">
        <Lease {...props} />
        <Action shortcut="m" pressed={drawing} why={whyNoCorrection} whyHidden onAct={onDraw}>
          Mark a missed row
        </Action>
      </div>
      {props.children}
      <Notices {...props} />
    </header>
  );
}

/** Taking it and giving it back. */
function Lease({ review: { state, lease }, mine, lease: { claim, release } }: BenchHeadProps): ReactNode {
  if (mine && lease)
    return (
      <>
        <span className="soft small">Before you until {TIME.format(new Date(lease.until))}</span>
        <Action busy={release.isPending} onAct={() => release.mutate()}>
          Give back
        </Action>
      </>
    );
  if (lease || !WAITING.includes(state)) return null;
  return (
    <Action main shortcut="t" busy={claim.isPending} onAct={() => claim.mutate()}>
      Take it
    </Action>
  );
}

/** What has to be known before one begins. */
function Notices({ review, mine, drawing, lease: { claim, release } }: BenchHeadProps): ReactNode {
  const { lease, state, twoPeople } = review;
  const trouble = claim.error ?? release.error;
  return (
    <>
      {trouble && <Notice kind="trouble">{sentenceOf(trouble)}</Notice>}
      {lease && !mine && (
        <Notice>
          {lease.by.name} has it until {TIME.format(new Date(lease.until))}. You can look; what you open is
          not recorded.
        </Notice>
      )}
      {!lease && WAITING.includes(state) && (
        <Notice>Nobody has it. Take it, so that what you open counts and nobody else works on it.</Notice>
      )}
      {drawing && (
        <Notice>
          Draw a box around the value that was missed. With keys: the arrows move the box, with Shift they
          make it larger, Enter takes it.
        </Notice>
      )}
      {twoPeople.readings.map(({ by, agrees, differences }) => (
        <Notice key={by.id} kind={agrees ? 'done' : 'trouble'}>
          {agrees
            ? `${by.name} read the same values.`
            : `${by.name} read ${differences.length === 1 ? 'one value' : `${differences.length} values`} otherwise.`}
        </Notice>
      ))}
    </>
  );
}
