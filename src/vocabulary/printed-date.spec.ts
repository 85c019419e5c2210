import { datesIn, isoOf, MonthNames } from './printed-date';
import { loadVocabulary } from './load';

const months = new MonthNames(loadVocabulary().labels.languages);

describe('a printed date', () => {
  it.each([
    ['2023-03-14', '2023-03-14'],
    ['2023/03/14 15:06', '2023-03-14'],
    ['14.3.2023', '2023-03-14'],
    ['14. 3. 2023', '2023-03-14'],
    ['03.04.2023', '2023-04-03'],
    ['14/03/2023', '2023-03-14'],
    ['03/14/23', '2023-03-14'],
    ['26-07-2024', '2024-07-26'],
    ['31-Jul-24', '2024-07-31'],
    ['14Mar2023', '2023-03-14'],
    ['Mar 14, 2023', '2023-03-14'],
    ['March 14th, 2023', '2023-03-14'],
    ['MAR 14, 2023', '2023-03-14'],
    ['14 MARCH 2023', '2023-03-14'],
    ['Thu, 14 Mar 2023 12:34:43 -0700', '2023-03-14'],
    ['14. března 2023', '2023-03-14'],
    ['14. März 2023', '2023-03-14'],
    ['14 de marzo de 2023', '2023-03-14'],
    ['14 mars 2023', '2023-03-14'],
    ['14 Μαρτίου 2023', '2023-03-14'],
    ['2023-Mar-14', '2023-03-14'],
    ['14 maart 2023', '2023-03-14'],
  ])('%s', (text, iso) => {
    const [date] = datesIn(text, months);
    expect(date && isoOf(date, null)).toBe(iso);
  });

  it.each([
    '31.2.2023',
    '2023-13-01',
    '00/00/2023',
    '1.2',
    '12.5 %',
    '555-0188',
    '17025:2017',
    '10/2023',
    'C11-0000301-LIC',
  ])('is not %s', (text) => {
    expect(datesIn(text, months).map((date) => isoOf(date, 'dmy'))).toEqual([]);
  });

  it('is open while the order of day and month is', () => {
    const [date] = datesIn('03/04/2023', months);
    expect(date && [isoOf(date, null), isoOf(date, 'dmy'), isoOf(date, 'mdy')]).toEqual([
      null,
      '2023-04-03',
      '2023-03-04',
    ]);
  });

  it.each([
    ['16.1.2023 - 22.1.2023', ['2023-01-16', '2023-01-22']],
    ['19. – 26.1.2023', ['2023-01-26']],
    ['29 December 2022-09 January 2023', ['2022-12-29', '2023-01-09']],
    ['29 Dec - 01 Jan 23', ['2023-01-01']],
  ])('in a range: %s', (text, isos) => {
    expect(datesIn(text, months).map((date) => isoOf(date, null))).toEqual(isos);
  });
});
