import { parentPort } from 'node:worker_threads';
import type { ReadDocument } from '../read/page';
import { loadVocabulary } from '../vocabulary/load';
import { understand } from './understand';
import type { Understanding } from './understanding';

/** What the thread says once, when it has the vocabulary. */
export type Ready = 'ready';

/** What the thread answers: a defect is told, not thrown, so that the thread serves on. */
export type Answer = { understanding: Understanding } | { defect: { message: string; stack?: string } };

/** The program of a thread that understands one document after the other; see `understander.ts`. */
const vocabulary = loadVocabulary();

parentPort?.postMessage('ready' satisfies Ready);
parentPort?.on('message', (document: ReadDocument) => parentPort?.postMessage(answerTo(document)));

function answerTo(document: ReadDocument): Answer {
  try {
    return { understanding: understand(document, vocabulary) };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { defect: { message, ...(stack && { stack }) } };
  }
}
