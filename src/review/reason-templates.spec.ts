import { DECISION_KINDS } from './decision.entity';
import { REASON_TEMPLATES } from './reason-templates';

describe('reason templates', () => {
  it('have ids of their own, and there is one for every decision', () => {
    expect(new Set(REASON_TEMPLATES.map(({ id }) => id)).size).toBe(REASON_TEMPLATES.length);
    expect(new Set(REASON_TEMPLATES.map(({ kind }) => kind))).toEqual(new Set(DECISION_KINDS));
  });
});
