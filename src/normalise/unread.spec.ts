import { madeReading } from '../../test/certificates/made-reading';
import { loadVocabulary } from '../vocabulary/load';
import { normalise, unreadResults } from './normalise';
import { withUnreadAsProblems } from './unread';

describe('a result whose value cannot be read', () => {
  it('becomes a question with its reason, and the others keep their findings', () => {
    const vocabulary = loadVocabulary();
    const printed = madeReading([
      { analyte: 'Lead', value: '1 - 2', unit: 'mg/kg' },
      { analyte: 'Cadmium', value: '0.02', unit: 'mg/kg' },
    ]);
    const { reading, findings } = withUnreadAsProblems(
      printed,
      normalise(printed, vocabulary),
      unreadResults(printed, vocabulary),
    );
    expect(reading.results.map(({ analyte }) => analyte.text)).toEqual(['Cadmium']);
    expect(findings.map(({ result, value }) => [result, value])).toEqual([[0, '0.02']]);
    expect(reading.problems).toContainEqual(
      expect.objectContaining({ code: 'value-unread', message: '“1 - 2” for Lead cannot be read: a range.' }),
    );
  });
});
