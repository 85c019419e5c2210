import type { ReactNode } from 'react';
import type { Chart, ChartedValue } from '../charted';
import { unitText } from '../../vocabulary/unit-text';
import { lotPath } from './addresses';
import { shortAuthority } from './headline';
import { ListTable } from './table';
import { day } from './words';

const WIDTH = 320;
const HEIGHT = 150;
const LEFT = 44;
const BOTTOM = 20;
const TOP = 14;

/** For the drawing alone; the numbers that are told stay decimal text. */
const height = (value: string, most: number): number =>
  HEIGHT - BOTTOM - (Number(value) / most) * (HEIGHT - BOTTOM - TOP);

/** A round number at or above this one: 1, 2 or 5 times a power of ten. */
function roundAbove(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 10].find((step) => step * power >= most) ?? 10) * power;
}

/** Limits that are far above every value would press the values flat, and are told in words instead. */
function drawnLimits({ values, limits }: Chart): { drawn: Chart['limits']; top: number } {
  const highest = Math.max(...values.map(({ value }) => Number(value ?? 0)));
  const distinct = new Map(limits.map((limit) => [limit.value, limit]));
  const drawn = [...distinct.values()].filter(({ value }) => Number(value) <= highest * 4);
  const top = Math.max(highest, ...drawn.map(({ value }) => Number(value)));
  return { drawn, top: top > 0 ? roundAbove(top) : 1 };
}

/** A number is a dot; a word, which is none, is an open ring on the axis. */
function Mark({
  value,
  x,
  top,
  over,
}: {
  value: ChartedValue;
  x: number;
  top: number;
  over: boolean;
}): ReactNode {
  const title = `${value.lot}: ${spoken(value)}`;
  if (value.value === null) {
    return (
      <circle cx={x} cy={HEIGHT - BOTTOM} r="4" fill="none" stroke="currentColor">
        <title>{title}</title>
      </circle>
    );
  }
  const y = height(value.value, top);
  return over ? (
    <path className="over" d={`M${x} ${y - 6}l6 10h-12z`}>
      <title>{title}</title>
    </path>
  ) : (
    <circle cx={x} cy={y} r="4" fill="currentColor">
      <title>{title}</title>
    </circle>
  );
}

const WORDS: Record<string, string> = {
  nd: 'not detected',
  '<loq': 'below LOQ',
  '<lod': 'below LOD',
};

function spoken({ qualifier, value }: ChartedValue): string {
  if (value === null) return WORDS[qualifier] ?? qualifier;
  return qualifier === '=' ? value : `${qualifier} ${value}`;
}

function Drawing({ chart }: { chart: Chart }): ReactNode {
  const { drawn, top } = drawnLimits(chart);
  const { values, name } = chart;
  const step = (WIDTH - LEFT - 16) / Math.max(values.length - 1, 1);
  const lowest = Math.min(...chart.limits.map(({ value }) => Number(value)));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${name} over ${values.length} lots, oldest first; the table below holds the same numbers`}
    >
      <line className="axis" x1={LEFT} y1={HEIGHT - BOTTOM} x2={WIDTH} y2={HEIGHT - BOTTOM} />
      <text x={LEFT - 6} y={TOP + 4} textAnchor="end">
        {top}
      </text>
      <text x={LEFT - 6} y={HEIGHT - BOTTOM + 4} textAnchor="end">
        0
      </text>
      <text x={LEFT} y={HEIGHT - 4}>
        oldest
      </text>
      <text x={WIDTH} y={HEIGHT - 4} textAnchor="end">
        newest
      </text>
      {drawn.map(({ value }) => (
        <line
          key={value}
          className="limit"
          x1={LEFT}
          x2={WIDTH}
          y1={height(value, top)}
          y2={height(value, top)}
        />
      ))}
      {values.map((value, index) => (
        <Mark
          key={index}
          value={value}
          x={LEFT + 8 + index * step}
          top={top}
          over={value.value !== null && Number(value.value) > lowest}
        />
      ))}
    </svg>
  );
}

function LimitWords({ chart }: { chart: Chart }): ReactNode {
  const { drawn } = drawnLimits(chart);
  const unit = unitText(chart.unit, null);
  const byValue = new Map<string, string[]>();
  for (const { value, whose } of chart.limits)
    byValue.set(value, [...new Set([...(byValue.get(value) ?? []), shortAuthority(whose)])]);
  if (byValue.size === 0) return <p className="unit">No limit in the register speaks of it in this unit.</p>;
  const shown = new Set(drawn.map(({ value }) => value));
  return (
    <p className="unit">
      Limits:{' '}
      {[...byValue]
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(
          ([value, whose]) =>
            `${value} ${unit} (${whose.join(', ')}${shown.has(value) ? '' : '; above the drawing'})`,
        )
        .join('; ')}
      .
    </p>
  );
}

/** Small charts of what lots contained, each with the limits drawn in, and the same numbers as a table. */
export function Charts({ vendor, charts }: { vendor: string; charts: readonly Chart[] }): ReactNode {
  if (charts.length === 0) return null;
  return (
    <section aria-labelledby="charts">
      <h2 id="charts">Over the lots</h2>
      <p className="attribution">
        The newest lots that count, oldest first. A dot is a number, a triangle one above the lowest limit, a
        ring a word such as “not detected”, a broken line a limit.
      </p>
      <div className="charts">
        {charts.map((chart) => (
          <figure key={chart.analyteId}>
            <figcaption>
              {chart.name} <span className="unit">{unitText(chart.unit, null)}</span>
            </figcaption>
            <Drawing chart={chart} />
            <LimitWords chart={chart} />
          </figure>
        ))}
      </div>
      <details className="checks">
        <summary>The same numbers as tables</summary>
        {charts.map((chart) => (
          <div key={chart.analyteId}>
            <h3 id={`table-${chart.analyteId}`}>
              {chart.name} <span className="unit">{unitText(chart.unit, null)}</span>
            </h3>
            <ListTable
              named={`table-${chart.analyteId}`}
              columns={[{ heading: 'Lot' }, { heading: 'Tested or reported' }, { heading: 'Value' }]}
              rows={chart.values.map((value, index) => ({
                key: String(index),
                cells: [
                  <a href={lotPath(vendor, value.lot)}>{value.lot}</a>,
                  value.day ? day(value.day) : <span className="none">not printed</span>,
                  spoken(value),
                ],
              }))}
            />
          </div>
        ))}
      </details>
    </section>
  );
}
