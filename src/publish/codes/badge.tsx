import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PublicationView } from '../published-views';
import { OLD_AFTER_DAYS } from '../old-after';
import { count } from '../pages/words';

const DAY_MS = 86_400_000;

/** What a badge says of a lot. */
export interface BadgeText {
  text: string;
  /** Grey: nothing counts any more, or what counts is old. */
  grey: boolean;
}

/**
 * Never a grade: how many results are published and from when, or why none counts.
 * @param today yyyy-mm-dd
 */
export function badgeText(certificates: readonly PublicationView[], today: string): BadgeText {
  const current = certificates.filter(({ standing }) => standing === 'current');
  if (current.length === 0) {
    const withdrawn = certificates.some(({ standing }) => standing === 'withdrawn');
    return { text: withdrawn ? 'certificate withdrawn' : 'certificate superseded', grey: true };
  }
  const results = current.reduce((sum, { record }) => sum + record.results.length, 0);
  const days = current.map(({ record: { certificate } }) => certificate.tested ?? certificate.reported);
  const newest = days
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const old = newest !== undefined && Date.parse(today) - Date.parse(newest) > OLD_AFTER_DAYS * DAY_MS;
  const when = newest === undefined ? 'date not read' : newest.slice(0, 7);
  return { text: `${count(results, 'result')}, ${when}${old ? ', old' : ''}`, grey: old };
}

const LABEL = 'laboratory results';

/** Public Sans is not at hand where a badge is shown; this is wide enough for whatever sans-serif is. */
const WIDTH_OF_LETTER = 6.6;

function Badge({ badge: { text, grey }, lot }: { badge: BadgeText; lot: string }): ReactElement {
  const left = Math.round(LABEL.length * WIDTH_OF_LETTER + 16);
  const right = Math.round(text.length * WIDTH_OF_LETTER + 16);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={left + right} height="22" role="img" aria-labelledby="t">
      <title id="t">{`Lot ${lot}, ${LABEL}: ${text}`}</title>
      <rect width={left} height="22" fill="#2b3338" />
      <rect x={left} width={right} height="22" fill={grey ? '#646d73' : '#0b5563'} />
      <g fill="#fff" fontFamily="Verdana, 'DejaVu Sans', sans-serif" fontSize="11" textAnchor="middle">
        <text x={left / 2} y="15" textLength={left - 16}>
          {LABEL}
        </text>
        <text x={left + right / 2} y="15" textLength={right - 16}>
          {text}
        </text>
      </g>
    </svg>
  );
}

/** A small picture for a vendor's own page; it leads nowhere by itself and says the same to screen readers. */
export function badgeSvg(badge: BadgeText, lot: string): string {
  return renderToStaticMarkup(<Badge badge={badge} lot={lot} />);
}
