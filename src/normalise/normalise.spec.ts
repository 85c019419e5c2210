import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { madeReading, type MadeRow } from '../../test/certificates/made-reading';
import type { Panel } from '../vocabulary/analyte';
import { convert } from '../vocabulary/convert';
import { loadVocabulary } from '../vocabulary/load';
import type { Finding } from './finding';
import { normalise, unreadResults } from './normalise';

const vocabulary = loadVocabulary();
const NO_MEANING = new Set(['', undefined]);

const vectors = readFileSync(join(__dirname, 'finding.vectors.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('=>') && !line.startsWith('#'))
  .map((line) =>
    line.split('=>').map((half) => half.split('|').map((cell) => cell.trim().replace('¦', '|'))),
  );

function rowOf([analyte = '', panel, value = '', ...rest]: string[]): MadeRow {
  const [unit, lod, loq, uncertainty] = rest.map((cell) => (NO_MEANING.has(cell) ? undefined : cell));
  return { analyte, panel: panel as Panel, value, unit, lod, loq, uncertainty };
}

/** What a row means, written the way the table writes it. */
function meaningOf(row: MadeRow): string[] {
  const reading = madeReading([row]);
  const [finding] = normalise(reading, vocabulary);
  if (!finding) return [`unread ${unreadResults(reading, vocabulary)[0]?.reason}`, '', '', ''];
  const { interval, quantity, quantityUnit, sampleMass } = finding;
  return [
    finding.qualifier + (sampleMass ? ` ${sampleMass} g` : ''),
    quantity ? `${quantity} ${quantityUnit}` : '',
    interval ? `${interval.low}..${interval.high ?? ''}` : '',
    finding.reasons.join(' '),
  ];
}

describe('a printed row means what the table says', () => {
  it.each(vectors)('%j', (printed, meant) => {
    expect(meaningOf(rowOf(printed ?? []))).toEqual([...(meant ?? []), '', '', ''].slice(0, 4));
  });
});

describe('what the whole certificate says bears on a row', () => {
  const only = (rows: MadeRow[], ...rest: [Parameters<typeof madeReading>[1]?, string?]): Finding => {
    const finding = normalise(madeReading(rows, ...rest), vocabulary).at(-1);
    if (!finding) throw new Error('no finding');
    return finding;
  };

  it('a serving of printed mass makes mg per serving a concentration', () => {
    const finding = only([
      { analyte: 'Serving Size (g)', panel: 'physical', value: '2.5' },
      { analyte: 'Mitragynine', panel: 'alkaloids', value: '150', unit: 'mg/serving' },
    ]);
    expect(finding).toMatchObject({ quantity: '6', quantityUnit: '%', reasons: ['converted-by-mass'] });
  });

  it('two servings of different mass do not', () => {
    const finding = only([
      { analyte: 'Serving Size (g)', panel: 'physical', value: '2.5' },
      { analyte: 'Serving Size (g)', panel: 'physical', value: '3' },
      { analyte: 'Mitragynine', panel: 'alkaloids', value: '150', unit: 'mg/serving' },
    ]);
    expect(finding).toMatchObject({ quantity: null, reasons: ['no-mass-of-serving'] });
  });

  it('a printed density makes mg/mL a concentration', () => {
    const finding = only([
      { analyte: 'Density', panel: 'physical', value: '1.017', unit: 'g/mL' },
      { analyte: 'Mitragynine', panel: 'alkaloids', value: '1.28', unit: 'mg/mL' },
    ]);
    expect(finding.quantity).toMatch(/^0\.12586/);
    expect(finding.reasons).toEqual(['converted-by-density']);
  });

  it('ppm of a tincture is left as printed', () => {
    const row: MadeRow = { analyte: 'Lead', panel: 'heavy-metals', value: '0.2', unit: 'ppm' };
    expect(only([row], { matrix: 'Tincture' })).toMatchObject({
      quantity: null,
      reasons: ['ppm-of-a-liquid'],
    });
    expect(only([row], { matrix: 'Kratom powder' }).quantity).toBe('0.2');
  });

  it('1,234 is read as the other cells of the document are written', () => {
    const row: MadeRow = { analyte: 'Lead', panel: 'heavy-metals', value: '1,234', unit: 'mg/kg' };
    const german: MadeRow = { ...row, value: '0,5' };
    const english: MadeRow = { ...row, value: '0.5' };
    expect(only([german, row]).value).toBe('1.234');
    expect(only([english, row]).value).toBe('1234');
    expect(unreadResults(madeReading([row]), vocabulary)).toEqual([
      { result: 0, reason: 'ambiguous-separator' },
    ]);
    expect(only([row], {}, 'cs').value).toBe('1.234');
  });
});

describe('a unit that says its basis', () => {
  it.each([
    ['0.64 mg/kg dw', undefined, 'dry-weight'],
    ['0.64', 'mg/kg (as received)', 'as-received'],
    ['0.64', 'mg/kg', null],
  ])('%s %s: %s', (value, unit, basis) => {
    const reading = madeReading([{ analyte: 'Lead', panel: 'heavy-metals', value, unit }]);
    expect(normalise(reading, vocabulary)).toMatchObject([{ analyteId: 'lead', unit: 'mg/kg', basis }]);
  });

  it('does not outweigh what the row is said to be stated on', () => {
    const reading = madeReading([{ analyte: 'Lead', value: '0.64', unit: 'mg/kg dw', basis: 'as-received' }]);
    expect(normalise(reading, vocabulary)).toMatchObject([{ basis: 'as-received' }]);
  });
});

describe('the cells beside a value', () => {
  const finding = (row: Partial<MadeRow>) =>
    normalise(
      madeReading([{ analyte: 'Lead', panel: 'heavy-metals', value: '0.64', unit: 'mg/kg', ...row }]),
      vocabulary,
    )[0];

  it("a limit in a unit of its own is brought to the result's", () => {
    expect(finding({ limit: '1200 µg/kg' })).toMatchObject({
      limit: '1.200',
      printedLimit: { operator: 'max' },
    });
    expect(finding({ limit: '3 furlongs' })).toMatchObject({ limit: null, reasons: ['unread-limit'] });
  });

  it('105 beside a colony count is ten to the fifth', () => {
    const row = { analyte: 'TAMC', panel: 'microbiology', value: '20', unit: 'CFU/g', limit: '105' } as const;
    expect(finding(row)).toMatchObject({ limit: '100000', reasons: ['power-restored'] });
  });

  it("the laboratory's verdict keeps to its own words", () => {
    expect(finding({ status: 'Vn' })?.status).toBe('conditional');
    expect(finding({ status: 'see page 2' })).toMatchObject({ status: null, reasons: ['unread-status'] });
  });

  it('an uncertainty in % of a value in % is left open: it could be points', () => {
    const row = {
      analyte: 'Mitragynine',
      panel: 'alkaloids',
      value: '12.5',
      unit: '%',
      uncertainty: '9.5 %',
    } as const;
    expect(finding(row)).toMatchObject({ uncertainty: null, reasons: ['unread-uncertainty'] });
  });

  it('a LOQ that cannot be read is said, not guessed', () => {
    expect(finding({ loq: 'see annex' })).toMatchObject({ loq: null, reasons: ['unread-loq'] });
    expect(finding({ loq: '-' })).toMatchObject({ loq: null, reasons: [] });
  });
});

describe('properties', () => {
  const decimals = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, places]) => {
      const padded = digits.toString().padStart(places + 1, '0');
      return places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
    });
  const units = [...vocabulary.units.values()];
  const pairs = fc
    .constantFrom(...units)
    .chain((from) =>
      fc.tuple(fc.constant(from), fc.constantFrom(...units.filter((u) => u.dimension === from.dimension))),
    );

  it('converting there and back gives the same number, digit for digit', () => {
    fc.assert(
      fc.property(decimals, pairs, (value, [from, to]) => {
        const there = convert(value, from, to);
        const back = there === null ? null : convert(there, to, from);
        expect(plain(back ?? '')).toBe(plain(value));
      }),
    );
  });

  it('what is not found is never a number', () => {
    const words = ['ND', '<LOQ', 'Not Detected', 'Absent', 'NT', 'Pass', 'TNTC', 'trace', 'n.d.', 'BLQ'];
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.constantFrom(...vocabulary.analytes.values()),
        (value, analyte) => {
          const [finding] = normalise(
            madeReading([{ analyte: analyte.name, value, unit: 'mg/kg', lod: '0.1' }]),
            vocabulary,
          );
          expect(finding).toMatchObject({ value: null, quantity: null });
        },
      ),
    );
  });

  it('any text at all gives a finding that holds together', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ maxLength: 12 }),
        (value, unit) => {
          const findings = normalise(madeReading([{ analyte: 'Lead', value, unit, loq: value }]), vocabulary);
          for (const finding of findings) {
            expect(finding.value === null).toBe(!['=', '<', '>'].includes(finding.qualifier));
            if (finding.value !== null) expect(finding.value).toMatch(/^-?\d+(\.\d+)?$/);
            if (finding.interval?.high != null)
              expect(Number(finding.interval.low)).toBeLessThanOrEqual(Number(finding.interval.high));
          }
        },
      ),
    );
  });
});

/** Without zeros that only say how finely it was printed. */
function plain(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
