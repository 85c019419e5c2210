import type { PublishedVerdict } from '../published-judgement';
import { headline, possessive, shortCitation } from './headline';

const verdict = (said: object): PublishedVerdict =>
  ({
    analyteId: 'lead',
    word: 'within',
    meaning: 'limit',
    compared: { low: '0.6', high: '0.7' },
    limit: { operator: 'max', value: '1.2' },
    ...said,
  }) as unknown as PublishedVerdict;

describe('What a lot’s page says first', () => {
  it('is what is exceeded, the law before recommendations, each analyte once', () => {
    const over = (said: object) => verdict({ word: 'exceeds', compared: { low: '2', high: '2' }, ...said });
    const benchmark = over({ analyteId: 'arsenic', meaning: 'benchmark-only' });
    const law = over({ ruleSet: 'law' });
    const wider = over({ ruleSet: 'wider', limit: { operator: 'max', value: '1.9' } });
    const { exceeded, furtherExceeded, nearest } = headline({
      verdicts: [benchmark, wider, verdict({}), law],
    });
    expect(exceeded).toEqual([law, benchmark]);
    expect([furtherExceeded, nearest]).toEqual([1, null]);
  });

  it('is the result that comes nearest to a limit, where none is exceeded', () => {
    const near = verdict({
      analyteId: 'cadmium',
      compared: { low: '0.49', high: '0.49' },
      limit: { operator: 'max', value: '0.5' },
    });
    expect(headline({ verdicts: [verdict({}), near] }).nearest).toBe(near);
    expect(headline({ verdicts: [verdict({ word: 'inconclusive' })] }).nearest).toBeNull();
  });

  it('names a limit shortly', () => {
    expect(shortCitation('Utah Admin. Code R70-580-5 (and -3 laboratory, -8 adulterants)')).toBe(
      'Utah Admin. Code R70-580-5',
    );
    expect([possessive('Utah'), possessive('United States')]).toEqual(['Utah’s', 'United States’']);
  });
});
