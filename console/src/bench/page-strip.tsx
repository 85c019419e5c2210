import type { ReactNode } from 'react';
import type { PageSize, Result } from './case';

interface PageStripProps {
  certificateId: string;
  pages: readonly PageSize[];
  page: number;
  results: readonly Result[];
  to: (page: number) => void;
}

/** All pages, small, each with how much was read on it. */
export function PageStrip({ certificateId, pages, page, results, to }: PageStripProps): ReactNode {
  return (
    <nav aria-label="Pages" className="strip">
      <ol>
        {pages.map(({ number, width, height }) => {
          const read = results.filter((result) => result.page === number).length;
          return (
            <li key={number}>
              <button
                type="button"
                aria-current={number === page ? 'page' : undefined}
                onClick={() => to(number)}
              >
                <img
                  src={`/api/v1/certificates/${certificateId}/pages/${number}/picture?width=160`}
                  alt={`Page ${number}, ${read} results`}
                  width={52}
                  height={Math.round((52 * height) / width)}
                  loading="lazy"
                />
                <span aria-hidden="true">
                  {number} <span className="soft">{read || ''}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
