import { madeReading, type MadeRow } from '../../test/certificates/made-reading';
import type { CertificateFields } from '../interpret/reading';
import { normalise } from '../normalise/normalise';
import { findAnalyte } from '../vocabulary/find-analyte';
import { loadRuleBook, loadVocabulary } from '../vocabulary/load';
import {
  accreditationOf,
  accreditationSentence,
  type KnownLaboratory,
  type RecordedAccreditation,
} from './accreditation';

const vocabulary = loadVocabulary();
const { accreditationBodies } = loadRuleBook(vocabulary);

const CIA: RecordedAccreditation = {
  body: 'cia',
  number: '1316.2',
  scopeText: 'chemical testing of foodstuffs',
  scope: { panels: [], methods: [], matrices: [] },
  validFrom: '2025-01-01',
  validUntil: '2026-12-31',
  ended: null,
  source: 'https://register.example.org/1316.2',
};

const ROWS: MadeRow[] = [
  { analyte: 'Lead', value: '0.64', unit: 'mg/kg', method: 'EN 15763 (ICP-MS)' },
  { analyte: 'Mitragynine', value: '1.5', unit: '%', method: 'SOP 12' },
];

function certificate(fields: Partial<CertificateFields> = {}, rows = ROWS) {
  const panelled = rows.map((row) => ({
    panel: findAnalyte(vocabulary, row.analyte)!.analyte.panel,
    ...row,
  }));
  const ordinary = {
    laboratory: 'A laboratory',
    accreditation: '1316.2',
    tested: '2026-01-22',
    matrix: 'Kratom',
  };
  const reading = madeReading(panelled, { ...ordinary, ...fields });
  return { reading, findings: normalise(reading, vocabulary) };
}

const laboratory = (...accreditations: Partial<RecordedAccreditation>[]): KnownLaboratory => ({
  name: 'A laboratory',
  accreditations: accreditations.map((each) => ({ ...CIA, ...each })),
});

const standing = (fields: Partial<CertificateFields>, known: KnownLaboratory | null) =>
  accreditationOf(certificate(fields), known, vocabulary);
const sentence = (fields: Partial<CertificateFields>, known: KnownLaboratory | null) =>
  accreditationSentence(standing(fields, known), accreditationBodies);

describe('an accreditation is judged on the day of the test', () => {
  it.each<[string, string, Partial<RecordedAccreditation>, string]>([
    ['within its dates', '2026-01-22', {}, 'accredited'],
    ['on its first day', '2025-01-01', {}, 'accredited'],
    ['on its last day', '2026-12-31', {}, 'accredited'],
    ['the day before', '2024-12-31', {}, 'not-on-that-day'],
    ['the day after', '2027-01-01', {}, 'not-on-that-day'],
    ['long after one without an end', '2031-05-05', { validUntil: null }, 'accredited'],
    [
      'before it was suspended',
      '2026-01-22',
      { ended: { on: '2026-01-23', because: 'suspended' } },
      'accredited',
    ],
    [
      'on the day it was suspended',
      '2026-01-23',
      { ended: { on: '2026-01-23', because: 'suspended' } },
      'not-on-that-day',
    ],
  ])('%s', (_story, tested, recorded, state) => {
    expect(standing({ tested }, laboratory(recorded)).state).toBe(state);
  });

  it('which is when the testing ended, or failing that when the report was made', () => {
    const known = laboratory({ validUntil: '2026-01-31' });
    expect(standing({ tested: null, reported: '2026-02-01' }, known).state).toBe('not-on-that-day');
    expect(standing({ tested: null }, known).state).toBe('day-unknown');
  });
});

describe('what nobody recorded is unknown and no fault', () => {
  it('a laboratory that is not registered, or of which nothing is recorded', () => {
    expect(standing({}, null).state).toBe('laboratory-unknown');
    expect(standing({}, laboratory())).toMatchObject({ state: 'not-recorded', numberDiffers: false });
  });
});

describe('the printed number is one of the recorded ones', () => {
  it.each([
    ['1316.2', false],
    ['1316.3', true],
    ['1316. 2', false],
    ['1316.3 & 1316.2', false],
    [null, false],
  ])('%s', (accreditation, differs) => {
    expect(standing({ accreditation }, laboratory({})).numberDiffers).toBe(differs);
  });

  it('also of those that held on another day', () => {
    const known = laboratory({ number: '9999.1' }, { validUntil: '2025-06-30' });
    expect(standing({}, known).numberDiffers).toBe(false);
  });
});

describe('rows outside the scope', () => {
  const outside = (...scopes: Partial<RecordedAccreditation['scope']>[]) =>
    standing({}, laboratory(...scopes.map((scope) => ({ scope: { ...CIA.scope, ...scope } })))).outside;

  it('are told by panel, method and matrix', () => {
    expect(outside({ panels: ['heavy-metals'] })).toEqual([{ by: 'panel', what: 'alkaloids', results: [1] }]);
    expect(outside({ methods: ['EN 15763'] })).toEqual([{ by: 'method', what: 'SOP 12', results: [1] }]);
    expect(outside({ matrices: ['Water'] })).toEqual([{ by: 'matrix', what: 'Kratom', results: [0, 1] }]);
  });

  it('are none where no scope is recorded, and none that another accreditation covers', () => {
    expect(outside({})).toEqual([]);
    expect(outside({ panels: ['heavy-metals'] }, { panels: ['alkaloids'] })).toEqual([]);
  });
});

describe('the public statement', () => {
  it.each<[Partial<CertificateFields>, KnownLaboratory | null, string]>([
    [
      {},
      laboratory({}),
      'Accredited on 2026-01-22 by Czech Accreditation Institute (ČIA), no. 1316.2, scope: chemical testing of foodstuffs.',
    ],
    [
      {},
      laboratory({ scopeText: null, scope: { ...CIA.scope, panels: ['heavy-metals'] } }),
      'Accredited on 2026-01-22 by Czech Accreditation Institute (ČIA), no. 1316.2, scope: heavy-metals. Results outside that scope: panel alkaloids (1).',
    ],
    [
      { accreditation: '77' },
      laboratory({ scopeText: null }),
      'Accredited on 2026-01-22 by Czech Accreditation Institute (ČIA), no. 1316.2; its scope is not recorded. The certificate prints no. 77, which is none of the recorded ones.',
    ],
    [
      { tested: '2027-01-01' },
      laboratory({}),
      'No recorded accreditation of the laboratory held on 2027-01-01; the nearest one is by Czech Accreditation Institute (ČIA), no. 1316.2, valid from 2025-01-01 until 2026-12-31.',
    ],
    [
      {},
      null,
      'Whether the laboratory was accredited is not known: it is not registered here. The certificate prints no. 1316.2.',
    ],
    [
      { accreditation: null },
      laboratory(),
      'Whether the laboratory was accredited is not known: nobody has recorded an accreditation of it. The certificate prints no number of one.',
    ],
  ])('%#', (fields, known, expected) => {
    expect(sentence(fields, known)).toBe(expected);
  });
});
