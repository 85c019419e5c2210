import type { Transform } from './geometry';
import type { Clip } from './paints';
import { NO_FACE, type Face } from './typeface';

/** The graphics state of ISO 32000-1, 8.4 and 9.3: what `q` saves and `Q` brings back. */
export interface GraphicsState {
  transform: Transform;
  face: Face;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 for ordinary. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  opacity: number;
  /** What the groups around it leave of all opacity. */
  groupOpacity: number;
  /** A mask lets only a part of what is painted be seen. */
  masked: boolean;
  /** What is filled and stroked now, as CSS writes it (`#ffffff`); null for a pattern. */
  colour: string | null;
  strokeColour: string | null;
  lineWidth: number;
  /** What of the page can be painted on; null for all of it. */
  clip: Clip | null;
  /** When a transform began that may place a picture. */
  square: { from: number } | null;
}

/** What one operator sets to a number. */
export type Measure =
  'charSpacing' | 'wordSpacing' | 'horizontalScale' | 'leading' | 'rise' | 'renderingMode' | 'lineWidth';

export const INITIAL: Omit<GraphicsState, 'transform'> = {
  face: NO_FACE,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
  opacity: 1,
  groupOpacity: 1,
  masked: false,
  colour: '#000000',
  strokeColour: '#000000',
  lineWidth: 1,
  clip: null,
  square: null,
};

/** Text rendering modes that leave no ink (ISO 32000-1, table 106): invisible, and clipping only. */
export const WITHOUT_INK = [3, 7];
/** Those that draw outlines, alone and around what is filled. */
const OUTLINED = [1, 5];
const FILLED_AND_OUTLINED = [2, 6];

/** The colour of letters: of their outlines, where only those are drawn; null where they have two. */
export function inkOf({ renderingMode, colour, strokeColour }: GraphicsState): string | null {
  if (OUTLINED.includes(renderingMode)) return strokeColour;
  return FILLED_AND_OUTLINED.includes(renderingMode) && colour !== strokeColour ? null : colour;
}
