import { findUnit } from './find-unit';
import { loadVocabulary } from './load';

const vocabulary = loadVocabulary();

describe('a printed unit is one unit however it is written', () => {
  it.each([
    ['% hm.', '%'],
    ['% w/w', '%'],
    ['weight %', '%'],
    ['% (w/v)', 'g/(100.mL)'],
    ['µg/g', 'ug/g'],
    ['μg / g', 'ug/g'],
    ['mcg/g', 'ug/g'],
    ['mg kg⁻¹', 'mg/kg'],
    ['mg·kg-1', 'mg/kg'],
    ['PPB', '[ppb]'],
    ['(ppm)', '[ppm]'],
    ['KTJ/g', '[CFU]/g'],
    ['KBE/g', '[CFU]/g'],
    ['UFC/g', '[CFU]/g'],
    ['jtk/g', '[CFU]/g'],
    ['koloni/g', '[CFU]/g'],
    ['APM/g', '{MPN}/g'],
    ['log10 CFU/g', '{lg}[CFU]/g'],
    ['CFU', '[CFU]'],
    ['MPN/g', '{MPN}/g'],
    ['aW', '{aw}'],
    ['mg/serving', 'mg/{serving}'],
    ['mg/pkg', 'mg/{pack}'],
    ['g/cm³', 'g/mL'],
  ])('%s is %s', (printed, ucum) => {
    expect(findUnit(vocabulary, printed)?.unit.ucum).toBe(ucum);
  });

  it.each([
    ['in 25 g', '25'],
    ['/1g', '1'],
    ['v 25 g', '25'],
    ['per 1 gram', '1'],
    ['in 0.5 g', '0.5'],
  ])('%s is a presence test in %s g', (printed, mass) => {
    expect(findUnit(vocabulary, printed)).toMatchObject({ unit: { ucum: '{presence}' }, sampleMass: mass });
  });

  it.each(['mg/kg DM', 'mg/kg d.m.', 'mg/kg TS'])('%s is stated on the dry sample', (printed) => {
    expect(findUnit(vocabulary, printed)).toMatchObject({ unit: { ucum: 'mg/kg' }, basis: 'dry-weight' });
  });

  it.each(['furlong', '', 'Result', 'mg/', '25'])('%s is no unit', (printed) => {
    expect(findUnit(vocabulary, printed)).toBeNull();
  });
});
