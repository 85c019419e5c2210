import type { Verdict } from './verdict';
import { comparedText, intervalText, limitText, reasonSentence, shortened, verdictSentence } from './wording';

const LIMIT = {
  ...{
    operator: 'max' as const,
    value: '1.2',
    strict: false,
    unit: 'mg/kg',
    sampleMass: null,
    verified: true,
  },
};
const COMPARED = {
  ...{ operator: 'max' as const, low: '0.56', high: '0.72', limit: '1.2', strict: false, unit: 'mg/kg' },
  ...{ testedMass: null, askedMass: null },
};
const VERDICT: Verdict = {
  ...{ ruleSet: 'made', version: '', citation: 'Act 1/2026', analyteId: 'lead', for: null },
  ...{ basis: 'concentration', limit: LIMIT, meaning: 'limit', word: 'within', reason: 'below-limit' },
  ...{ decisionRule: 'guard-band', compared: COMPARED, evidence: [], notes: [], mostGramsADay: null },
};

describe('a verdict in words', () => {
  it('names the substance, what was found, whose limit it is and what follows', () => {
    expect(verdictSentence(VERDICT, 'Lead')).toBe(
      'Lead: 0.56 to 0.72 mg/kg; the limit is at most 1.2 mg/kg (Act 1/2026). The content is at or below the limit.',
    );
  });

  it('says for whom a limit holds, the most grams a day, and that nobody has seen the text', () => {
    const verdict: Verdict = {
      ...{ ...VERDICT, word: 'not-covered', reason: 'intake-not-declared', compared: null },
      ...{ for: 'children', mostGramsADay: '4.424778761061', notes: ['limit-unverified'] },
    };
    const sentence = verdictSentence(verdict, 'Lead');
    expect(sentence).toContain('Lead (children): the limit is at most 1.2 mg/kg');
    expect(sentence).toContain('At most 4.425 g a day would conform.');
    expect(sentence).toMatch(/Nobody has yet seen the text that this limit is from\.$/);
  });

  it.each([
    ['below-limit', false, 'The content is at or below the limit.'],
    ['below-limit', true, 'The content is below the limit.'],
    ['above-limit', false, 'The content is above the limit.'],
    ['above-limit', true, 'The content is at or above the limit.'],
    ['above-minimum', true, 'The content is above the minimum.'],
    ['below-minimum', true, 'The content is at or below the minimum.'],
    ['bound-below-limit', true, 'Not everything was measured, but even so it cannot reach the limit.'],
    [
      'bound-unknown',
      true,
      'Not found, but no limit of detection or quantification is stated that could be compared.',
    ],
  ] as const)('%s of a limit that itself fails (%s)', (reason, strict, sentence) => {
    expect(reasonSentence(reason, { strict })).toBe(sentence);
  });

  it.each([
    [{}, 'at most 1.2 mg/kg'],
    [{ strict: true }, 'less than 1.2 mg/kg'],
    [{ operator: 'min' }, 'at least 1.2 mg/kg'],
    [{ operator: 'min', strict: true }, 'more than 1.2 mg/kg'],
    [{ operator: 'absent-in', value: null }, 'none at all'],
    [{ operator: 'absent-in', value: null, sampleMass: '25' }, 'none in 25 g'],
  ] as const)('a limit %j', (more, text) => {
    expect(limitText({ ...LIMIT, ...more })).toBe(text);
  });

  it('tells one number, a range, and what nothing bounds', () => {
    expect(intervalText('0.64', '0.64', 'mg/kg')).toBe('0.64 mg/kg');
    expect(intervalText('0', '11', 'ug/kg')).toBe('0 to 11 µg/kg');
    expect(intervalText('300', null, '[CFU]/g')).toBe('300 CFU/g or more');
  });

  it('tells in how much was looked', () => {
    const presence = { ...COMPARED, operator: 'absent-in' as const, low: null, high: null };
    expect(comparedText({ ...presence, testedMass: '10' })).toBe('looked for in 10 g');
    expect(comparedText(presence)).toBe('looked for in a mass that is not stated');
  });

  it('shortens what a division made long, and nothing that a laboratory printed', () => {
    expect(shortened('0.588752196837')).toBe('0.5888');
    expect(shortened('12.3456')).toBe('12.3456');
    expect(shortened(null)).toBe('');
  });
});
