import { NO_FIELDS } from '../interpret/reading';
import { missingFrom, type Sent } from './missing';

const TODAY = '2026-11-26';
const whole: Sent = {
  vendor: 'green-hill',
  product: 'green-leaf',
  lot: 'KR-0425',
  fields: { ...NO_FIELDS, lot: 'kr 0425', reported: '2025-11-26' },
  panels: ['alkaloids', 'heavy-metals', 'microbiology', null],
};
const codes = (sent: Partial<Sent>, fields: Partial<Sent['fields']> = {}) =>
  missingFrom({ ...whole, ...sent, fields: { ...whole.fields, ...fields } }, TODAY).map(({ code }) => code);

describe('What a certificate lacks', () => {
  it('is nothing when lot, day and panels are there', () => {
    expect(codes({})).toEqual([]);
  });

  it('is told one by one', () => {
    expect(codes({ vendor: null, product: null, lot: null })).toEqual(['no-vendor', 'no-lot']);
    expect(codes({ product: null, lot: null })).toEqual(['no-product', 'no-lot']);
    expect(codes({}, { lot: null })).toEqual(['lot-not-printed']);
    expect(codes({}, { lot: 'KR-0500' })).toEqual(['lot-differs']);
    expect(codes({}, { reported: null })).toEqual(['no-date']);
    expect(codes({ panels: ['alkaloids'] })).toEqual(['no-heavy-metals', 'no-microbiology']);
  });

  it('is its age from the day after a year on, by the day of the report before that of the test', () => {
    expect(codes({}, { reported: '2025-11-25' })).toEqual(['older-than-a-year']);
    expect(codes({}, { reported: null, tested: '2025-11-25' })).toEqual(['older-than-a-year']);
    expect(codes({}, { reported: '2025-11-26', tested: '2025-01-01' })).toEqual([]);
  });
});
