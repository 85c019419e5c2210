import type { ReactNode } from 'react';
import type { Box, PageSize } from './case';
import { pageAddress } from './page-picture';

/** How much of the page is shown around a value, in points. */
const WIDTH = 290;
const ABOVE = 9;

interface CloseUpProps {
  certificateId: string;
  page: PageSize;
  box: Box;
  /** What stands there, for those who do not see it. */
  label: string;
}

/** The place of a value as printed, enlarged, so that print and reading stand under each other. */
export function CloseUp({ certificateId, page, box, label }: CloseUpProps): ReactNode {
  const width = Math.min(Math.max(WIDTH, box.width + 20), page.width);
  const height = box.height + 2 * ABOVE;
  const middle = box.x + box.width / 2;
  const left = Math.min(Math.max(middle - width / 2, 0), page.width - width);
  return (
    <svg
      className="close-up"
      viewBox={`${left} ${box.y - ABOVE} ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <rect className="paper" width={page.width} height={page.height} />
      <image
        href={pageAddress(certificateId, page.number)}
        width={page.width}
        height={page.height}
        preserveAspectRatio="none"
      />
      <rect
        className="mark open"
        x={box.x - 1.5}
        y={box.y - 1.5}
        width={box.width + 3}
        height={box.height + 3}
        rx={1.5}
      />
    </svg>
  );
}
