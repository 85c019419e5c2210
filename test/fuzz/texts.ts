import { deflateSync } from 'node:zlib';
import type { Chance } from '../harness/chance';
import type { Make } from './hostile';
import { onePage } from './raw-pdf';

/** What patterns repeat: a run of one of these, or of two in turn, that ends in what does not fit is what they take longest for. */
const PIECES = [
  ...[
    'A',
    'a',
    '0',
    '7',
    '.',
    ',',
    '-',
    '/',
    '_',
    ':',
    '<',
    '>',
    '%',
    '*',
    '+',
    '=',
    '#',
    "'",
    '&',
    '@',
    '\\(',
    '\\)',
  ],
  ...[
    'AB',
    'Ab ',
    '1.',
    '1,',
    '0-',
    'A-',
    'A.',
    '1 ',
    'mg/',
    'g ',
    'x10^',
    '+/-',
    '\\(1',
    'ISO ',
    'LOQ ',
    'max ',
    '10 ',
  ],
];
const BEFORE = [
  '',
  'Lead ',
  'Accredited No. ',
  'Lot Number: ',
  'Date Reported: ',
  'Method: ',
  'Total: ',
  'Page 1 of ',
];
const LONGEST = 3_000;
const LINES = 24;

/** Runs over whole lines, among the words of a certificate, set so small that a line holds thousands of letters. */
function lines(chance: Chance): string {
  const run = (): string => {
    const [one, other] = [chance.of(PIECES), chance.next() < 0.5 ? '' : chance.of(PIECES)];
    const times = Math.floor(LONGEST / (one + other).length);
    return (
      chance.of(BEFORE) + (one + other).repeat(1 + chance.below(times)) + chance.of(['', '!', 'x', ' 1', '0'])
    );
  };
  return Array.from({ length: LINES }, () => `(${run()}) Tj 0 -2 Td`).join('\n');
}

/** Text that is harmless to whoever draws it, and made to keep whoever makes sense of it. */
export const TEXTS: Record<string, Make> = {
  'long runs among the words of a certificate': (chance) =>
    onePage({
      content: deflateSync(
        `BT /F 12 Tf 72 700 Td (Certificate of Analysis Lead 0.64 mg/kg) Tj /F 1 Tf 0 -20 Td\n${lines(chance)} ET`,
      ),
      contentEntries: '/Filter /FlateDecode',
    }),
  'one run, word by word': (chance) => {
    const word = chance.of(PIECES);
    const words = Array.from(
      { length: 2_000 },
      (_, at) => `1 0 0 1 ${20 + (at % 80) * 7} ${800 - 12 * Math.floor(at / 80)} Tm (${word}) Tj`,
    );
    return onePage({
      content: deflateSync(`BT /F 6 Tf ${words.join('\n')} ET`),
      contentEntries: '/Filter /FlateDecode',
    });
  },
};
