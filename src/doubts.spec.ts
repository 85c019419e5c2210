import { DOUBTS } from './interpret/confidence';
import { DOUBT_WORDS } from './review/doubt-words';

describe('Whatever makes a reading doubtful', () => {
  it('is said in words to the reviewer who looks at it', () => {
    expect(Object.keys(DOUBT_WORDS).sort()).toEqual(Object.keys(DOUBTS).sort());
  });
});
