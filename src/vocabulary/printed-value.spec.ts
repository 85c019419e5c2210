import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadVocabulary } from './load';
import { isValueLike, parsePrintedValue } from './printed-value';

const vocabulary = loadVocabulary();
const COMMA: Record<string, boolean | undefined> = { yes: true, no: false, '?': undefined };

const vectors = readFileSync(join(__dirname, 'printed-value.vectors.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('|') && !line.startsWith('#'))
  .map((line) => line.split('|').map((cell) => cell.trim().replace('¦', '|')));

/** What was read, written the way the table writes it. */
function asWritten(print: string, decimalComma: boolean | undefined): string[] {
  const read = parsePrintedValue(vocabulary, print, { decimalComma });
  if (read.kind === 'unreadable') return [`!${read.reason}`, '', ''];
  const rest = [
    read.unit && `unit=${read.unit}`,
    read.bound && `bound=${read.bound}`,
    read.sampleMass && `mass=${read.sampleMass}`,
    read.uncertainty && `±=${read.uncertainty}`,
    read.uncertaintyInPercent && '±%',
    read.mark && `mark=${read.mark}`,
    ...read.flags,
  ];
  return [read.qualifier, read.value ?? '', rest.filter(Boolean).sort().join(' ')];
}

function sortedRest(rest: string): string {
  const parts = rest.match(/(?:unit=(?:(?! bound=| mass=| ±| mark=| or-equal).)+|\S+)/g) ?? [];
  return parts
    .map((part) => part.trim())
    .sort()
    .join(' ');
}

describe('a result cell is read as it is meant', () => {
  it.each(vectors)('%s (decimal comma: %s) is %s %s %s', (print, comma, qualifier, value, rest) => {
    expect(asWritten(print ?? '', COMMA[comma ?? ''])).toEqual([qualifier, value, sortedRest(rest ?? '')]);
  });
});

describe('telling result cells from other words', () => {
  it.each(['1.5', '<LOQ', 'ND', '1,234', '9,6.104', '0.64 ± 0.08', 'Absent in 25 g'])(
    '%s looks like a result',
    (text) => {
      expect(isValueLike(vocabulary, text)).toBe(true);
    },
  );
  it.each(['Mitragynine', 'B1', 'HPLC-MS/MS', '', '7-OH', 'KM 20', 'Analyte', '1,3-1,6 Beta-glucans'])(
    '%s does not',
    (text) => {
      expect(isValueLike(vocabulary, text)).toBe(false);
    },
  );
});
