import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { letFetchesAheadFail } from './fetched-ahead';
import type { Job, SecondReading, SeenCell, Tell } from './job';
import { openPdf } from './pdf-document';
import { readPdf } from './read-pdf';
import { agrees, cannotTell } from './recognition/agreement';
import type { BundledRecogniser } from './recognition/bundled';
import type { Language } from './recognition/language';
import { closeNetwork } from './sandbox';
import { drawShown } from './shown';
import { messageOf, troubleOf } from './trouble';
import { shownWords } from './unseen';
import { watchOver } from './watchdog';

/**
 * The reading child: a process of its own, because a PDF is hostile until read. It takes one job at a time, tells what it
 * finds piece by piece, and ends with its parent.
 */
async function work(job: Job, tell: Tell): Promise<void> {
  switch (job.kind) {
    case 'words':
      return readPdf(job.path, job.limits, tell);
    case 'draw':
      return draw(job, tell);
    case 'show':
      return show(job, tell);
    case 'annotate':
      return annotate(job, tell);
    case 'look':
      return look(job, tell);
    case 'compare':
      return compare(job, tell);
    case 'recognise':
      return recognise(job, tell);
    case 'reread':
      return reread(job, tell);
  }
}

async function draw(
  { path, number, dotsPerInch, known }: Extract<Job, { kind: 'draw' }>,
  tell: Tell,
): Promise<void> {
  const document = await openPdf(new Uint8Array(await readFile(path)), 'picture');
  const { drawPicture } = await import('./recognition/picture.js');
  const { png, ...picture } = await drawPicture(document, number, dotsPerInch, known);
  tell({ type: 'picture', picture: { ...picture, png: png.toString('base64') } });
  await document.destroy();
}

async function show({ path, number, sight }: Extract<Job, { kind: 'show' }>, tell: Tell): Promise<void> {
  const document = await openPdf(new Uint8Array(await readFile(path)), 'picture');
  const shown = await drawShown(document, number, sight);
  tell({ type: 'shown', shown: shown && { scale: shown.scale, png: shown.png.toString('base64') } });
  await document.destroy();
}

async function annotate(
  { path, number, annotations }: Extract<Job, { kind: 'annotate' }>,
  tell: Tell,
): Promise<void> {
  const { drawAnnotated } = await import('./annotated.js');
  const document = await openPdf(new Uint8Array(await readFile(path)), 'picture');
  const png = await drawAnnotated(document, number, annotations);
  tell({ type: 'annotated', png: png.toString('base64') });
  await document.destroy();
}

async function compare(
  { path, number, suspects }: Extract<Job, { kind: 'compare' }>,
  tell: Tell,
): Promise<void> {
  const document = await openPdf(new Uint8Array(await readFile(path)), 'picture');
  tell({ type: 'shows', seen: await shownWords(document, number, suspects) });
  await document.destroy();
}

const DOTS_PER_INCH = 300;
/** A second and third look, at larger letters, for cells that the one before does not bear out. */
const MAGNIFICATIONS = [1, 2, 1.5];

async function look(
  { path, number, cells, language }: Extract<Job, { kind: 'look' }>,
  tell: Tell,
): Promise<void> {
  const bundled = await recogniserFor(language);
  if (!bundled) throw new Error(`There is no data to recognise ${language} with.`);
  const document = await openPdf(new Uint8Array(await readFile(path)), 'picture');
  const { CellPictures } = await import('./recognition/picture.js');
  const pictures = await CellPictures.of(document, number, DOTS_PER_INCH);
  for (const { box, text } of cells) {
    let cell: SeenCell = { text: '', agrees: false, readable: true };
    for (const magnification of MAGNIFICATIONS) {
      const lines = box.height > ONE_LINE ? 'several' : 'one';
      const seen = await bundled.recogniseCell(pictures.cell(box, magnification), lines);
      cell = { text: seen, agrees: agrees(text, seen), readable: !cannotTell(text, seen) };
      if (cell.agrees) break;
    }
    tell({ type: 'seen', cell });
  }
  await document.destroy();
}

/** Higher cells hold more than one line, in points. */
const ONE_LINE = 17;

/** Making a recogniser takes as long as a small page, so it is kept for the next picture in the same language. */
let recogniser: { language: Language; bundled: BundledRecogniser } | null = null;

async function recogniserFor(language: Language): Promise<BundledRecogniser | null> {
  if (recogniser?.language !== language) {
    const { BundledRecogniser } = await import('./recognition/bundled.js');
    await recogniser?.bundled.close();
    const bundled = await BundledRecogniser.for(language);
    recogniser = bundled && { language, bundled };
  }
  return recogniser?.bundled ?? null;
}

async function recognise({ png, language }: Extract<Job, { kind: 'recognise' }>, tell: Tell): Promise<void> {
  const bundled = await recogniserFor(language);
  if (!bundled) throw new Error(`There is no data to recognise ${language} with.`);
  tell({ type: 'hocr', hocr: await bundled.recognise(Buffer.from(png, 'base64')) });
}

/** Smaller letters than at the first look: at larger ones the recogniser repeats its mistakes. */
const SECOND_MAGNIFICATION = 0.75;

async function reread({ png, boxes, language }: Extract<Job, { kind: 'reread' }>, tell: Tell): Promise<void> {
  const bundled = await recogniserFor(language);
  if (!bundled) throw new Error(`There is no data to recognise ${language} with.`);
  const { loadImage } = await import('@napi-rs/canvas');
  const { cutOut } = await import('./recognition/picture.js');
  const picture = await loadImage(Buffer.from(png, 'base64'));
  const readings: SecondReading[] = [];
  for (const box of boxes)
    readings.push(await bundled.readCell(cutOut(picture, box, SECOND_MAGNIFICATION), 'one'));
  tell({ type: 'reread', readings });
}

const [megabytes] = process.argv.slice(2).map(Number);
if (!megabytes) throw new Error('A reading child is started with the megabytes that it may take.');
watchOver(megabytes * 1_000_000);
closeNetwork();
letFetchesAheadFail();
// A child lives for seconds: at V8's own budget it spends more time on compiling pdf.js to the best machine code than it
// ever gains from it. At this one, reading takes a quarter less processor time in a new child and the same in an old one.
setFlagsFromString('--interrupt-budget=600000');

const tell: Tell = (told) => process.send?.(told);
process.on('message', (job: Job) => {
  void work(job, tell)
    .catch((error: unknown) => {
      const problem = troubleOf(error) ?? { code: 'reader-failed', message: messageOf(error) };
      tell({ type: 'problem', problem });
    })
    .then(() =>
      tell({
        type: 'done',
        bytes: process.memoryUsage.rss(),
        peakBytes: process.resourceUsage().maxRSS * 1024,
      }),
    );
});
process.on('disconnect', () => process.exit());
