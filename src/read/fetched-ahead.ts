/**
 * What pdf.js says of a document when it meets an object that is not as it should be, by its exceptions' names. They come
 * over without their classes.
 */
const OF_THE_DOCUMENT = new Set([
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'XRefEntryException',
  'XRefParseException',
]);

/**
 * Lets objects that pdf.js fetches ahead of need turn out to be broken. It begins to fetch all children of a page tree when
 * it is asked for one of them, and waits for a child only when that one is asked for: Node ends a process over such a
 * promise before anybody has asked, a browser does not. Whoever asks is told the same exception, so nothing is lost.
 * Any other promise that nobody waits for is a defect and ends the process as ever.
 */
export function letFetchesAheadFail(): void {
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof Error && OF_THE_DOCUMENT.has(reason.name))) throw reason;
  });
}
