import type { Word } from '../page';
import { afterSecondLook, unsureNumbers } from './second-look';

const word = (text: string, confidence: number): Word => ({
  text,
  box: { x: 0, y: 0, width: 10, height: 10 },
  baseline: 10,
  size: 10,
  rotation: 0,
  font: null,
  confidence,
});

describe('a second look at recognised numbers', () => {
  it('is for those that the recogniser doubts, with letters among their digits, or a mark lost, the worst first', () => {
    const words = [
      word('0.64', 0.96),
      word('1.8', 0.85),
      word('Lead', 0.3),
      word('1O.5', 0.95),
      word('<0,05', 0.7),
      word('0471', 0.97),
      word('0', 0.97),
    ];
    expect(unsureNumbers(words).map(({ text }) => text)).toEqual(['0471', '<0,05', '1.8', '1O.5']);
  });

  it('gives confidence where it sees the same, surely', () => {
    const unsure = [word('1.8', 0.8), word('2.5', 0.8)];
    const { seen, problems } = afterSecondLook(
      unsure,
      [
        { text: '1.8', confidence: 0.95 },
        { text: '2.5', confidence: 0.6 },
      ],
      1,
    );
    expect(unsure.map((each) => seen.get(each)?.confidence)).toEqual([0.9, undefined]);
    expect(problems).toEqual([]);
  });

  it('takes confidence where it sees something else, and tells both', () => {
    const unsure = [word('1.8', 0.85), word('0,5', 0.8), word('3', 0.5)];
    const readings = [
      { text: '7.8', confidence: 0.96 },
      { text: '0.5', confidence: 0.9 },
      { text: 'S.3', confidence: 0.5 },
    ];
    const { seen, problems } = afterSecondLook(unsure, readings, 2);
    expect(unsure.map((each) => seen.get(each)?.confidence)).toEqual([0.4, 0.4, undefined]);
    expect(problems[0]).toEqual({
      code: 'number-read-in-two-ways',
      message: 'The number "1.8" is read as "7.8" at a second look.',
      page: 2,
    });
  });

  it('proposes the one with a mark where they differ in nothing else, and is no surer for it', () => {
    const unsure = [
      word('0471', 0.97),
      word('1.725', 0.8),
      word('<455', 0.8),
      word('12', 0.8),
      word('1,2', 0.8),
    ];
    const readings = ['0.471', '1725', '<4,55', '1.3', '1.2'].map((text) => ({ text, confidence: 0.96 }));
    const { seen, problems } = afterSecondLook(unsure, readings, 1);
    expect(unsure.map((each) => seen.get(each)?.text)).toEqual(['0.471', '1.725', '<4,55', '12', '1,2']);
    expect(unsure.map((each) => seen.get(each)?.confidence)).toEqual(Array(5).fill(0.4));
    expect(problems[0]?.message).toBe('The number "0471" is read as "0.471" at a second look.');
  });

  it('relies on no number that begins as none is printed, though it is seen twice', () => {
    const unsure = [word('0471', 0.97)];
    const { seen } = afterSecondLook(unsure, [{ text: '0471', confidence: 0.97 }], 1);
    expect(seen.get(unsure[0]!)).toEqual({ text: '0471', confidence: 0.4 });
  });
});
