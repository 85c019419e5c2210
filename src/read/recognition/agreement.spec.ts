import { agrees } from './agreement';

describe('what is drawn and what the text says', () => {
  it.each([
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
    ['15', '1.5'],
    ['1.5', '1.57'],
    ['', '%'],
    ['3.74', '237.4 mg/g (23.74 %)'],
  ])('differ in %s and %s', (printed, seen) => {
    expect(agrees(printed, seen)).toBe(false);
  });
});
