import { type ReactNode, useState } from 'react';
import { Action } from '../parts/action';
import { Notice } from '../parts/notice';
import { useShortcuts } from '../parts/shortcuts';
import type { Box, PageSize, Result, Word } from './case';
import type { Turn } from './drawing';
import type { Opened } from './order';
import { PageStrip } from './page-strip';
import { Sheet } from './sheet';

interface ViewerProps {
  certificateId: string;
  pages: readonly PageSize[];
  page: number;
  onPage: (page: number) => void;
  /** The picture of a page has come: what stands on it can be seen. */
  onShown: (page: number) => void;
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
  const { certificateId, pages, page, onPage, results } = props;
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState<Turn>(0);
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
  const shown = pages[page - 1];
  if (!shown) return <p className="soft">The document has no page that could be read.</p>;
  return (
    <section className="viewer" aria-label="The document">
      <div className="tools">
        <span>
          Page {page} of {pages.length}
        </span>
        <Tools certificateId={certificateId} zoom={zoom} enlarge={enlarge} rotate={rotate} />
      </div>
      {pages.length > 1 && <PageStrip {...{ certificateId, pages, page, results, to }} />}
      <PageOnDesk key={page} {...props} shown={shown} width={ZOOMS[zoom]!} turn={turn} />
    </section>
  );
}

interface ToolsProps {
  certificateId: string;
  zoom: number;
  enlarge: (by: number) => void;
  rotate: () => void;
}

function Tools({ certificateId, zoom, enlarge, rotate }: ToolsProps): ReactNode {
  const smallest = zoom === 0 ? 'The page is as small as it gets.' : null;
  const largest = zoom === ZOOMS.length - 1 ? 'The page is as large as it gets.' : null;
  return (
    <span className="row">
      <Action quiet label="Smaller" why={smallest} whyHidden onAct={() => enlarge(-1)}>
        −
      </Action>
      <Action quiet label="Larger" why={largest} whyHidden onAct={() => enlarge(1)}>
        +
      </Action>
      <Action quiet label="Turn the page" onAct={rotate}>
        ↻
      </Action>
      <a className="button quiet" href={`/api/v1/certificates/${certificateId}/document`}>
        PDF
      </a>
    </span>
  );
}

/** The page that is shown, and what is said while its picture is on its way or when it does not come. */
function PageOnDesk(props: ViewerProps & { shown: PageSize; width: number; turn: Turn }): ReactNode {
  const { certificateId, page, shown, width, turn, onShown } = props;
  const [picture, setPicture] = useState<'coming' | 'there' | 'failed'>('coming');
  const [attempt, setAttempt] = useState(0);
  const onPage = <Thing extends { page: number }>(things: readonly Thing[]): Thing[] =>
    things.filter((thing) => thing.page === page);
  const there = (): void => {
    setPicture('there');
    onShown(page);
  };
  const again = (): void => {
    setPicture('coming');
    setAttempt(attempt + 1);
  };
  return (
    <div
      className="desk"
      tabIndex={0}
      role="region"
      aria-label={`Page ${page}, to be moved with the arrow keys`}
    >
      {picture === 'coming' && <p className="coming">The page is being drawn …</p>}
      {picture === 'failed' && <NoPicture certificateId={certificateId} again={again} seen={there} />}
      <Sheet
        key={attempt}
        {...{ certificateId, turn, width, page: shown }}
        results={onPage(props.results)}
        words={onPage(props.words)}
        places={onPage(props.places)}
        opened={props.opened}
        onOpen={props.onOpen}
        onShown={there}
        onFailed={() => setPicture('failed')}
        drawing={props.drawing}
        onDrawn={props.onDrawn}
      />
    </div>
  );
}

/** A value whose place was not seen does not count as opened: whoever looks it up elsewhere says so. */
function NoPicture(props: { certificateId: string; again: () => void; seen: () => void }): ReactNode {
  return (
    <Notice kind="trouble">
      <p>
        The picture of this page did not come. What stands on it counts as opened once it was seen:{' '}
        <a href={`/api/v1/certificates/${props.certificateId}/document`}>in the PDF</a> it can be seen too.
      </p>
      <div className="row">
        <Action onAct={props.again}>Try again</Action>
        <Action onAct={props.seen}>I see this page in the PDF</Action>
      </div>
    </Notice>
  );
}
