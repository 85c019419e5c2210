import { inUnit } from './mass-shares';

it('A content is the same in another unit of mass, and in no other', () => {
  expect(inUnit('0.64', 'mg/kg', 'ug/g')).toBe('0.64');
  expect(inUnit('200', 'ug/kg', 'mg/kg')).toBe('0.2');
  expect(inUnit('0.1', '%', 'mg/kg')).toBe('1000');
  expect(inUnit('10000', '[CFU]/g', '[CFU]/g')).toBe('10000');
  expect(inUnit('1', '[CFU]/g', 'mg/kg')).toBeNull();
  expect(inUnit('1', 'mg/kg', 'ug/d')).toBeNull();
});
