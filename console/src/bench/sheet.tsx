import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import type { Box, PageSize, Result, Word } from './case';
import { boxAfterKey, boxBetween, firstBox, laid, type Turn } from './drawing';
import type { Opened } from './order';
import { pageAddress } from './page-picture';

interface SheetProps {
  certificateId: string;
  page: PageSize;
  turn: Turn;
  /** Width of the picture on the screen, in CSS pixels. */
  width: number;
  results: readonly Result[];
  words: readonly Word[];
  /** Places whose value is not to be shown yet. */
  places: readonly { id: string; box: Box }[];
  opened: Opened | null;
  onOpen: (opened: Opened) => void;
  /** The picture has come, or could not be had. */
  onShown: () => void;
  onFailed: () => void;
  /** A place is being drawn. */
  drawing: boolean;
  onDrawn: (box: Box) => void;
}

/** One page as printed, with the reader's boxes over it. */
export function Sheet(props: SheetProps): ReactNode {
  const { certificateId, page, turn, width } = props;
  const lying = laid(page, turn);
  return (
    <svg
      className={props.drawing ? 'sheet drawing' : 'sheet'}
      width={width}
      height={(width * lying.height) / lying.width}
      viewBox={`0 0 ${lying.width} ${lying.height}`}
      role="group"
      aria-label={`Page ${page.number} as printed`}
    >
      <g transform={lying.transform}>
        <rect className="paper" width={page.width} height={page.height} />
        <image
          href={pageAddress(certificateId, page.number, width)}
          width={page.width}
          height={page.height}
          preserveAspectRatio="none"
          onLoad={props.onShown}
          onError={props.onFailed}
        />
        <Boxes {...props} />
        {props.drawing && <Drawing page={page} onDrawn={props.onDrawn} />}
      </g>
    </svg>
  );
}

function Boxes({ results, words, places, opened, onOpen }: SheetProps): ReactNode {
  const isOpen = (kind: Opened['kind'], id: string): boolean => opened?.kind === kind && opened.id === id;
  return (
    <>
      {results.map(({ id, box, printed, confidence, removedBy }) => (
        <Mark
          key={id}
          box={box}
          label={`${printed.analyte}: ${printed.value}`}
          className={removedBy ? 'removed' : confidence !== null && confidence < 0.9 ? 'doubtful' : 'read'}
          open={isOpen('result', id)}
          onOpen={() => onOpen({ kind: 'result', id })}
        />
      ))}
      {words.map(({ id, box, text }) => (
        <Mark
          key={id}
          box={box}
          label={`Not explained: ${text}`}
          className="word"
          open={isOpen('word', id)}
          onOpen={() => onOpen({ kind: 'word', id })}
        />
      ))}
      {places.map(({ id, box }) => (
        <Mark
          key={id}
          box={box}
          label="A value to be read"
          className="doubtful"
          open={isOpen('result', id)}
          onOpen={() => onOpen({ kind: 'result', id })}
        />
      ))}
    </>
  );
}

interface MarkProps {
  box: Box;
  label: string;
  className: string;
  open: boolean;
  onOpen: () => void;
}

/** A pointer's way to what stands there. With keys one goes through the list beside, which says more. */
function Mark({ box, label, className, open, onOpen }: MarkProps): ReactNode {
  return (
    <rect
      className={`mark ${className}${open ? ' open' : ''}`}
      x={box.x - 2}
      y={box.y - 2}
      width={box.width + 4}
      height={box.height + 4}
      rx={2}
      aria-hidden="true"
      onClick={onOpen}
      ref={open ? intoView : undefined}
    >
      <title>{label}</title>
    </rect>
  );
}

const intoView = (mark: SVGRectElement | null): void =>
  mark?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

/** Takes a place: dragged with a pointer, or moved with the arrow keys (Shift: made larger) and taken with Enter. */
function Drawing({ page, onDrawn }: { page: PageSize; onDrawn: (box: Box) => void }): ReactNode {
  const [box, setBox] = useState<Box>(() => firstBox(page));
  const from = useRef<{ x: number; y: number } | null>(null);

  const pointOf = (event: PointerEvent<SVGRectElement>): { x: number; y: number } => {
    const inverse = event.currentTarget.getScreenCTM()!.inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(inverse);
    return { x, y };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onDrawn(box);
    else {
      const next = boxAfterKey(box, event.key, event.shiftKey, page);
      if (!next) return;
      setBox(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <rect className="mark drawn" {...box} />
      <rect
        className="canvas"
        width={page.width}
        height={page.height}
        role="application"
        aria-label="Place of the row: arrow keys move the box, with Shift they make it larger, Enter takes it"
        tabIndex={0}
        ref={focusOnce}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          from.current = pointOf(event);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (from.current) setBox(boxBetween(from.current, pointOf(event), page) ?? box);
        }}
        onPointerUp={(event) => {
          const drawn = from.current && boxBetween(from.current, pointOf(event), page);
          from.current = null;
          if (drawn) onDrawn(drawn);
        }}
      />
    </>
  );
}

const focusOnce = (canvas: SVGRectElement | null): void => canvas?.focus();
