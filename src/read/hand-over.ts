/**
 * The two halves of pdf.js are made for two threads and send each other copies of everything. In a reading child they share
 * one, and a page's operators, with an object for each letter, are nearly all of what they send: copying them took longer
 * than following them. They are handed over as they are. This file is imported before pdf.js.
 */
const copy = globalThis.structuredClone;
let handing = false;

/** What pdf.js calls to copy a message. The sender empties its two lists as soon as it has sent them, and keeps no other. */
function handOver(message: unknown, options?: Parameters<typeof copy>[1]): unknown {
  const { chunk } = (message ?? {}) as { chunk?: Partial<Record<'fnArray' | 'argsArray', unknown>> };
  const { fnArray, argsArray } = chunk ?? {};
  if (!handing || !Array.isArray(fnArray) || !Array.isArray(argsArray)) return copy(message, options);
  const lists = { fnArray: fnArray.slice(), argsArray: argsArray.slice() };
  return { ...(message as object), chunk: { ...chunk, ...lists } };
}

Object.assign(globalThis, { structuredClone: handOver });

/** Whether operators are handed over from now on: not while a page is drawn, because drawing changes them. */
export function handOperatorsOver(on: boolean): void {
  handing = on;
}
