import { gtin14 } from './gtin';

describe('a GTIN', () => {
  it.each([
    ['40170725', '00000040170725'],
    ['614141000036', '00614141000036'],
    ['4006381333931', '04006381333931'],
    ['09506000134352', '09506000134352'],
    ['4 006381 333931', '04006381333931'],
  ])('%s is written as %s', (printed, full) => {
    expect(gtin14(printed)).toBe(full);
  });

  it.each([
    ['a wrong check digit', '4006381333932'],
    ['two digits in the wrong order', '4006383133931'],
    ['a length that there is not', '95060001343'],
    ['a letter', '400638133393X'],
    ['digits of another script', '٤٠٠٦٣٨١٣٣٣٩٣١'],
    ['nothing', ''],
  ])('with %s is none', (_what, printed) => {
    expect(gtin14(printed)).toBeNull();
  });
});
