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
  it('is for those that the recogniser doubts and those with letters among their digits', () => {
    const words = [
      word('0.64', 0.96),
      word('1.8', 0.85),
      word('Lead', 0.3),
      word('1O.5', 0.95),
      word('<0,05', 0.7),
    ];
    expect(unsureNumbers(words).map(({ text }) => text)).toEqual(['1.8', '1O.5', '<0,05']);
  });

  it('gives confidence where it sees the same, surely', () => {
    const unsure = [word('1.8', 0.8), word('2.5', 0.8)];
    const { confidence, problems } = afterSecondLook(
      unsure,
      [
        { text: '1.8', confidence: 0.95 },
        { text: '2.5', confidence: 0.6 },
      ],
      1,
    );
    expect(unsure.map((each) => confidence.get(each))).toEqual([0.9, undefined]);
    expect(problems).toEqual([]);
  });

  it('takes confidence where it sees something else, and tells both', () => {
    const unsure = [word('1.8', 0.85), word('0,5', 0.8), word('3', 0.5)];
    const readings = [
      { text: '7.8', confidence: 0.96 },
      { text: '0.5', confidence: 0.9 },
      { text: 'S.3', confidence: 0.5 },
    ];
    const { confidence, problems } = afterSecondLook(unsure, readings, 2);
    expect(unsure.map((each) => confidence.get(each))).toEqual([0.4, 0.4, undefined]);
    expect(problems[0]).toEqual({
      code: 'number-read-in-two-ways',
      message: 'The number "1.8" is read as "7.8" at a second look.',
      page: 2,
    });
  });
});
