import { loadImage } from '@napi-rs/canvas';
import { previewPicture, PREVIEW_SIZE, wrap } from './preview-picture';

const words = (said: object = {}) => ({
  ...{ title: 'Lot KR-0425', subtitle: 'Zelený čaj · Łódź Herbs', counts: true, tally: { exceeds: 1 } },
  ...{ sentences: ['Lead 3.4 mg/kg. It is exceeded.', '40 results from one certificate.'] },
  ...said,
});

describe('The picture of a link to a lot', () => {
  it('has the size that previews are shown in, and differs when what it says does', async () => {
    const picture = await previewPicture(words());
    const { width, height } = await loadImage(picture);
    expect({ width, height }).toEqual(PREVIEW_SIZE);
    expect(picture.length).toBeLessThan(200_000);
    for (const said of [{ counts: false }, { title: 'Lot KR-0426' }, { tally: { within: 1 } }])
      expect((await previewPicture(words(said))).equals(picture)).toBe(false);
  });

  it('is drawn once for what it says', async () => {
    const first = previewPicture(words());
    expect(previewPicture(words())).toBe(first);
    await first;
  });

  it('breaks sentences between words, cuts words that are too long, and says that more is cut off', () => {
    const upTo = (most: number) => (line: string) => line.length <= most;
    expect(wrap('Lead 3.4 mg/kg. It is exceeded.', upTo(16), 4)).toEqual([
      'Lead 3.4 mg/kg.',
      'It is exceeded.',
    ]);
    expect(wrap('Lead 3.4 mg/kg. It is exceeded. And more.', upTo(16), 2)).toEqual([
      'Lead 3.4 mg/kg.',
      'It is exceeded.…',
    ]);
    expect(wrap('a'.repeat(10), upTo(4), 5)).toEqual(['aaaa', 'aaaa', 'aa']);
    expect(wrap('', upTo(4), 5)).toEqual([]);
  });
});
