import { type ReactNode, useState } from 'react';
import { Action } from '../parts/action';
import { useShortcuts } from '../parts/shortcuts';
import type { Box, PageSize, Result, Word } from './case';
import type { Turn } from './drawing';
import type { Opened } from './order';
import { Sheet } from './sheet';

interface ViewerProps {
  certificateId: string;
  pages: readonly PageSize[];
  page: number;
  onPage: (page: number) => void;
  results: readonly Result[];
  words: readonly Word[];
  places: readonly { id: string; page: number; box: Box }[];
  opened: Opened | null;
  onOpen: (opened: Opened) => void;
  drawing: boolean;
  onDrawn: (box: Box) => void;
}

/** Widths of the page on the screen, in CSS pixels. */
const ZOOMS = [420, 560, 720, 960, 1280, 1600];

/** The document as printed: one page at a time, enlarged and turned at will. */
export function Viewer(props: ViewerProps): ReactNode {
  const { certificateId, pages, page, onPage } = props;
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState<Turn>(0);
  const shown = pages[page - 1];
  const to = (wanted: number): void => onPage(Math.min(Math.max(wanted, 1), pages.length));
  const enlarge = (by: number): void => setZoom((now) => Math.min(Math.max(now + by, 0), ZOOMS.length - 1));
  const rotate = (): void => setTurn((now) => ((now + 1) % 4) as Turn);
  useShortcuts([
    { key: ']', does: 'Next page', act: () => to(page + 1) },
    { key: '[', does: 'Previous page', act: () => to(page - 1) },
    { key: '+', does: 'Enlarge the page', act: () => enlarge(1) },
    { key: '-', does: 'Make the page smaller', act: () => enlarge(-1) },
    { key: 'r', does: 'Turn the page', act: rotate },
  ]);
  if (!shown) return <p className="soft">The document has no page that could be read.</p>;
  const onPageShown = <Thing extends { page: number }>(things: readonly Thing[]): Thing[] =>
    things.filter((thing) => thing.page === page);
  return (
    <section className="viewer" aria-label="The document">
      <div className="tools">
        <span>
          Page {page} of {pages.length}
        </span>
        <span className="row">
          <Action
            quiet
            label="Smaller"
            why={zoom === 0 ? 'The page is as small as it gets.' : null}
            whyHidden
            onAct={() => enlarge(-1)}
          >
            −
          </Action>
          <Action
            quiet
            label="Larger"
            why={zoom === ZOOMS.length - 1 ? 'The page is as large as it gets.' : null}
            whyHidden
            onAct={() => enlarge(1)}
          >
            +
          </Action>
          <Action quiet label="Turn the page" onAct={rotate}>
            ↻
          </Action>
          <a className="button quiet" href={`/api/v1/certificates/${certificateId}/document`}>
            PDF
          </a>
        </span>
      </div>
      {pages.length > 1 && <Strip {...props} to={to} />}
      <div
        className="desk"
        tabIndex={0}
        role="region"
        aria-label={`Page ${page}, to be moved with the arrow keys`}
      >
        <Sheet
          key={page}
          certificateId={certificateId}
          page={shown}
          turn={turn}
          width={ZOOMS[zoom]!}
          results={onPageShown(props.results)}
          words={onPageShown(props.words)}
          places={onPageShown(props.places)}
          opened={props.opened}
          onOpen={props.onOpen}
          drawing={props.drawing}
          onDrawn={props.onDrawn}
        />
      </div>
    </section>
  );
}

/** All pages, small, each with how much was read on it. */
function Strip({
  certificateId,
  pages,
  page,
  results,
  to,
}: ViewerProps & { to: (page: number) => void }): ReactNode {
  return (
    <nav aria-label="Pages" className="strip">
      <ol>
        {pages.map(({ number }) => {
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
