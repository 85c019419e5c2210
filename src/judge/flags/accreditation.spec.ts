import { flagsOf } from '../../../test/certificates/flagged-lot';
import type { CertificateFields } from '../../interpret/reading';
import type { RecordedAccreditation } from '../accreditation';

describe('flags on the laboratory’s accreditation', () => {
  const RECORDED: RecordedAccreditation = {
    body: 'cia',
    number: '1234',
    scopeText: null,
    scope: { panels: [], methods: [], matrices: [] },
    validFrom: '2025-01-01',
    validUntil: '2026-12-31',
    ended: null,
    source: 'https://register.example.org',
  };

  /** The ids of flags and of unknown checks on an ordinary certificate, with this accreditation recorded; null for none. */
  function looked(recorded: Partial<RecordedAccreditation> | null, fields: Partial<CertificateFields> = {}) {
    const accreditations = recorded === null ? [] : [{ ...RECORDED, ...recorded }];
    const found = { laboratories: new Map([['certificate 1', { name: 'A laboratory', accreditations }]]) };
    const report = flagsOf([{ fields }], {}, { found });
    const ofAccreditation = (id: string) => id.includes('accreditation');
    return {
      flags: report.flags.map(({ id }) => id).filter(ofAccreditation),
      unknown: report.unknown.filter(ofAccreditation),
    };
  }

  it.each<[string, Partial<RecordedAccreditation>, Partial<CertificateFields>]>([
    ['accreditation-number-differs', { number: '5678' }, {}],
    ['accreditation-body-not-listed', { body: 'Institute of Everything' }, {}],
    ['accreditation-not-on-that-day', { validUntil: '2026-01-01' }, {}],
    ['accreditation-ended', { ended: { on: '2026-01-12', because: 'withdrawn' } }, {}],
    ['outside-accreditation-scope', { scope: { ...RECORDED.scope, panels: ['alkaloids'] } }, {}],
    ['accreditation-recorded-form-unusual', { number: 'X-1' }, { accreditation: null }],
  ])('%s', (id, recorded, fields) => {
    expect(looked(recorded, fields).flags).toContain(id);
    expect(looked({}, {}).flags).toEqual([]);
  });

  it('are none where nothing is recorded: the checks say that they could not be made', () => {
    expect(looked(null).flags).toEqual([]);
    expect(looked(null).unknown).toContain('accreditation-not-on-that-day');
    expect(looked(null).unknown).toHaveLength(6);
  });
});
