import { day } from '../../publish/pages/words';
import { KIND_MEANINGS, WATCH_KINDS, type WatchKind } from '../kinds';
import { subjectInWords } from './in-words';
import type { OwnWatch } from './watches';

/** A message as plain text: it needs no picture, and none tells anybody that it was opened. */
export interface Message {
  subject: string;
  text: string;
}

/** Something that is told in a message. */
export interface News {
  title: string;
  sentence: string;
  /** In full. */
  address: string;
}

/** How many news one message tells one by one; of the rest it says how many. */
export const MOST_NEWS = 50;

const kindsInWords = (kinds: readonly WatchKind[]): string =>
  WATCH_KINDS.filter((kind) => kinds.includes(kind))
    .map((kind) => `- ${KIND_MEANINGS[kind]}`)
    .join('\n');

/** Asks whoever reads an address's mail whether it was they who asked. */
export function confirmation(watch: OwnWatch, link: string, register: string): Message {
  const what = subjectInWords(watch);
  return {
    subject: `Confirm that you want to be told about ${what}`,
    text: `Somebody, most likely you, asked at ${register} that this address be told about ${what} when

${kindsInWords(watch.kinds)}

To confirm it, open this page and press its button:

${link}

The link holds for two days and once. If it was not you, do nothing: nothing else is sent, and this address is forgotten.
`,
  };
}

/** Says that a watch that was asked for is there already. */
export function known(watch: OwnWatch, link: string, register: string): Message {
  const what = subjectInWords(watch);
  return {
    subject: `You are told about ${what} already`,
    text: `Somebody, most likely you, asked at ${register} that this address be told about ${what}. It is already, since
${day(watch.since.toISOString())}.

What you are told about, and a button to end it:

${link}
`,
  };
}

/** Tells what happened, and why it is told. */
export function news(
  told: readonly News[],
  watches: readonly OwnWatch[],
  link: string,
  register: string,
): Message {
  const shown = told.slice(0, MOST_NEWS);
  const more = told.length - shown.length;
  const [first] = told;
  const why = watches
    .map((watch) => `- ${subjectInWords(watch)}, since ${day(watch.since.toISOString())}`)
    .join('\n');
  return {
    subject: told.length === 1 ? first!.title : `${told.length} news of the register`,
    text: `${shown.map(({ sentence, address }) => `${sentence}\n${address}`).join('\n\n')}
${more > 0 ? `\nAnd ${more} more: ${register}\n` : ''}
--
You get this because you asked at ${register} to be told about
${why}

To be told no more of it, or of anything:
${link}
`,
  };
}

/** Tells the owner of a webhook that nothing is sent there any more. */
export function webhookDisabled(name: string, because: string, address: string): Message {
  const why = because === 'gone' ? 'it answered with 410 (Gone)' : 'no request there succeeded for five days';
  return {
    subject: `The webhook “${name}” was disabled`,
    text: `Nothing is sent to your webhook “${name}” any more, because ${why}.

Its log, and a button to enable it again:

${address}
`,
  };
}
