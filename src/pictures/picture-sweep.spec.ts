import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawnWidth } from './page-pictures';
import { sweepPictures } from './picture-sweep';

describe('kept pictures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assaybook-pictures-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('go when nobody looked at them since a moment, and stay when somebody did', async () => {
    mkdirSync(join(folder, '1', 'ab'), { recursive: true });
    const [old, used] = ['old.png', 'used.png'].map((name) => join(folder, '1', 'ab', name)) as [
      string,
      string,
    ];
    for (const path of [old, used]) writeFileSync(path, 'png');
    utimesSync(old, 1_000, 1_000);
    expect(await sweepPictures(folder, 2_000_000)).toBe(1);
    expect([existsSync(old), existsSync(used)]).toEqual([false, true]);
  });

  it('need no folder yet', async () => {
    expect(await sweepPictures(join(folder, 'nowhere'), 0)).toBe(0);
  });

  it('come in few widths', () => {
    expect([1, 160, 161, 2560].map(drawnWidth)).toEqual([160, 160, 320, 2560]);
  });
});
