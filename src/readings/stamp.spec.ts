import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stampOf } from './stamp';

describe('The stamp of a reading', () => {
  let folder: string;
  const stamp = (dependencies = { 'pdf-parse': '1' }, vocabulary = 'v') =>
    stampOf(folder, dependencies, vocabulary);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stamp-'));
    cpSync(join(__dirname, '..'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('stays while code, libraries and vocabulary stay', () => {
    const before = stamp();
    writeFileSync(join(folder, 'review.ts'), 'no room that reads');
    writeFileSync(join(folder, 'interpret', 'story.spec.ts'), 'a test');
    expect(stamp()).toBe(before);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with the code of a room that reads, with a library and with the vocabulary', () => {
    const before = stamp();
    expect(stamp({ 'pdf-parse': '2' })).not.toBe(before);
    expect(stamp(undefined, 'w')).not.toBe(before);
    writeFileSync(join(folder, 'interpret', 'more.ts'), '');
    expect(stamp()).not.toBe(before);
  });
});
