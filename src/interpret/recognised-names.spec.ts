import { loadVocabulary } from '../vocabulary/load';
import { withoutGlue } from './glued';
import { lexiconOf } from './lexicon';
import { restoreGreek } from './names';

const lexicon = lexiconOf(loadVocabulary());

describe('Greek letters that recognition does not know', () => {
  it.each([
    ['A9-THC', 'Δ9-THC'],
    ['B-Myrcene', 'β-Myrcene'],
    ['a-Pinene', 'α-Pinene'],
    ['o-Humulene', 'α-Humulene'],
    ['p-Caryophyllene', 'β-Caryophyllene'],
    ['cis-B-Farnesene', 'cis-β-Farnesene'],
    ['A-9-Tetrahydrocannabinol (A-2 THC)', 'Δ-9-Tetrahydrocannabinol'],
  ])('%s is printed %s', (recognised, printed) => {
    expect(restoreGreek(recognised, null, lexicon)).toBe(printed);
  });

  it.each([
    'A-12',
    'Benzene',
    'B-Vitamins',
    'a-Unknownene',
    'p-Cymene',
    'd-Limonene',
    'o-Xylene',
    'p-Xylene',
  ])('%s stays as it is', (name) => {
    expect(restoreGreek(name, null, lexicon)).toBeNull();
  });
});

describe('headings that run into each other', () => {
  const cut = (text: string) =>
    withoutGlue([wordOf(text)], lexicon).map(({ text: part, box }) => [part, box.x, box.x + box.width]);

  it('are two where both halves are headings, side by side in the width of the one', () => {
    const [left, right] = cut('EinheitBG');
    expect([left?.[0], right?.[0]]).toEqual(['Einheit', 'BG']);
    expect(left?.[1]).toBe(100);
    expect(right?.[2]).toBe(145);
    expect(Number(right?.[1]) - Number(left?.[2])).toBeGreaterThan(5);
  });

  it.each(['McCoy', 'LimitX', 'pH', 'Mitragynine'])('%s is one word', (text) => {
    expect(cut(text).map(([part]) => part)).toEqual([text]);
  });
});

function wordOf(text: string) {
  const box = { x: 100, y: 92, width: 5 * text.length, height: 8 };
  return { text, box, baseline: 100, size: 8, rotation: 0, font: 'sans', confidence: 0.95 };
}
