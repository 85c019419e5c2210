import { agrees, cannotTell } from './agreement';

describe('what is drawn and what the text says', () => {
  it.each([
    ['0.7 µg/g', '0.7 pg/g'],
    ['1,5', '1.5'],
    ['< LOQ', '<L0Q'],
    ['0.64 mg/kg', '0.64mg/kg'],
    ['ND', 'ND.'],
    ['PASS', 'Pass |'],
    ['nevyhovuje', 'nevyhovuje'],
    ['<0.05', '|<0.05'],
    ['1.5', '1.5 %'],
    ['945.93', '945.93mg'],
    ['23.74', '237.4 mg/g (23.74 %)'],
    ['0.5', '05'],
  ])('agree in %s and %s', (printed, seen) => {
    expect(agrees(printed, seen)).toBe(true);
  });

  it.each([
    ['0.64', '6.4'],
    ['0.64', '0.84'],
    ['<0.05', '0.05'],
    ['ND', '0.12'],
    ['PASS', 'FAIL'],
    ['1.5', ''],
    ['0.7 µg/g', '0.7 mg/g'],
    ['15', '1.5'],
    ['1.5', '1.57'],
    ['', '%'],
    ['0.5', '06'],
    ['5', '05'],
    ['0.05', '05'],
    ['10^5 CFU/g', '10° CFU/g'],
    ['3.74', '237.4 mg/g (23.74 %)'],
  ])('differ in %s and %s', (printed, seen) => {
    expect(agrees(printed, seen)).toBe(false);
  });

  it.each([
    ['10^5 CFU/g', '10° CFU/g'],
    ['10^4 CFU/g', '10" CFU/g'],
    ['=2.1 x 10^2', '=2.1 x 10°'],
  ])('cannot be compared in %s and %s', (printed, seen) => {
    expect(cannotTell(printed, seen)).toBe(true);
  });

  it.each([
    ['10^5 CFU/g', '10^3 CFU/g'],
    ['=2.1 x 10^2', '=3.1 x 10°'],
    ['10^5 CFU/g', '100 CFU/g'],
    ['105', '10°'],
  ])('can be compared in %s and %s', (printed, seen) => {
    expect(cannotTell(printed, seen)).toBe(false);
  });
});
