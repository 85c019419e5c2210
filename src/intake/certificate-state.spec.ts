import { CERTIFICATE_STATES, CERTIFICATE_STEPS, FIRST_STATE, faultsOf, mayStep } from './certificate-state';

describe('The certificate states', () => {
  it('form a machine without faults', () => {
    expect(faultsOf(CERTIFICATE_STEPS, FIRST_STATE)).toEqual([]);
    expect(Object.keys(CERTIFICATE_STEPS).sort()).toEqual([...CERTIFICATE_STATES].sort());
  });

  it('never lead out of a rejection or a withdrawal', () => {
    expect(CERTIFICATE_STATES.filter((to) => mayStep('rejected', to) || mayStep('withdrawn', to))).toEqual(
      [],
    );
  });

  it('never lead from reading to publication without a review', () => {
    expect(CERTIFICATE_STATES.filter((from) => mayStep(from, 'published'))).toEqual([
      'in-review',
      'second-review',
    ]);
  });
});

describe('A table of steps', () => {
  it('is faulted for a step to a state that does not exist', () => {
    expect(faultsOf({ a: ['b', 'c'], b: [] }, 'a')).toEqual([
      'The step a → c leads to a state that does not exist.',
    ]);
  });

  it('is faulted for a state that nothing leads to, though it leads to itself', () => {
    expect(faultsOf({ a: [], b: ['b'] }, 'a')).toEqual(['No certificate can come to the state b.']);
  });
});
