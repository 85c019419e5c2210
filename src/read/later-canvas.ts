import { createRequire } from 'node:module';

/**
 * pdf.js loads the canvas as soon as it is loaded itself, for three classes that only drawing needs. That takes a tenth of a
 * second, and most children never draw: pdf.js is given stand-ins until a document is opened to be drawn. This file is
 * imported before pdf.js.
 */
const CANVAS = '@napi-rs/canvas';

class NotLoaded {
  constructor() {
    throw new Error('The canvas is loaded for documents that are opened to be drawn.');
  }
}

const load = createRequire(__filename);
const file = load.resolve(CANVAS);
const loaded = load.cache[file];
// Matrices are plain JavaScript, and pdf.js keeps one that it makes as it is loaded.
const { DOMMatrix } = load(`${CANVAS}/geometry.js`) as { DOMMatrix: unknown };
const standIns = { DOMMatrix, ImageData: NotLoaded, Path2D: NotLoaded };
if (!loaded) load.cache[file] = { ...module, id: file, filename: file, exports: standIns, loaded: true };

/** Whoever asks for the canvas from now on gets it. For when pdf.js has loaded. */
export function uncoverCanvas(): void {
  if (!loaded) delete load.cache[file];
}

/** Gives pdf.js the classes that it draws with. */
export function loadCanvas(): void {
  const { ImageData, Path2D } = load(CANVAS) as Record<'ImageData' | 'Path2D', unknown>;
  Object.assign(globalThis, { ImageData, Path2D });
}
