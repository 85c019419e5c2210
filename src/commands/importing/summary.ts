import { isUnread, isWaiting, type Outcome, type Sent, type SentFile } from './outcome';

/** What an import came to, as a table and the lists behind its numbers. */
export interface Summary {
  text: string;
  /** Whether every file is in the registry and was read, or nobody was to wait for that. */
  isWhole: boolean;
}

/**
 * @param notBegun how many files were not begun, as the import was stopped
 * @param service where the certificates are seen
 */
export function summaryOf(
  outcomes: readonly Outcome[],
  { notBegun, waited, service }: { notBegun: number; waited: boolean; service: URL },
): Summary {
  const refused = outcomes.filter((each) => each.kind === 'refused');
  const same = outcomes.filter((each) => each.kind === 'same-as');
  const sent = outcomes.filter((each): each is SentFile => 'certificate' in each);
  const here = sent.filter(({ kind }) => kind === 'here-already');
  const waiting = sent.filter(isWaiting);
  const unread = sent.filter(isUnread);
  const read = sent.filter((each) => !isWaiting(each) && !isUnread(each));
  const lacking = read.filter(({ certificate: { missing } }) => missing.length > 0);
  const elsewhere = sent.filter(({ filedElsewhere }) => filedElsewhere);
  const placeOf = ({ file, id }: SentFile) =>
    `${file}  ${new URL(`/console/certificates/${id}`, service).href}`;

  const table: [string, number][] = [
    ['sent now', sent.length - here.length],
    ['here already, not sent again', here.length],
    ['the same as another file', same.length],
    ['refused', refused.length],
    ['not begun', notBegun],
    ['read', read.length],
    ['of these, something is missing', lacking.length],
    ['could not be read', unread.length],
    ['queued, not read yet', waiting.length],
  ];
  const lists = [
    listOf('Refused', refused, ({ file, code, why }) => `${file}  ${code}: ${why}`),
    listOf('Could not be read', unread, (each) => `${placeOf(each)}\n    ${reasonOf(each)}`),
    listOf('Something is missing', lacking, (each) => `${placeOf(each)}\n    ${missingIn(each)}`),
    listOf(
      'Here already, and filed under something else, which was not changed',
      elsewhere,
      (each) => `${placeOf(each)}\n    filed under ${each.filedElsewhere}`,
    ),
    listOf('The same as another file', same, ({ file, other }) => `${file}  = ${other}`),
  ];
  return {
    text: `${rows(table)}${lists.join('')}`,
    isWhole: refused.length + unread.length + notBegun === 0 && (!waited || waiting.length === 0),
  };
}

/** The numbers of what was sent and read, and those of the others that are not nothing. */
function rows(table: [string, number][]): string {
  const shown = table.filter(([name, number]) => number > 0 || name === 'sent now' || name === 'read');
  const width = Math.max(...shown.map(([name]) => name.length));
  const digits = Math.max(...shown.map(([, number]) => String(number).length));
  return shown
    .map(([name, number]) => `${name.padEnd(width)}  ${String(number).padStart(digits)}\n`)
    .join('');
}

function listOf<Each>(title: string, all: readonly Each[], lineOf: (each: Each) => string): string {
  if (all.length === 0) return '';
  return `\n${title}:\n${all.map((each) => `  ${lineOf(each)}\n`).join('')}`;
}

const reasonOf = ({ certificate: { state, reason } }: Sent): string => reason?.message ?? state;

const missingIn = ({ certificate: { missing } }: Sent): string =>
  missing.map(({ message }) => message).join(' ');
