import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { unitText } from '../../../src/vocabulary/unit-text';
import { answered, api, type Schemas } from '../api/client';
import { Trouble, Waiting } from '../parts/notice';
import type { Result } from './case';

type Earlier = Schemas['EarlierResult'];

const WIDTH = 260;
const HEIGHT = 56;

interface Bar {
  day: string;
  lot: string;
  /** Share of the chart's height; null for a result that is no number, which is never drawn as one. */
  share: number | null;
  printed: string;
  now: boolean;
}

/** The bars of a chart: the earlier results in the unit of this one, and this one last. Numbers serve the drawing alone. */
export function barsOf(earlier: readonly Earlier[], result: Result): Bar[] {
  const all = [
    ...earlier.map((one) => ({ ...one, now: false })),
    {
      day: '',
      lot: 'this lot',
      printed: result.printed.value,
      value: result.value,
      unit: result.unit,
      now: true,
    },
  ];
  const number = ({ value, unit }: { value: string | null; unit: string | null }): number | null =>
    value !== null && unit === result.unit ? Number(value) : null;
  const most = Math.max(...all.map((one) => number(one) ?? 0));
  return all.map((one) => {
    const value = number(one);
    const share = value === null || most <= 0 ? null : value / most;
    return { day: one.day, lot: one.lot, printed: one.printed, now: one.now, share };
  });
}

/** The same analyte in the vendor's other lots, as published. */
export function EarlierChart({
  certificateId,
  result,
}: {
  certificateId: string;
  result: Result;
}): ReactNode {
  const earlier = useQuery({
    queryKey: ['earlier', certificateId, result.id, result.analyteId],
    queryFn: () =>
      answered(
        api.GET('/api/v1/certificates/{id}/results/{resultId}/earlier', {
          params: { path: { id: certificateId, resultId: result.id } },
        }),
      ),
  });
  if (earlier.isPending) return <Waiting what="earlier lots" lines={1} />;
  if (earlier.isLoadingError) return <Trouble error={earlier.error} again={() => void earlier.refetch()} />;
  if (earlier.data.length === 0)
    return <p className="soft small">No other lot of this vendor has a published result for it.</p>;
  const bars = barsOf(earlier.data, result);
  const step = WIDTH / bars.length;
  const said = bars.map(({ lot, day, printed }) => `${lot}${day && `, ${day}`}: ${printed}`).join('; ');
  return (
    <figure className="earlier">
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said}>
        {bars.map(({ share, now, lot, printed }, index) => (
          <g key={index} className={now ? 'now' : undefined}>
            <title>{`${lot}: ${printed}`}</title>
            {share === null ? (
              <text x={index * step + step / 2} y={HEIGHT - 4} textAnchor="middle">
                ○
              </text>
            ) : (
              <rect
                x={index * step + 2}
                y={HEIGHT - Math.max(share * HEIGHT, 2)}
                width={Math.min(step - 4, 24)}
                height={Math.max(share * HEIGHT, 2)}
              />
            )}
          </g>
        ))}
      </svg>
      <figcaption className="soft small">
        {bars.length - 1} earlier, this lot last ({unitText(result.unit, result.printed.unit)}). ○ is no
        number in this unit.
      </figcaption>
    </figure>
  );
}
