import { findAnalyte, splitFootnote } from './find-analyte';
import { loadVocabulary } from './load';

const vocabulary = loadVocabulary();
const idOf = (printed: string, hints = {}) => findAnalyte(vocabulary, printed, hints)?.analyte.id ?? null;

describe('a printed name finds its analyte', () => {
  it.each([
    ['MITRAGYNINE', 'mitragynine'],
    ['mitragynin', 'mitragynine'],
    ['7-hydroxymitragynin', '7-hydroxymitragynine'],
    ['7‑OH', '7-hydroxymitragynine'],
    ['Δ9-THC', 'delta-9-thc'],
    ['∆9-THC', 'delta-9-thc'],
    ['delta 9 THC', 'delta-9-thc'],
    ['ß-Myrcene', 'beta-myrcene'],
    ['Entero- bacteriaceae', 'enterobacteriaceae'],
    ['Rtuť', 'mercury'],
    ['RTUT', 'mercury'],
    ['Pb', 'lead'],
    ['Lead (Pb)', 'lead'],
    ['Olovo / Lead', 'lead'],
    ['Bly Pb', 'lead'],
    ['Lead, mg/kg', 'lead'],
    ['Lead [mg/kg]', 'lead'],
    ['Captan 133-06-2', 'captan'],
    ['Salmonella (25 g)', 'salmonella'],
  ])('%s is %s', (printed, id) => {
    expect(idOf(printed)).toBe(id);
  });

  it('keeps the footnote mark apart', () => {
    expect(findAnalyte(vocabulary, 'Lead*')).toMatchObject({ how: 'footnote-stripped', mark: '*' });
    expect(findAnalyte(vocabulary, 'Cadmium²')).toMatchObject({ analyte: { id: 'cadmium' }, mark: '²' });
    expect(splitFootnote('† Nickel (1):')).toEqual({ name: 'Nickel', mark: '†(1)' });
  });

  it('restores a ligature that the typeface lost', () => {
    expect(findAnalyte(vocabulary, 'A atoxin B1')).toMatchObject({
      analyte: { id: 'aflatoxin-b1' },
      how: 'ligature',
    });
    expect(findAnalyte(vocabulary, 'Tri oxystrobin')).toMatchObject({ analyte: { id: 'trifloxystrobin' } });
  });

  it('forgives mixed-up letters only where they were recognised from a picture', () => {
    expect(idOf('Aflatoxin Bl')).toBeNull();
    expect(findAnalyte(vocabulary, 'Aflatoxin Bl', { recognised: true })).toMatchObject({
      analyte: { id: 'aflatoxin-b1' },
      how: 'confusable',
    });
  });
});

describe('a name that says something else stays unknown', () => {
  it.each([
    'Unobtainium',
    'Mitragynina B',
    'Arsenic (inorganic species)',
    'Chromium (VII)',
    'Lead and cadmium',
    'Lead / Cadmium',
    'Mitragynine (7-OH)',
    'al',
    'as',
    'In',
    'Total',
    'Captan 133-06-3',
    '',
  ])('%s', (printed) => {
    expect(findAnalyte(vocabulary, printed)).toBeNull();
  });
});

describe('a name that can mean two things is resolved by its table or not at all', () => {
  it.each([
    ['MC', {}, null],
    ['MC', { panel: 'alkaloids' }, 'mitraciliatine'],
    ['MC', { panel: 'physical' }, 'moisture'],
    ['LOD', {}, null],
    ['LOD', { panel: 'physical', unit: '%' }, 'loss-on-drying'],
    ['LOD', { panel: 'heavy-metals', unit: 'mg/kg' }, null],
    ['TAC', { unit: 'CFU/g' }, 'total-aerobic-microbial-count'],
    ['TAC', { unit: 'mg/g' }, 'total-cannabinoids'],
    ['TAC', {}, null],
    ['V', {}, null],
    ['V', { panel: 'heavy-metals' }, 'vanadium'],
    ['As', { panel: 'heavy-metals' }, 'arsenic'],
    ['As', { unit: 'µg/g' }, 'arsenic'],
    ['as', { unit: 'µg/g' }, null],
    ['B1', { panel: 'mycotoxins' }, 'aflatoxin-b1'],
    ['B1', { panel: 'nutrition' }, null],
  ])('%s with %j is %s', (printed, hints, id) => {
    expect(idOf(printed, hints)).toBe(id);
  });
});

describe('a name whose first letter is lost', () => {
  it.each(['?-Pinene', '\uFFFD-Pinene', '´-PINENE', 'cis-³-Farnesene', '\uFFFD9-THC', 'Ä9-THC', '(?9-THC)'])(
    '%s is not the name without it',
    (printed) => {
      expect(idOf(printed)).toBeNull();
    },
  );

  it.each([
    ['*-Pinene', 'pinene-sum'],
    ['• Lead', 'lead'],
    ['(+)-Limonene', 'limonene'],
  ])('%s has a mark and lost nothing', (printed, id) => {
    expect(idOf(printed)).toBe(id);
  });
});
